import { Prisma } from '@/generated/prisma/client';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { BelastingTelling } from './bezwaarresultaat';
import { belastingjaarVan } from './eigen-fout';
import { oneGemeente } from './one-gemeente';
import { momentenVan, type Periode } from './periode';

const KWAM = (periode: Periode): Prisma.Sql => {
  const { vanaf, tot } = momentenVan(periode);
  return Prisma.sql`(z.ontvangen_op >= ${vanaf}::timestamptz and z.ontvangen_op < ${tot}::timestamptz)`;
};
const BESLOTEN = (periode: Periode): Prisma.Sql =>
  Prisma.sql`(b.uitspraak_op >= ${periode.vanaf}::date and b.uitspraak_op < ${periode.tot}::date)`;

/** Objections to an aanslag or a value that were not withdrawn, with the days on which each should have been decided. */
const bezwarenIn = (gemeenteId: number, welke: Prisma.Sql, periode: Periode): Prisma.Sql => Prisma.sql`
  select d.*, (d.van + interval '3 months')::date as drie, (d.van + interval '6 months')::date as zes,
    -- What came in the last six weeks of a year need not be decided in it (Gemeentewet 236, lid 2).
    case when d.van < make_date(extract(year from d.van)::int, 11, 20)
      then make_date(extract(year from d.van)::int, 12, 31) end as jaar
  from (
    select z.id, z.zaaknummer, z.persoon_id, b.soort, b.uitkomst, b.uitspraak_op as op, ${KWAM(periode)} as kwam,
      (z.ontvangen_op at time zone 'Europe/Amsterdam')::date as van, coalesce(${BESLOTEN(periode)}, false) as besloten
    from zaak z
    join bezwaar b on b.gemeente_id = z.gemeente_id and b.zaak_id = z.id and b.soort <> 'kosten'
    where z.gemeente_id = ${gemeenteId} and z.soort = 'bezwaar' and z.fase <> 'ingetrokken' and ${welke}) d`;

/** What the decision that was taken took off each line; `b` is a row of `bezwarenIn`. */
const EFFECT = (gemeenteId: number): Prisma.Sql => Prisma.sql`
  select (r ->> 'aanslagregelId')::uuid as regel_id, (r ->> 'verminderingCenten')::bigint as centen,
    (r ->> 'nieuweWaardeEuro')::bigint as waarde
  from besluit u cross join lateral jsonb_array_elements(u.inhoud -> 'regels') r
  where u.gemeente_id = ${gemeenteId} and u.zaak_id = b.id and u.soort = 'uitspraak-op-bezwaar' and u.stand = 'genomen'`;

type Duurnaam = 'rijpDrie' | 'binnenDrie' | 'rijpZes' | 'binnenZes' | 'rijpJaar' | 'binnenJaar';
type Rij = Record<Duurnaam | 'besloten' | 'verminderd' | 'objecten', number> & {
  belastingsoort: Belastingsoort;
  bedrag: bigint;
  voor: bigint;
  na: bigint;
};

/**
 * Per belasting how soon objections of the period were decided, and what decisions of the period took off. An objection about
 * two belastingen counts with each; of an object whose value went down the value counts once. One statement.
 */
export async function getBezwaarresultaat(read: Read, periode: Periode): Promise<BelastingTelling[]> {
  const gemeenteId = oneGemeente(read);
  const nu = localDateOf(read.ctx.now);
  const welke = Prisma.sql`(${KWAM(periode)} or ${BESLOTEN(periode)})`;
  const rijen = await read.db.$queryRaw<Rij[]>`
    with b as materialized (${bezwarenIn(gemeenteId, welke, periode)}),
    regel as materialized (
      select b.id, b.kwam, b.besloten, b.soort, b.op, b.drie, b.zes, b.jaar, a.belastingsoort, a.object_id, a.aantal,
        coalesce(e.centen, 0) as centen, e.waarde
      from b
      join bezwaarregel br on br.gemeente_id = ${gemeenteId} and br.zaak_id = b.id
      join aanslagregel a on a.gemeente_id = ${gemeenteId} and a.id = br.aanslagregel_id
      left join lateral (${EFFECT(gemeenteId)}) e on e.regel_id = a.id and b.besloten),
    zaak_soort as (
      select id, belastingsoort, kwam and soort = 'heffing' as telt, besloten, op, drie, zes, jaar, sum(centen) as centen,
        bool_or(centen > 0 or waarde < aantal) as minder
      from regel group by 1, 2, 3, 4, 5, 6, 7, 8),
    object as (
      select belastingsoort, object_id, max(aantal) as voor, min(waarde) as na
      from regel where besloten and waarde < aantal group by 1, 2),
    waarden as (
      select belastingsoort, count(*)::int as objecten, sum(voor)::bigint as voor, sum(na)::bigint as na from object group by 1)
    select s.belastingsoort,
      (count(*) filter (where telt and (op is not null or ${nu}::date > drie)))::int as "rijpDrie",
      (count(*) filter (where telt and op <= drie))::int as "binnenDrie",
      (count(*) filter (where telt and (op is not null or ${nu}::date > zes)))::int as "rijpZes",
      (count(*) filter (where telt and op <= zes))::int as "binnenZes",
      (count(*) filter (where telt and jaar is not null and (op is not null or ${nu}::date > jaar)))::int as "rijpJaar",
      (count(*) filter (where telt and op <= jaar))::int as "binnenJaar",
      (count(*) filter (where besloten))::int as besloten, (count(*) filter (where besloten and minder))::int as verminderd,
      coalesce(sum(s.centen) filter (where besloten), 0)::bigint as bedrag,
      coalesce(max(w.objecten), 0)::int as objecten, coalesce(max(w.voor), 0)::bigint as voor, coalesce(max(w.na), 0)::bigint as na
    from zaak_soort s left join waarden w on w.belastingsoort = s.belastingsoort
    group by s.belastingsoort order by s.belastingsoort`;
  return rijen.map((rij) => ({
    belastingsoort: rij.belastingsoort,
    duren: {
      drie: { rijp: rij.rijpDrie, binnen: rij.binnenDrie },
      zes: { rijp: rij.rijpZes, binnen: rij.binnenZes },
      jaar: { rijp: rij.rijpJaar, binnen: rij.binnenJaar },
    },
    besloten: rij.besloten,
    verminderd: rij.verminderd,
    bedrag: toCents(rij.bedrag),
    objecten: rij.objecten,
    waardeVoor: rij.voor,
    waardeNa: rij.na,
  }));
}

