import { toCents } from '@/platform/cents';
import { fromDatabaseDate } from '@/platform/database-date';
import { groupBy } from '@/platform/group';
import type { Read, Write } from '@/platform/tenant';
import { endToEndId, verzamelingId } from './batch';
import type { Incasso, Verzameling } from './pain008';
import type { Reeks } from './selectie';

type Row = {
  gemeente_id: number;
  id: string;
  reeks: string;
  bedrag: bigint;
  kenmerk: string;
  getekend_op: Date;
  rekeninghouder: string;
  iban: string;
  betalingskenmerk: string;
  persoon_id: string;
};

/** What of a batch is in its file, over the gemeenten of this read, as the bank books it. `postIds`: these alone. */
export async function loadVerzamelingen(
  read: Read | Write,
  batchId: string,
  postIds: readonly string[] | null = null,
): Promise<(Verzameling & { gemeenteId: number })[]> {
  const { db, ctx, gemeenten } = read;
  const rows = await db.$queryRaw<Row[]>`
    select x.gemeente_id, x.id, x.reeks, x.bedrag_centen as bedrag, m.kenmerk, m.getekend_op, m.rekeninghouder, m.iban,
      m.persoon_id, a.betalingskenmerk
    from incassopost x
    join incassomachtiging m on m.gemeente_id = x.gemeente_id and m.id = x.machtiging_id
    join incassoplan p on p.gemeente_id = x.gemeente_id and p.id = x.plan_id
    join aanslag a on a.gemeente_id = p.gemeente_id and a.id = p.aanslag_id
    where x.gemeente_id = any(${[...gemeenten]}::int[]) and x.batch_id = ${batchId}::uuid and x.reeks is not null
      and (${postIds}::uuid[] is null or x.id = any(${postIds}::uuid[]))
    order by x.gemeente_id, x.reeks, x.id`;
  for (const [gemeenteId, groep] of groupBy(rows, (row) => row.gemeente_id))
    read.shows(
      gemeenteId,
      groep.map((row) => row.persoon_id),
    );
  const naam = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id)?.naam ?? '';
  return [...groupBy(rows, (row) => `${row.gemeente_id} ${row.reeks}`).values()].map((groep) => {
    const { gemeente_id: gemeenteId = 0, reeks = '' } = groep[0] ?? {};
    return {
      gemeenteId,
      id: verzamelingId(batchId, gemeenteId, reeks),
      reeks: reeks as Reeks,
      gemeente: naam(gemeenteId),
      incassos: groep.map(toIncasso),
    };
  });
}

const toIncasso = (row: Row): Incasso => ({
  endToEnd: endToEndId(row.id),
  bedragCenten: toCents(row.bedrag),
  machtigingKenmerk: row.kenmerk,
  getekendOp: fromDatabaseDate(row.getekend_op),
  rekeninghouder: row.rekeninghouder,
  iban: row.iban,
  betalingskenmerk: row.betalingskenmerk,
});
