import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Kasdagstatus } from './kas';

/** The day of a till as the kantoor sees it reported. */
export type Dagmelding = {
  gemeenteId: number;
  kasdagId: string;
  kas: string;
  dag: LocalDate;
  status: Kasdagstatus;
  aantal: number;
  ontvangenCenten: Cents;
  verschilCenten: Cents | null;
  geslotenOp: Date | null;
};

/** How many days of a gemeente stand in the list at most. */
const PER_GEMEENTE = 40;

type Rij = {
  gemeente_id: number;
  id: string;
  kas: string;
  dag: Date;
  status: string;
  gesloten_op: Date | null;
  aantal: number;
  ontvangen: bigint;
  verschil: bigint | null;
};

/**
 * What the tills of these gemeenten report, newest day first: each day on which something happened, closed or not. A day
 * that is not closed stays in the list however old it is.
 */
export async function listDagmeldingen({ db, ctx, gemeenten }: Read, dagen = 31): Promise<Dagmelding[]> {
  const vanaf = addDays(localDateOf(ctx.now), -dagen);
  const rows = await db.$queryRaw<Rij[]>`
    select d.gemeente_id, d.id, k.naam as kas, d.dag, d.status, d.gesloten_op,
      (d.geteld_centen - d.verwacht_centen + d.pin_geteld_centen - d.pin_verwacht_centen)::bigint as verschil,
      q.aantal, q.ontvangen
    from unnest(${[...gemeenten]}::int[]) as g(id)
    cross join lateral (
      (select * from kasdag where gemeente_id = g.id and dag >= ${vanaf}::date order by dag desc limit ${PER_GEMEENTE})
      union
      (select * from kasdag where gemeente_id = g.id and status <> 'gesloten' order by dag limit ${PER_GEMEENTE})
    ) d
    join kas k on k.gemeente_id = d.gemeente_id and k.id = d.kas_id
    cross join lateral (select count(*)::int as aantal, coalesce(sum(w.bedrag_centen), 0)::bigint as ontvangen
      from kwitantie w where w.gemeente_id = d.gemeente_id and w.kasdag_id = d.id) q
    order by d.dag desc, d.gemeente_id, k.code`;
  return rows.map((row) => ({
    ...{ gemeenteId: row.gemeente_id, kasdagId: row.id, kas: row.kas, dag: fromDatabaseDate(row.dag) },
    ...{ status: row.status as Kasdagstatus, aantal: row.aantal, geslotenOp: row.gesloten_op },
    ontvangenCenten: toCents(row.ontvangen),
    verschilCenten: row.verschil === null ? null : toCents(row.verschil),
  }));
}

/** What a gemeente had to transfer for a month, and what of that came in. */
export type Maandmelding = {
  gemeenteId: number;
  maand: LocalDate;
  /** What was taken in the month. */
  ontvangenCenten: Cents;
  dagen: number;
  gesloten: number;
  afgedragenCenten: Cents | null;
  overgemaaktCenten: Cents;
};

type Maandrij = {
  gemeente_id: number;
  maand: Date;
  ontvangen: bigint;
  dagen: number;
  gesloten: number;
  afgedragen: bigint | null;
  overgemaakt: bigint;
};

/** The last months of these gemeenten: taken, closed, fixed and transferred; newest first. */
export async function listMaandmeldingen({ db, ctx, gemeenten }: Read, maanden = 6): Promise<Maandmelding[]> {
  const eerste = `${addDays(localDateOf(ctx.now), -31 * maanden).slice(0, 7)}-01`;
  const rows = await db.$queryRaw<Maandrij[]>`
    select g.id as gemeente_id, m.maand, m.ontvangen, m.dagen, m.gesloten, a.bedrag_centen as afgedragen,
      coalesce((select sum(o.bedrag_centen) from kasoverboeking o where o.gemeente_id = g.id and o.afdracht_id = a.id), 0)::bigint as overgemaakt
    from unnest(${[...gemeenten]}::int[]) as g(id)
    cross join lateral (
      select date_trunc('month', d.dag::timestamp)::date as maand, count(*)::int as dagen,
        (count(*) filter (where d.status = 'gesloten'))::int as gesloten, sum(q.ontvangen)::bigint as ontvangen
      from kasdag d
      cross join lateral (select coalesce(sum(w.bedrag_centen), 0) as ontvangen from kwitantie w
        where w.gemeente_id = d.gemeente_id and w.kasdag_id = d.id) q
      where d.gemeente_id = g.id and d.dag >= ${eerste}::date
      group by 1
    ) m
    left join kasafdracht a on a.gemeente_id = g.id and a.maand = m.maand
    order by m.maand desc, g.id`;
  return rows.map((row) => ({
    ...{ gemeenteId: row.gemeente_id, maand: fromDatabaseDate(row.maand) },
    ...{ dagen: row.dagen, gesloten: row.gesloten, ontvangenCenten: toCents(row.ontvangen) },
    afgedragenCenten: row.afgedragen === null ? null : toCents(row.afgedragen),
    overgemaaktCenten: toCents(row.overgemaakt),
  }));
}

/** A line of the bank that waits and may be what a gemeente transferred; why it is thought so. */
export type Bankvermoeden = {
  ontvangstId: string;
  bankreferentie: string;
  boekdatum: LocalDate;
  bedragCenten: Cents;
  naam: string;
  omschrijving: string;
  waarom: 'kenmerk' | 'bedrag';
};

type Bankrij = Omit<Bankvermoeden, 'boekdatum' | 'bedragCenten'> & { boekdatum: Date; bedrag: bigint };

/** Lines of the bank that wait and name this kenmerk or are exactly this amount; the ones that name it first. */
export async function listBankvermoedens(
  { db, ctx }: Read,
  zoek: { kenmerk: string; bedragCenten: Cents },
): Promise<Bankvermoeden[]> {
  const rows = await db.$queryRaw<Bankrij[]>`
    select o.id as "ontvangstId", o.bankreferentie, o.boekdatum, o.bedrag_centen as bedrag, coalesce(o.naam, '') as naam,
      coalesce(o.omschrijving, '') as omschrijving,
      case when position(${zoek.kenmerk} in upper(coalesce(o.omschrijving, ''))) > 0 then 'kenmerk' else 'bedrag' end as waarom
    from ontvangst o
    where o.kantoor_id = ${ctx.kantoorId} and o.status = 'niet-thuisgebracht' and o.bedrag_centen > 0
      and (o.bedrag_centen = ${zoek.bedragCenten} or position(${zoek.kenmerk} in upper(coalesce(o.omschrijving, ''))) > 0)
    order by 7 desc, o.boekdatum, o.id limit 10`;
  return rows.map(({ bedrag, boekdatum, ...row }) => ({
    ...row,
    boekdatum: fromDatabaseDate(boekdatum),
    bedragCenten: toCents(bedrag),
  }));
}
