import { holdZaak } from '@/domain/zaken/hold-zaak';
import { isEinde, type Zaak } from '@/domain/zaken/zaak';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { Mandaatzaak } from './mandaatzaak';
import { requireMandaatzaak } from './mandaatzaak.store';

/** Which case, and for who shows a form which version of it he saw. */
export type Welke = { zaakId: string; versie?: number };

/**
 * One of them and its case, held until the end of the transaction, for who works on it. Throws NotFound, Stale, or Refused: it
 * ended, or it waits for who decides.
 */
export async function holdMandaatzaak(
  write: Write,
  { zaakId, versie }: Welke,
): Promise<{ zaak: Zaak; mandaatzaak: Mandaatzaak }> {
  const zaak = await holdZaak(write, { id: zaakId, versie });
  if (zaak.soort !== 'mandaatzaak') throw new NotFound();
  if (isEinde(zaak.fase)) throw new Refused('mandaatzaak.fout.afgelopen');
  if (zaak.fase === 'besluit-gevraagd') throw new Refused('mandaatzaak.fout.wacht-op-besluit');
  return { zaak, mandaatzaak: await requireMandaatzaak(write, write.gemeenteId, zaakId) };
}
