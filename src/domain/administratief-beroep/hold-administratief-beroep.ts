import { holdZaak } from '@/domain/zaken/hold-zaak';
import { isEinde, type Zaak } from '@/domain/zaken/zaak';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type AdministratiefBeroep, planBehandelaar } from './administratief-beroep';
import { requireAdministratiefBeroep } from './administratief-beroep.store';

/** Which case, and for who shows a form which version of it he saw. */
export type Welke = { zaakId: string; versie?: number };

/**
 * One of them and its case, held until the end of the transaction, for who works on it. Throws NotFound, Stale, or Refused:
 * it ended, it waits for who decides, or he took the decision that is disputed.
 */
export async function holdAdministratiefBeroep(
  write: Write,
  { zaakId, versie }: Welke,
): Promise<{ zaak: Zaak; beroep: AdministratiefBeroep }> {
  const zaak = await holdZaak(write, { id: zaakId, versie });
  if (zaak.soort !== 'administratief-beroep') throw new NotFound();
  if (isEinde(zaak.fase)) throw new Refused('administratief-beroep.fout.afgelopen');
  if (zaak.fase === 'besluit-gevraagd') throw new Refused('administratief-beroep.fout.wacht-op-besluit');
  const beroep = await requireAdministratiefBeroep(write, write.gemeenteId, zaakId);
  const plan = planBehandelaar(beroep, actorText(write.ctx.actor));
  if (!plan.ok) throw new Refused(plan.reden);
  return { zaak, beroep };
}