export type Bezwaarlijstregel = {
  zaakId: string;
  zaaknummer: string;
  soort: 'woz' | 'heffing';
  ontvangen: LocalDate;
  uitspraakOp: LocalDate | null;
  uitkomst: string | null;
  /** Whether it was decided within it; null while that cannot be said, or is not asked of it. */
  binnen: Readonly<Record<'drie' | 'zes' | 'jaar', boolean | null>>;
  bedrag: Cents;
};

/** What came in, what was decided, or of the whole year what was honoured through an error of the office (I-03). */
export const LIJSTVRAGEN = ['ontvangen', 'besloten', 'eigen-fout'] as const;
export type Lijstvraag = (typeof LIJSTVRAGEN)[number];

const WELKE: Readonly<Record<Lijstvraag, (periode: Periode) => Prisma.Sql>> = {
  ontvangen: KWAM,
  besloten: BESLOTEN,
  'eigen-fout': (periode) =>
    Prisma.sql`(${KWAM(belastingjaarVan(periode))} and b.soort = 'heffing' and b.oorzaak = 'fout-kantoor')`,
};

/** So many at once. */
export const PER_PAGINA = 50;

/**
 * The objections behind the figures of one period (`LIJSTVRAGEN`), of all or of one belasting, in the order of their numbers; `na` is the one to begin after.
 */
export async function listBezwaarresultaat(
  read: Read,
  periode: Periode,
  vraag: {
    wat: Lijstvraag;
    belastingsoort?: Belastingsoort | undefined;
    na?: string | undefined;
    aantal?: number;
  },
): Promise<Bezwaarlijstregel[]> {
  const gemeenteId = oneGemeente(read);
  const { wat, belastingsoort, na = '', aantal = PER_PAGINA } = vraag;
  const nu = localDateOf(read.ctx.now);
  const van =
    belastingsoort === undefined ? Prisma.sql`true` : Prisma.sql`a.belastingsoort = ${belastingsoort}`;
  const rijen = await read.db.$queryRaw<
    {
      id: string;
      persoonId: string;
      zaaknummer: string;
      soort: 'woz' | 'heffing';
      uitkomst: string | null;
      van: Date;
      op: Date | null;
      drie: boolean | null;
      zes: boolean | null;
      jaar: boolean | null;
      bedrag: bigint;
    }[]
  >`
    select b.id, b.persoon_id as "persoonId", b.zaaknummer, b.soort, b.uitkomst, b.van, b.op, x.bedrag,
      case when b.soort = 'heffing' and (b.op is not null or ${nu}::date > b.drie) then coalesce(b.op <= b.drie, false) end as drie,
      case when b.soort = 'heffing' and (b.op is not null or ${nu}::date > b.zes) then coalesce(b.op <= b.zes, false) end as zes,
      case when b.soort = 'heffing' and b.jaar is not null and (b.op is not null or ${nu}::date > b.jaar)
        then coalesce(b.op <= b.jaar, false) end as jaar
    from (${bezwarenIn(gemeenteId, WELKE[wat](periode), periode)}) b
    cross join lateral (
      select count(*) as regels, coalesce(sum(e.centen), 0)::bigint as bedrag
      from bezwaarregel br
      join aanslagregel a on a.gemeente_id = br.gemeente_id and a.id = br.aanslagregel_id and ${van}
      left join lateral (${EFFECT(gemeenteId)}) e on e.regel_id = a.id
      where br.gemeente_id = ${gemeenteId} and br.zaak_id = b.id) x
    where b.zaaknummer > ${na} and x.regels > 0
    order by b.zaaknummer limit ${aantal}`;
  read.shows(
    gemeenteId,
    rijen.map(({ persoonId }) => persoonId),
  );
  return rijen.map((rij) => ({
    zaakId: rij.id,
    zaaknummer: rij.zaaknummer,
    soort: rij.soort,
    ontvangen: fromDatabaseDate(rij.van),
    uitspraakOp: fromDatabaseDateOrNull(rij.op),
    uitkomst: rij.uitkomst,
    binnen: { drie: rij.drie, zes: rij.zes, jaar: rij.jaar },
    bedrag: toCents(rij.bedrag),
  }));
}
