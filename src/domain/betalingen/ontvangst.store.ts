import { Prisma } from '@/generated/prisma/client';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import type { KantoorWrite, Read, Write } from '@/platform/tenant';
import type { Bestemming, Kandidaat, Ontvangst } from './ontvangst';

type Row = Omit<Ontvangst, 'boekdatum' | 'valutadatum' | 'bedragCenten'> & {
  boekdatum: Date;
  valutadatum: Date;
  bedragCenten: bigint;
};

const ONTVANGST = Prisma.sql`o.id, o.bankreferentie, o.boekdatum, o.valutadatum, o.bedrag_centen as "bedragCenten",
  o.betalingskenmerk, o.kenmerk_van_bank as "kenmerkVanBank", o.tegenrekening`;

const toOntvangst = <T extends Row>(row: T) => ({
  ...row,
  boekdatum: fromDatabaseDate(row.boekdatum),
  valutadatum: fromDatabaseDate(row.valutadatum),
  bedragCenten: toCents(row.bedragCenten),
});

/** Whether nothing was booked of a receipt; the database keeps it with every boeking. */
const ONGEBOEKT = Prisma.sql`o.status = 'nieuw'`;

/** One by one, whoever processes receipts of this kantoor; held until the end of the transaction. */
export async function lockOntvangsten({ db, ctx }: Write | KantoorWrite): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('ontvangsten'), ${ctx.kantoorId}::int)`;
}

/** The first receipts up to today that were not booked, in the order of booking, at most `aantal`. */
export async function loadOngeboekt({ db, ctx }: Read, aantal: number): Promise<Ontvangst[]> {
  const rows = await db.$queryRaw<Row[]>`select ${ONTVANGST} from ontvangst o
    where o.kantoor_id = ${ctx.kantoorId} and o.boekdatum <= ${localDateOf(ctx.now)}::date and ${ONGEBOEKT}
    order by o.boekdatum, o.bedrag_centen < 0, o.bankreferentie limit ${aantal}`;
  return rows.map(toOntvangst);
}

/** Of these receipts the ones that are still not booked. */
export async function keepOngeboekt(
  { db, ctx }: Write | KantoorWrite,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`select o.id from ontvangst o
    where o.kantoor_id = ${ctx.kantoorId} and o.id = any(${[...ids]}::uuid[]) and ${ONGEBOEKT}`;
  return new Set(rows.map((row) => row.id));
}

/** Which aanslagen these kenmerken mean, over all gemeenten of the kantoor. */
export async function loadKenmerken(
  { db, ctx }: Read,
  kenmerken: readonly string[],
): Promise<ReadonlyMap<string, Bestemming>> {
  const rows = await db.betalingskenmerk.findMany({
    where: { kantoorId: ctx.kantoorId, kenmerk: { in: [...kenmerken] } },
  });
  return new Map(rows.map((row) => [row.kenmerk, { gemeenteId: row.gemeenteId, aanslagId: row.aanslagId }]));
}

/** Receipts with this kenmerk that are booked in this gemeente and were not taken back. */
export async function loadKandidaten(write: Write, kenmerk: string): Promise<Kandidaat[]> {
  const { db, ctx, gemeenteId } = write;
  // From the kenmerk on, whatever the planner thinks of tables that were filled a moment ago.
  const rows = await db.$queryRaw<(Row & { koppeling: string; kantoorBoekingId: string })[]>`
    with gevonden as materialized (
      select ${ONTVANGST}, r.boeking_id
      from ontvangst o
      join kantoor_boekingsregel r on r.kantoor_id = o.kantoor_id and r.ontvangst_id = o.id and r.rekening = 'bank'
      where o.kantoor_id = ${ctx.kantoorId} and o.betalingskenmerk = ${kenmerk} and o.bedrag_centen > 0
    ), geboekt as materialized (
      select g.*, k.koppeling, k.id as "kantoorBoekingId"
      from gevonden g
      join kantoor_boeking k on k.kantoor_id = ${ctx.kantoorId} and k.id = g.boeking_id and k.soort = 'ontvangst'
    )
    select g.id, g.bankreferentie, g.boekdatum, g.valutadatum, g."bedragCenten", g.betalingskenmerk,
      g."kenmerkVanBank", g.tegenrekening,
      g.koppeling, g."kantoorBoekingId"
    from geboekt g
    join boeking b on b.gemeente_id = ${gemeenteId} and b.koppeling = g.koppeling and b.soort = 'ontvangst'
    where not exists (select from boeking t where t.gemeente_id = b.gemeente_id and t.tegenboeking_van = b.id
      and not exists (select from boeking u where u.gemeente_id = t.gemeente_id and u.tegenboeking_van = t.id))`;
  return rows.map(toOntvangst);
}

/** One receipt of the kantoor, or null. */
export async function loadOntvangst({ db, ctx }: Read, id: string): Promise<Ontvangst | null> {
  const rows = await db.$queryRaw<Row[]>`select ${ONTVANGST} from ontvangst o
    where o.kantoor_id = ${ctx.kantoorId} and o.id = ${id}::uuid`;
  return rows[0] ? toOntvangst(rows[0]) : null;
}

/** A boeking of the kantoor about one receipt. */
export type OntvangstBoeking = {
  id: string;
  soort: string;
  koppeling: string | null;
  tegenboekingVan: string | null;
  gemeenteId: number | null;
  bankCenten: bigint;
  nietThuisCenten: bigint;
};

/** What was booked at the kantoor about one receipt, oldest first. */
export async function loadOntvangstBoekingen(
  { db, ctx }: Read,
  ontvangstId: string,
): Promise<OntvangstBoeking[]> {
  return db.$queryRaw<OntvangstBoeking[]>`
    select b.id, b.soort, b.koppeling, b.tegenboeking_van as "tegenboekingVan", max(a.gemeente_id) as "gemeenteId",
      coalesce(sum(a.bedrag_centen) filter (where a.rekening in ('bank', 'kas')), 0)::bigint as "bankCenten",
      coalesce(sum(a.bedrag_centen) filter (where a.rekening = 'niet-thuisgebracht'), 0)::bigint as "nietThuisCenten"
    from (select distinct boeking_id from kantoor_boekingsregel
      where kantoor_id = ${ctx.kantoorId} and ontvangst_id = ${ontvangstId}::uuid) van
    join kantoor_boeking b on b.kantoor_id = ${ctx.kantoorId} and b.id = van.boeking_id
    join kantoor_boekingsregel a on a.kantoor_id = b.kantoor_id and a.boeking_id = b.id
    group by b.kantoor_id, b.id
    order by b.gemaakt_op, (b.tegenboeking_van is not null), b.id`;
}
