import type { Read } from '@/platform/tenant';
import { isVerouderd } from './versheid';

/** Until when the data of a gemeente are up to date: the end of the last file that was loaded; null before the first. */
export async function getLaatstBijgewerkt(read: Read, gemeenteId: number): Promise<Date | null> {
  const [row] = await read.db.$queryRaw<{ klaar_op: Date | null }[]>`
    select klaar_op from bestand where kantoor_id = ${read.ctx.kantoorId} and gemeente_id = ${gemeenteId}
      and status = 'geladen' order by klaar_op desc nulls last limit 1`;
  return row?.klaar_op ?? null;
}

/** When the last file of each soort was loaded, of the gemeente or (receipts) of the kantoor: the age of its data. */
export async function listBijgewerkt(read: Read, gemeenteId: number): Promise<ReadonlyMap<string, Date>> {
  // The files of the kantoor are there for each of its gemeenten, but only for who reads that gemeente.
  if (!read.gemeenten.includes(gemeenteId)) return new Map();
  const rows = await read.db.$queryRaw<{ soort: string; klaar_op: Date }[]>`
    select soort, max(klaar_op) as klaar_op from bestand
    where kantoor_id = ${read.ctx.kantoorId} and (gemeente_id = ${gemeenteId} or gemeente_id is null)
      and status = 'geladen' and klaar_op is not null
    group by soort`;
  return new Map(rows.map((row) => [row.soort, row.klaar_op]));
}

/** The gemeenten of this read whose data are older than a day, with until when they are: an alarm for who loads them. */
export async function listVerouderd(read: Read): Promise<{ gemeenteId: number; bijgewerkt: Date | null }[]> {
  const rows = await read.db.$queryRaw<{ gemeenteId: number; bijgewerkt: Date | null }[]>`
    select g.id as "gemeenteId", (select klaar_op from bestand
      where bestand.kantoor_id = ${read.ctx.kantoorId} and bestand.gemeente_id = g.id and bestand.status = 'geladen'
      order by klaar_op desc nulls last limit 1) as bijgewerkt
    from unnest(${[...read.gemeenten]}::int[]) g(id)`;
  return rows.filter(({ bijgewerkt }) => isVerouderd(bijgewerkt, read.ctx.now));
}
