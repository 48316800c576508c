import type { Read } from '@/platform/tenant';
import { findAanslagId } from './aanslag.queries';

/** The aanslag with this number, or betalingskenmerk, as somebody else wrote it; null when there is none here. */
export const findAanslag = (read: Read, gemeenteId: number, nummer: string): Promise<string | null> =>
  findAanslagId(read, gemeenteId, nummer);

/** The aanslagen of one belastingjaar with a line about an object, by its WOZ-objectnummer: of its owner and its user. */
export async function findAanslagenVanObject(
  { db }: Read,
  gemeenteId: number,
  { wozObjectnummer, belastingjaar }: { wozObjectnummer: string; belastingjaar: number },
): Promise<string[]> {
  const object = await db.wozObject.findUnique({
    where: { gemeenteId_wozObjectnummer: { gemeenteId, wozObjectnummer } },
    select: { id: true },
  });
  if (!object) return [];
  const regels = await db.aanslagregel.findMany({
    where: { gemeenteId, objectId: object.id, aanslag: { belastingjaar } },
    select: { aanslagId: true },
    distinct: ['aanslagId'],
    orderBy: { aanslagId: 'asc' },
  });
  return regels.map((r) => r.aanslagId);
}
