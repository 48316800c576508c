import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { isEinde, type Zaak } from './zaak';
import { auditZaak, requireZaak, saveZaak } from './zaak.store';

/**
 * Gives a case to a handler, or back to the worklist with null. Of two who take it at the same moment one gets it.
 * Throws NotFound, Stale, or Refused for a case that ended.
 */
export async function assignZaak(
  write: Write,
  input: { id: string; versie: number; medewerkerId: string | null },
): Promise<Zaak> {
  const zaak = await requireZaak(write, input);
  if (isEinde(zaak.fase)) throw new Refused('zaken.fout.afgelopen');
  const nieuw = await saveZaak(write, zaak.id, { behandelaarId: input.medewerkerId });
  await auditZaak(
    write,
    'zaak.toegewezen',
    zaak.id,
    { behandelaarId: zaak.behandelaarId },
    { behandelaarId: input.medewerkerId },
  );
  return nieuw;
}
