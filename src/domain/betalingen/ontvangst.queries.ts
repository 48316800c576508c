import { Prisma } from '@/generated/prisma/client';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Ontvangst, type OntvangstStatus, STATUSSEN, verwerktInWerkdagen } from './ontvangst';

/** A receipt as a list shows it. */
export type OntvangstView = Ontvangst & {
  /** What the bank gave where the account is no IBAN. */
  rekeningVanBank: string | null;
  naam: string | null;
  omschrijving: string | null;
  status: OntvangstStatus;
  /** Why it waits: a key of REDENEN, or what somebody wrote when he took it off an aanslag. */
  reden: string | null;
  /** When it came to stand on the aanslag; null while it does not. */
  verwerktOp: Date | null;
  /** Werkdagen from valutadatum to booking, or to today while it is not booked. */
  werkdagen: number;
  /** Of which movement of money it is part now. */
  koppeling: string | null;
  /** Only for an aanslag of a gemeente in this read: the one that was named. */
  aanslag: GeboekteAanslag | null;
};

/** Where a receipt stands, with what else of the same debtor it paid. */
export type GeboekteAanslag = {
  gemeenteId: number;
  persoonId: string;
  aanslagId: string;
  aanslagnummer: string;
  ookOp: { aanslagId: string; aanslagnummer: string }[];
};

type Row = {
  id: string;
  bankreferentie: string;
  boekdatum: Date;
  valutadatum: Date;
  bedragCenten: bigint;
  betalingskenmerk: string | null;
  kenmerkVanBank: string | null;
  tegenrekening: string | null;
  rekeningVanBank: string | null;
  naam: string | null;
  omschrijving: string | null;
  status: OntvangstStatus;
  reden: string | null;
  verwerktOp: Date | null;
  koppeling: string | null;
  gemeenteId: number | null;
  aanslagId: string;
  aanslagnummer: string;
  persoonId: string;
};

export const ONTVANGSTEN_PER_PAGINA = 50;

/** Receipts with their state: what was booked at the kantoor, and on which aanslag it stands now. */
const selectOntvangsten = (
  { ctx, gemeenten }: Read,
  where: Prisma.Sql,
  limit: number,
  order = Prisma.sql`o.boekdatum desc, o.id desc`,
) => Prisma.sql`
  select o.id, o.bankreferentie, o.boekdatum, o.valutadatum, o.bedrag_centen as "bedragCenten", o.betalingskenmerk,
    o.kenmerk_van_bank as "kenmerkVanBank", o.tegenrekening, o.rekening_van_bank as "rekeningVanBank", o.naam, o.omschrijving, o.status, case o.status when 'niet-thuisgebracht' then s.reden end as reden,
    case o.status when 'verwerkt' then s.op end as "verwerktOp", case o.status when 'verwerkt' then s.koppeling end as koppeling,
    d."gemeenteId", d."aanslagId", d.aanslagnummer, d."persoonId"
  from ontvangst o
  cross join lateral (
    select max(b.gemaakt_op) as op,
      -- The movement that nobody undid; not the latest, because a clock may stand still.
      (array_agg(b.koppeling) filter (where b.koppeling is not null and b.soort <> 'correctie' and not exists (
        select from kantoor_boeking t where t.kantoor_id = b.kantoor_id and t.koppeling is not null
          and t.tegenboeking_van = b.id and t.soort = 'correctie')))[1] as koppeling,
      (array_agg(b.reden order by b.gemaakt_op desc, (b.soort = 'correctie') desc) filter (where b.reden is not null))[1] as reden
    from kantoor_boekingsregel r
    join kantoor_boeking b on b.kantoor_id = r.kantoor_id and b.id = r.boeking_id
    where r.kantoor_id = o.kantoor_id and r.ontvangst_id = o.id
  ) s
  left join lateral (
    select a.gemeente_id as "gemeenteId", a.id as "aanslagId", a.aanslagnummer, a.persoon_id as "persoonId"
    from boeking b
    join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id and r.aanslag_id is not null
    join aanslag a on a.gemeente_id = r.gemeente_id and a.id = r.aanslag_id
    where b.gemeente_id = any(${[...gemeenten]}::int[]) and b.koppeling = s.koppeling and o.status = 'verwerkt'
    limit 1
  ) d on true
  where o.kantoor_id = ${ctx.kantoorId} and ${where}
  order by ${order}
  limit ${limit}`;

