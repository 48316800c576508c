import { localDateOf } from '@/platform/clock';
import { holdsOn } from '@/platform/database-date';
import type { Read } from '@/platform/tenant';

export type Deelnemer = { gemeenteId: number; sleutel: string; naam: string; kantoorNaam: string };

/** Every gemeente that any kantoor serves today, by name: for the start page. Register data, needs no tenant. */
export async function listDeelnemers(read: Read): Promise<Deelnemer[]> {
  const rows = await read.db.deelname.findMany({
    where: holdsOn(localDateOf(read.ctx.now)),
    include: { gemeente: true, kantoor: true },
    orderBy: { gemeente: { naam: 'asc' } },
  });
  return rows.map((row) => ({
    gemeenteId: row.gemeenteId,
    sleutel: row.gemeente.sleutel,
    naam: row.gemeente.naam,
    kantoorNaam: row.kantoor.naam,
  }));
}
