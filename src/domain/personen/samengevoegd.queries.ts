import { betrokkeneOf } from '@/platform/processing-log';
import type { Read } from '@/platform/tenant';

/** The row that stays of one that was merged with it; null for a row that is in use. Shows nothing of a person. */
export async function findBlijvende(
  { db, gemeenten }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<string | null> {
  if (!gemeenten.includes(gemeenteId)) return null;
  const rij = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { samengevoegdMet: true },
  });
  return rij?.samengevoegdMet ?? null;
}

/** The rows that were merged with this one: what was written down about them is about this person. */
export async function listDubbelen(
  { db, gemeenten }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<string[]> {
  if (!gemeenten.includes(gemeenteId)) return [];
  const rijen = await db.persoon.findMany({
    where: { gemeenteId, samengevoegdMet: persoonId },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rijen.map(({ id }) => id);
}

/** How somebody stands in the processing log: under the row that stays, and under each that was merged with it. */
export async function listBetrokkenen(read: Read, gemeenteId: number, persoonId: string): Promise<string[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const dubbelen = await listDubbelen(read, gemeenteId, persoonId);
  return [persoonId, ...dubbelen].map((id) => betrokkeneOf(gemeenteId, id));
}