type Deel = { koppeling: string; aanslagId: string; aanslagnummer: string };

/** On which aanslagen each of these movements stands, the one that was named first. */
async function listDelen(read: Read, rows: readonly Row[]): Promise<Deel[]> {
  const koppelingen = rows.flatMap((row) =>
    row.gemeenteId === null || row.koppeling === null ? [] : [row.koppeling],
  );
  if (koppelingen.length === 0) return [];
  return read.db.$queryRaw<Deel[]>`
    select b.koppeling, a.id as "aanslagId", a.aanslagnummer
    from boeking b
    join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id and r.aanslag_id is not null
    join aanslag a on a.gemeente_id = r.gemeente_id and a.id = r.aanslag_id
    where b.gemeente_id = any(${[...read.gemeenten]}::int[]) and b.koppeling = any(${koppelingen}::uuid[])
    group by b.koppeling, a.id, a.aanslagnummer
    order by b.koppeling, min(r.volgnummer)`;
}

async function toViews(read: Read, rows: readonly Row[]): Promise<OntvangstView[]> {
  const delen = await listDelen(read, rows);
  return rows.map((row) =>
    toView(
      read,
      row,
      delen.filter((deel) => deel.koppeling === row.koppeling),
    ),
  );
}

function toView(read: Read, row: Row, delen: readonly Deel[]): OntvangstView {
  const { gemeenteId, aanslagId, aanslagnummer, persoonId, ...rest } = row;
  const valutadatum = fromDatabaseDate(row.valutadatum);
  const tot = localDateOf(row.verwerktOp ?? read.ctx.now);
  if (gemeenteId !== null) read.shows(gemeenteId, [persoonId]);
  const [eerste = { aanslagId, aanslagnummer }, ...ookOp] = delen.map((deel) => ({
    aanslagId: deel.aanslagId,
    aanslagnummer: deel.aanslagnummer,
  }));
  return {
    ...rest,
    boekdatum: fromDatabaseDate(row.boekdatum),
    valutadatum,
    bedragCenten: toCents(row.bedragCenten),
    werkdagen: verwerktInWerkdagen(valutadatum, tot),
    aanslag: gemeenteId === null ? null : { gemeenteId, persoonId, ...eerste, ookOp },
  };
}

/** Written out, so that a plan without values can still use the index of one state. */
const STATUS: Readonly<Record<OntvangstStatus, Prisma.Sql>> = {
  nieuw: Prisma.sql`o.status = 'nieuw'`,
  'niet-thuisgebracht': Prisma.sql`o.status = 'niet-thuisgebracht'`,
  verwerkt: Prisma.sql`o.status = 'verwerkt'`,
};

export type OntvangstenVraag = {
  status?: OntvangstStatus | undefined;
  /** Pages on from an earlier list. */
  voor?: { boekdatum: LocalDate; id: string } | undefined;
  /** The longest waiting first, in place of the latest. */
  oudste?: boolean | undefined;
  zoek?: OntvangstZoek | null | undefined;
};

/** What a receipt is looked for by. */
export type OntvangstZoek =
  | { soort: 'rekening'; iban: string }
  | { soort: 'bedrag'; centen: bigint }
  | { soort: 'tekst'; tekst: string };

function zoekSql(zoek: OntvangstZoek | null | undefined): Prisma.Sql {
  switch (zoek?.soort) {
    case 'rekening':
      return Prisma.sql`o.tegenrekening = ${zoek.iban}`;
    case 'bedrag':
      return Prisma.sql`o.bedrag_centen = ${zoek.centen}`;
    case 'tekst': {
      const deel = `%${zoek.tekst.replace(/[\\%_]/g, (teken) => `\\${teken}`)}%`;
      return Prisma.sql`(o.naam ilike ${deel} or o.omschrijving ilike ${deel})`;
    }
    default:
      return Prisma.sql`true`;
  }
}

