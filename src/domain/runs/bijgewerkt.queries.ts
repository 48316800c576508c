import type { Read } from '@/platform/tenant';

/** Until when the data of a gemeente are up to date: the end of the last file that was loaded; null before the first. */
export async function getLaatstBijgewerkt(read: Read, gemeenteId: number): Promise<Date | null> {
  const row = await read.db.bestand.findFirst({
    where: { kantoorId: read.ctx.kantoorId, gemeenteId, status: 'geladen' },
    orderBy: { klaarOp: 'desc' },
    select: { klaarOp: true },
  });
  return row?.klaarOp ?? null;
}
