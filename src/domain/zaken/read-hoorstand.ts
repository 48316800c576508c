import { instantOf, parseLocalMoment } from '@/platform/local-moment';
import type { Read } from '@/platform/tenant';
import { HOORZITTING } from './hoorzitting';

/** When somebody is heard who was not yet, and whether he was: what the terms of the case say. */
export async function readHoorstand(
  { db }: Read,
  gemeenteId: number,
  zaakId: string,
): Promise<{ gepland: Date | null; gehoord: boolean }> {
  const termijnen = await db.termijn.findMany({
    where: { gemeenteId, zaakId, soort: HOORZITTING, stand: { not: 'vervallen' } },
    select: { stand: true, feiten: true },
  });
  const loopt = termijnen.find(({ stand }) => stand === 'loopt');
  const { moment = '' } = (loopt?.feiten ?? {}) as { moment?: string };
  const gepland = parseLocalMoment(moment);
  return {
    gepland: gepland === null ? null : new Date(instantOf(gepland)),
    gehoord: termijnen.some(({ stand }) => stand !== 'loopt'),
  };
}