/** Receipts of the kantoor, the latest first or the longest waiting; at most `aantal`, whatever their number. */
export async function listOntvangsten(
  read: Read,
  vraag: OntvangstenVraag,
  aantal = ONTVANGSTEN_PER_PAGINA,
): Promise<OntvangstView[]> {
  const status = vraag.status ? STATUS[vraag.status] : Prisma.sql`true`;
  const plek = vraag.voor && Prisma.sql`(${vraag.voor.boekdatum}::date, ${vraag.voor.id}::uuid)`;
  const voor = !plek
    ? Prisma.sql`true`
    : vraag.oudste
      ? Prisma.sql`(o.boekdatum, o.id) > ${plek}`
      : Prisma.sql`(o.boekdatum, o.id) < ${plek}`;
  const where = Prisma.sql`${status} and ${voor} and ${zoekSql(vraag.zoek)}`;
  const order = vraag.oudste ? Prisma.sql`o.boekdatum, o.id` : undefined;
  const rows = await read.db.$queryRaw<Row[]>(selectOntvangsten(read, where, aantal, order));
  return toViews(read, rows);
}

/** What was booked at the kantoor about a receipt. */
export type OntvangstSpoor = {
  boekingId: string;
  soort: string;
  boekdatum: LocalDate;
  gemaaktOp: Date;
  gemaaktDoor: string;
  reden: string | null;
};

/** One receipt with everything that was booked about it. Throws NotFound. */
export async function getOntvangst(
  read: Read,
  id: string,
): Promise<OntvangstView & { spoor: OntvangstSpoor[] }> {
  const rows = await read.db.$queryRaw<Row[]>(selectOntvangsten(read, Prisma.sql`o.id = ${id}::uuid`, 1));
  const [ontvangst] = await toViews(read, rows);
  if (!ontvangst) throw new NotFound();
  const spoor = await read.db.kantoorBoeking.findMany({
    where: { kantoorId: read.ctx.kantoorId, regels: { some: { ontvangstId: id } } },
    orderBy: [{ gemaaktOp: 'asc' }, { id: 'asc' }],
  });
  return {
    ...ontvangst,
    spoor: spoor.map((b) => ({
      boekingId: b.id,
      soort: b.soort,
      boekdatum: fromDatabaseDate(b.boekdatum),
      gemaaktOp: b.gemaaktOp,
      gemaaktDoor: b.gemaaktDoor,
      reden: b.reden,
    })),
  };
}

export type OntvangstTotaal = { status: OntvangstStatus; aantal: number; bedragCenten: Cents };

/** Number and sum per state, and whether what the bank reported is what was booked and what is not yet. */
export async function getOntvangstTotalen({ db, ctx }: Read): Promise<{
  perStatus: OntvangstTotaal[];
  ontvangenCenten: Cents;
  bankCenten: Cents;
  sluit: boolean;
}> {
  const rows = await db.$queryRaw<{ status: OntvangstStatus; aantal: bigint; bedrag: bigint }[]>`
    select status, count(*) as aantal, sum(bedrag_centen)::bigint as bedrag
    from ontvangst where kantoor_id = ${ctx.kantoorId} group by status`;
  const [bank] = await db.$queryRaw<{ bedrag: bigint }[]>`
    select coalesce(sum(bedrag_centen), 0)::bigint as bedrag from kantoor_boekingsregel
    where kantoor_id = ${ctx.kantoorId} and rekening = 'bank'`;
  const perStatus = STATUSSEN.map((status) => {
    const row = rows.find((r) => r.status === status);
    return { status, aantal: Number(row?.aantal ?? 0), bedragCenten: toCents(row?.bedrag ?? 0n) };
  });
  const ontvangen = rows.reduce((sum, row) => sum + row.bedrag, 0n);
  const nieuw = rows.find((r) => r.status === 'nieuw')?.bedrag ?? 0n;
  const bankCenten = toCents(bank?.bedrag ?? 0n);
  return {
    perStatus,
    ontvangenCenten: toCents(ontvangen),
    bankCenten,
    sluit: bankCenten === ontvangen - nieuw,
  };
}
