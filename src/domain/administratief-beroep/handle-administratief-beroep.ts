import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { assignZaak } from '@/domain/zaken/assign-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { saveAdministratiefBeroep } from './administratief-beroep.store';
import { holdAdministratiefBeroep, type Welke } from './hold-administratief-beroep';

/** Who works on it takes it: it is his and handled from now. Throws NotFound, Stale, or Refused: he decided first. */
export async function takeAdministratiefBeroep(write: Write, welke: Welke): Promise<void> {
  const { zaak } = await holdAdministratiefBeroep(write, welke);
  await saveAdministratiefBeroep(write, zaak.id, { behandeldDoor: actorText(write.ctx.actor) });
  const nu = zaak.fase === 'ontvangen' ? await moveZaak(write, { id: zaak.id }, 'in-behandeling') : zaak;
  const medewerkerId = actingMedewerker(write.ctx);
  if (nu.behandelaarId !== medewerkerId)
    await assignZaak(write, { id: zaak.id, versie: nu.versie, medewerkerId });
}

/**
 * What a person finds of a late one: whether there was a good reason (Awb 6:11). Never decided by a rule. Throws NotFound,
 * Stale, or Refused for one that was in time.
 */
export async function judgeTeLaatBeroep(
  write: Write,
  { verschoonbaar, reden, ...welke }: Welke & { verschoonbaar: boolean; reden: string },
): Promise<void> {
  const { zaak, beroep } = await holdAdministratiefBeroep(write, welke);
  if (localDateOf(zaak.ontvangenOp) <= beroep.indienenTot)
    throw new Refused('administratief-beroep.fout.was-op-tijd');
  await saveAdministratiefBeroep(write, zaak.id, { verschoonbaar, verschoonbaarReden: reden });
  await noteInZaak(write, zaak.id, {
    soort: 'te-laat-beoordeeld',
    tekst: reden,
    gegevens: { verschoonbaar },
    voorBurger: false,
  });
}

/** Calling first: whether somebody was reached and what was said. Throws NotFound, Stale or Refused. */
export async function recordBeroepgesprek(
  write: Write,
  { bereikt, verslag, ...welke }: Welke & { bereikt: boolean; verslag: string },
): Promise<void> {
  const { zaak } = await holdAdministratiefBeroep(write, welke);
  await noteInZaak(write, zaak.id, {
    soort: bereikt ? 'gebeld' : 'niet-bereikt',
    tekst: verslag,
    voorBurger: true,
  });
}
