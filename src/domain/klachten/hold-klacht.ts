import { holdZaak } from '@/domain/zaken/hold-zaak';
import { isEinde, type Zaak } from '@/domain/zaken/zaak';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Klacht, planBehandelaar } from './klacht';
import { loadKlacht } from './klacht.store';

/** Which case, and for who shows a form which version of it he saw. */
export type Welke = { zaakId: string; versie?: number };

/**
 * A complaint and its case, held until the end of the transaction, for who works on it. Throws NotFound, Stale, or
 * Refused: it ended, or it is about himself (Awb 9:7).
 */
export async function holdKlacht(
  write: Write,
  { zaakId, versie }: Welke,
): Promise<{ zaak: Zaak; klacht: Klacht }> {
  const zaak = await holdZaak(write, { id: zaakId, versie });
  if (zaak.soort !== 'klacht') throw new NotFound();
  if (isEinde(zaak.fase)) throw new Refused('klacht.fout.afgelopen');
  const klacht = await loadKlacht(write, write.gemeenteId, zaakId);
  const { actor } = write.ctx;
  const plan = planBehandelaar(klacht, actor.soort === 'medewerker' ? actor.medewerkerId : null);
  if (!plan.ok) throw new Refused(plan.reden);
  return { zaak, klacht };
}
