import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { readAanslag } from '@/domain/aanslagen/read-aanslag';
import { readEigenAanslagen } from '@/domain/aanslagen/read-eigen-aanslagen';
import type { Read } from '@/platform/tenant';

/** This aanslag, and what else its debtor owes in the same gemeente. Throws NotFound, also outside the set of the reader. */
export async function readAanslagenVanDebiteur(
  read: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<EigenAanslag[]> {
  const { persoonId } = await readAanslag(read, gemeenteId, aanslagId);
  const eigen = await readEigenAanslagen(read, { gemeenteId, persoonId });
  return eigen.filter((a) => a.id === aanslagId || a.open > 0n);
}
