import { readTermijnen } from '@/domain/zaken/read-termijnen';
import type { Termijn } from '@/domain/zaken/termijn';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';

/** A running term of this case. Throws NotFound for one of another case, or Refused for one that ended. */
export async function requireLopend(write: Write, zaakId: string, termijnId: string): Promise<Termijn> {
  const termijnen = await readTermijnen(write, write.gemeenteId, zaakId);
  const termijn = termijnen.find((t) => t.id === termijnId);
  if (!termijn) throw new NotFound();
  if (termijn.stand !== 'loopt') throw new Refused('zaken.fout.termijn-klaar');
  return termijn;
}
