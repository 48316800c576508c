import { listEigenAanslagen, type Wie } from '@/domain/aanslagen/eigen-aanslag.queries';
import { makeRekeningoverzicht, type Rekeningoverzicht } from '@/domain/aanslagen/rekeningoverzicht';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';

/**
 * The account of one person in one gemeente (C-06), newest aanslag first: for the citizen, his file and the desk. Two
 * statements, however much was booked.
 */
export async function loadRekeningoverzicht(read: Read, wie: Wie): Promise<Rekeningoverzicht> {
  const aanslagen = await listEigenAanslagen(read, [wie]);
  const ids = aanslagen.map((aanslag) => aanslag.id);
  const standen = await getStandVanAanslagen(read, wie.gemeenteId, ids);
  return makeRekeningoverzicht(aanslagen, standen, localDateOf(read.ctx.now));
}
