import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { normalizeNaam, splitAanhef } from '@/domain/personen/zoeknaam';
import { Prisma } from '@/generated/prisma/client';
import { toCents } from '@/platform/cents';
import type { Read } from '@/platform/tenant';
import type { AanslagTreffer } from './aanslag-zoeken.queries';

/** What points to an aanslag. A person chooses: none of these books anything. */
export const AANWIJZINGEN = ['nummer', 'rekening', 'naam', 'bedrag'] as const;
export type Aanwijzing = (typeof AANWIJZINGEN)[number];
export type Mogelijk = AanslagTreffer & { redenen: Aanwijzing[] };

export type Gegeven = {
  bedragCenten: bigint | null;
  naam: string | null;
  tegenrekening: string | null;
  omschrijving: string | null;
};

type Row = Omit<AanslagTreffer, 'naam' | 'bedragCenten' | 'openCenten'> & {
  naamdelen: Naam;
  bedrag: bigint;
  open: bigint;
  redenen: Aanwijzing[];
};

const HOOGSTENS = 8;
/** By the name alone so many still help; of a hundred Jansens none does. */
const ALLEEN_OP_NAAM = 3;
/** Shorter words are no surname to look for. */
const KORTSTE_NAAM = 3;

/** Numbers of an aanslag, and kenmerken, in what the payer wrote. */
const nummersIn = (omschrijving: string | null): string[] =>
  omschrijving === null
    ? []
    : [
        ...(omschrijving.match(/\b20\d{2}-\d{2}-\d{4,9}\b/g) ?? []),
        ...(omschrijving.match(/\b\d{16}\b/g) ?? []),
      ];

/** The word by which a payer is looked for: the last of his name, which is the surname as banks write it. */
function achternaamIn(naam: string | null): string | null {
  const laatste = normalizeNaam(splitAanhef(naam ?? '').naam)
    .split(' ')
    .at(-1);
  return laatste !== undefined && laatste.length >= KORTSTE_NAAM ? laatste : null;
}

/**
 * Aanslagen with something open that a receipt may have been for, each with what points to it: a number in the description,
 * an account that paid for this person before, the surname of the payer, the very amount. Most reasons first. In the
 * gemeenten of this read, at most eight.
 */
