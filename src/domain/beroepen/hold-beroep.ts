import { holdZaak } from '@/domain/zaken/hold-zaak';
import { isEinde, type Zaak } from '@/domain/zaken/zaak';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { Beroep } from './beroep';
import { requireBeroep } from './beroep.store';

/** Which case, and for who shows a form which version of it he saw. */
export type Welke = { zaakId: string; versie?: number };

/**
 * A case at court with its shell, held until the end of the transaction, for who works on it. Throws NotFound, Stale, or
 * Refused when it ended, or waits for a second person.
 */
export async function holdBeroep(
  write: Write,
  { zaakId, versie }: Welke,
): Promise<{ zaak: Zaak; beroep: Beroep }> {
  const zaak = await holdZaak(write, { id: zaakId, versie });
  if (zaak.soort !== 'beroep') throw new NotFound();
  if (isEinde(zaak.fase)) throw new Refused('beroep.fout.afgelopen');
  if (zaak.fase === 'besluit-gevraagd') throw new Refused('beroep.fout.wacht-op-besluit');
  return { zaak, beroep: await requireBeroep(write, write.gemeenteId, zaakId) };
}
