import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { assignZaak } from '@/domain/zaken/assign-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdKlacht, type Welke } from './hold-klacht';
import { planBehandelaar, type Thema } from './klacht';
import { saveKlacht } from './klacht.store';

/**
 * A person finds that it is a complaint, and no bezwaar or question: what about, and which medewerker if any. It is his
 * from now. Throws NotFound, Stale, or Refused: it is about himself, who then handles nothing of it.
 */
export async function judgeKlacht(
  write: Write,
  { thema, overMedewerkerId, ...welke }: Welke & { thema: Thema; overMedewerkerId: string | null },
): Promise<void> {
  const { zaak } = await holdKlacht(write, welke);
  const ik = actingMedewerker(write.ctx);
  const plan = planBehandelaar({ overMedewerkerId }, ik);
  if (!plan.ok) throw new Refused(plan.reden, {}, 'over');
  await saveKlacht(write, zaak.id, { thema, overMedewerkerId, beoordeeldDoor: actorText(write.ctx.actor) });
  await noteInZaak(write, zaak.id, { soort: 'klacht-beoordeeld', gegevens: { thema }, voorBurger: false });
  const nu = zaak.fase === 'ontvangen' ? await moveZaak(write, { id: zaak.id }, 'in-behandeling') : zaak;
  if (nu.behandelaarId !== ik) await assignZaak(write, { id: zaak.id, versie: nu.versie, medewerkerId: ik });
}