export async function findMogelijke(read: Read, gegeven: Gegeven): Promise<Mogelijk[]> {
  const nummers = nummersIn(gegeven.omschrijving);
  const naam = achternaamIn(gegeven.naam);
  const { tegenrekening, bedragCenten } = gegeven;
  if (nummers.length === 0 && naam === null && tegenrekening === null) return [];
  const gemeenten = [...read.gemeenten];
  // Each way is a look-up in an index; what else somebody owes is looked up by person.
  const rows = await read.db.$queryRaw<Row[]>`
    with eerder as (
      select id from ontvangst where kantoor_id = ${read.ctx.kantoorId} and tegenrekening = ${tegenrekening}::text and status = 'verwerkt'
      order by boekdatum desc limit 20),
    wie as (
      select distinct a.gemeente_id, a.persoon_id, 'rekening' as reden
      from eerder e
      join kantoor_boekingsregel kr on kr.kantoor_id = ${read.ctx.kantoorId} and kr.ontvangst_id = e.id
      join kantoor_boeking kb on kb.kantoor_id = kr.kantoor_id and kb.id = kr.boeking_id and kb.koppeling is not null
      join boeking b on b.gemeente_id = any(${gemeenten}::int[]) and b.koppeling = kb.koppeling
      join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id and r.aanslag_id is not null
      join aanslag a on a.gemeente_id = r.gemeente_id and a.id = r.aanslag_id
      union
      select p.gemeente_id, p.id, 'naam'
      from unnest(${gemeenten}::int[]) as g(id)
      cross join lateral (
        select gemeente_id, id from persoon
        where gemeente_id = g.id and zoeknaam >= ${`${naam ?? '~'} `} and zoeknaam < ${`${naam ?? '~'} {`}
        order by zoeknaam limit 25) p),
    gevonden as (
      select a.gemeente_id, a.id, w.reden from wie w
      cross join lateral (select gemeente_id, id from aanslag where gemeente_id = w.gemeente_id and persoon_id = w.persoon_id
        order by dagtekening desc limit 12) a
      union
      select a.gemeente_id, a.id, 'nummer' from unnest(${gemeenten}::int[]) as g(id)
      cross join lateral (
        select gemeente_id, id from aanslag where gemeente_id = g.id and aanslagnummer = any(${nummers})
        union
        select gemeente_id, id from aanslag where gemeente_id = g.id and betalingskenmerk = any(${nummers})) a),
    samen as (select gemeente_id, id, array_agg(reden order by reden) as redenen from gevonden group by 1, 2)
    select a.gemeente_id as "gemeenteId", a.id as "aanslagId", a.aanslagnummer, a.betalingskenmerk, a.belastingjaar,
      a.persoon_id as "persoonId", a.bedrag_centen as bedrag, ${Prisma.raw(NAAMDELEN)} as naamdelen, s.redenen, o.open
    from samen s
    join aanslag a on a.gemeente_id = s.gemeente_id and a.id = s.id
    join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
    cross join lateral (select coalesce(sum(r.bedrag_centen), 0)::bigint as open from boekingsregel r where r.gemeente_id = a.gemeente_id
      and r.aanslag_id = a.id and r.rekening like 'debiteuren%') o
    where o.open > 0`;
  return rank(rows, bedragCenten).map(({ naamdelen, bedrag, open, ...row }) => {
    read.shows(row.gemeenteId, [row.persoonId]);
    return {
      ...row,
      naam: aanschrijfnaam(naamdelen),
      bedragCenten: toCents(bedrag),
      openCenten: toCents(open),
    };
  });
}

/** What points to it most first; what only bears the name is left out where it is one of many. */
function rank(rows: readonly Row[], bedragCenten: bigint | null): Row[] {
  const gewogen = rows.map((row) => {
    const met = new Set<Aanwijzing>([
      ...row.redenen,
      ...(row.open === bedragCenten ? (['bedrag'] as const) : []),
    ]);
    return { ...row, redenen: AANWIJZINGEN.filter((reden) => met.has(reden)) };
  });
  const alleenNaam = (row: Row) => row.redenen.length === 1 && row.redenen[0] === 'naam';
  const veel = gewogen.filter(alleenNaam).length > ALLEEN_OP_NAAM;
  const gewicht = (row: Row) =>
    row.redenen.reduce((som, reden) => som + 2 ** (AANWIJZINGEN.length - AANWIJZINGEN.indexOf(reden)), 0);
  return gewogen
    .filter((row) => !(veel && alleenNaam(row)))
    .toSorted((x, y) => gewicht(y) - gewicht(x) || x.aanslagnummer.localeCompare(y.aanslagnummer))
    .slice(0, HOOGSTENS);
}

/** Aanslagen with something open of these persons, the latest first: what a search by name or address leads to. */
export async function findOpenVan(
  read: Read,
  personen: readonly { gemeenteId: number; persoonId: string }[],
): Promise<AanslagTreffer[]> {
  if (personen.length === 0) return [];
  const rows = await read.db.$queryRaw<Omit<Row, 'redenen'>[]>`
    select a.gemeente_id as "gemeenteId", a.id as "aanslagId", a.aanslagnummer, a.betalingskenmerk, a.belastingjaar,
      a.persoon_id as "persoonId", a.bedrag_centen as bedrag, ${Prisma.raw(NAAMDELEN)} as naamdelen, o.open
    from unnest(${personen.map((p) => p.gemeenteId)}::int[], ${personen.map((p) => p.persoonId)}::uuid[]) as w(gemeente_id, persoon_id)
    join persoon p on p.gemeente_id = w.gemeente_id and p.id = w.persoon_id and p.gemeente_id = any(${[...read.gemeenten]}::int[])
    cross join lateral (select * from aanslag where gemeente_id = w.gemeente_id and persoon_id = w.persoon_id
      order by dagtekening desc limit 12) a
    cross join lateral (select coalesce(sum(r.bedrag_centen), 0)::bigint as open from boekingsregel r where r.gemeente_id = a.gemeente_id
      and r.aanslag_id = a.id and r.rekening like 'debiteuren%') o
    where o.open > 0
    order by a.dagtekening desc, a.gemeente_id, a.aanslagnummer limit 20`;
  for (const row of rows) read.shows(row.gemeenteId, [row.persoonId]);
  return rows.map(({ naamdelen, bedrag, open, ...row }) => ({
    ...row,
    naam: aanschrijfnaam(naamdelen),
    bedragCenten: toCents(bedrag),
    openCenten: toCents(open),
  }));
}
