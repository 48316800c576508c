import { holdZaak } from '@/domain/zaken/hold-zaak';
import { isEinde, type Zaak } from '@/domain/zaken/zaak';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Bezwaar, requireBezwaar } from './bezwaar.store';

/** Which case, and for who shows a form which version of it he saw. */
export type Welke = { zaakId: string; versie?: number };

/**
 * An objection and its case, held until the end of the transaction, for who works on it. Throws NotFound, Stale, or
 * Refused when it ended, or waits for a second person.
 */
export async function holdBezwaar(
  write: Write,
  { zaakId, versie }: Welke,
): Promise<{ zaak: Zaak; bezwaar: Bezwaar }> {
  const zaak = await holdZaak(write, { id: zaakId, versie });
  if (zaak.soort !== 'bezwaar') throw new NotFound();
  if (isEinde(zaak.fase)) throw new Refused('bezwaar.fout.afgelopen');
  if (zaak.fase === 'besluit-gevraagd') throw new Refused('bezwaar.fout.wacht-op-besluit');
  return { zaak, bezwaar: await requireBezwaar(write, write.gemeenteId, zaakId) };
}
