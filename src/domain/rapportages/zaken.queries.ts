import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { oneGemeente } from './one-gemeente';
import { momentenVan, type Periode } from './periode';
import {
  type DuurTelling,
  UITKOMSTEN,
  type ZaakBedragen,
  type Zaaksoort,
  type ZaakTelling,
  type Zaakuitkomst,
} from './zaken';

/** The same with how long objections took, and what decisions took off. */
export async function getZaakTelling(
  read: Read,
  periode: Periode,
): Promise<{ tellingen: ZaakTelling[]; duren: DuurTelling; bedragen: ZaakBedragen }> {
  return {
    tellingen: await countZaken(read, periode),
    duren: await countDuren(read, periode),
    bedragen: await sumBedragen(read, periode),
  };
}

type Rij = { soort: Zaaksoort; uitkomst: string; aantal: number; teLaat: number };

/**
 * Cases that came in during this period, by how they ended. Late is what passed the last day of the office for deciding, or
 * a term that a court set it.
 */
export async function countZaken(read: Read, periode: Periode): Promise<ZaakTelling[]> {
  const gemeenteId = oneGemeente(read);
  const { vanaf, tot } = momentenVan(periode);
  const rijen = await read.db.$queryRaw<Rij[]>`
    select case when z.soort = 'bezwaar' then 'bezwaar-' || b.soort else z.soort end as soort,
      case z.fase when 'ingetrokken' then 'ingetrokken'
        when 'afgehandeld' then coalesce(b.uitkomst, k.uitkomst, r.oordeel, c.uitkomst, m.uitkomst, a.uitkomst, g.uitkomst, 'anders') else 'loopt' end as uitkomst,
      count(*)::int as aantal, (count(*) filter (where te_laat.is))::int as "teLaat"
    from zaak z
    left join bezwaar b on b.gemeente_id = z.gemeente_id and b.zaak_id = z.id
    left join kwijtschelding k on k.gemeente_id = z.gemeente_id and k.zaak_id = z.id
    left join beroep r on r.gemeente_id = z.gemeente_id and r.zaak_id = z.id
    left join klacht c on c.gemeente_id = z.gemeente_id and c.zaak_id = z.id
    left join melding m on m.gemeente_id = z.gemeente_id and m.zaak_id = z.id
    left join administratief_beroep a on a.gemeente_id = z.gemeente_id and a.zaak_id = z.id
    left join mandaatzaak g on g.gemeente_id = z.gemeente_id and g.zaak_id = z.id
    cross join lateral (select exists (select from termijn t where t.gemeente_id = z.gemeente_id and t.zaak_id = z.id
      and t.eigenaar = 'kantoor' and (z.soort = 'beroep' or t.soort in ('beslissen', 'afhandelen'))
      and (t.gemist_op is not null or t.stand = 'loopt' and t.uiterlijk < ${localDateOf(read.ctx.now)}::date)) as is) te_laat
    where z.gemeente_id = ${gemeenteId} and z.ontvangen_op >= ${vanaf}::timestamptz and z.ontvangen_op < ${tot}::timestamptz
    group by 1, 2`;
  const known = (uitkomst: string): Zaakuitkomst => UITKOMSTEN.find((u) => u === uitkomst) ?? 'anders';
  const samen = new Map<string, ZaakTelling>();
  for (const { soort, uitkomst, aantal, teLaat } of rijen) {
    const naam = `${soort} ${known(uitkomst)}`;
    const eerder = samen.get(naam) ?? { soort, uitkomst: known(uitkomst), aantal: 0, teLaat: 0 };
    samen.set(naam, { ...eerder, aantal: eerder.aantal + aantal, teLaat: eerder.teLaat + teLaat });
  }
  return [...samen.values()];
}

type DuurRij = Record<
  'rijpDrie' | 'binnenDrie' | 'rijpZes' | 'binnenZes' | 'rijpJaar' | 'binnenJaar',
  number
>;

/**
 * Objections to an aanslag that were not withdrawn; a WOZ-value has the law's term alone. What came in the last six weeks of a year need not be
 * decided in it (Gemeentewet 236, lid 2).
 */
async function countDuren(read: Read, periode: Periode): Promise<DuurTelling> {
  const gemeenteId = oneGemeente(read);
  const { vanaf, tot } = momentenVan(periode);
  const [rij] = await read.db.$queryRaw<DuurRij[]>`
    with b as (
      select b.uitspraak_op as op, (z.ontvangen_op at time zone 'Europe/Amsterdam')::date as van
      from zaak z join bezwaar b on b.gemeente_id = z.gemeente_id and b.zaak_id = z.id and b.soort = 'heffing'
      where z.gemeente_id = ${gemeenteId} and z.soort = 'bezwaar' and z.fase <> 'ingetrokken'
        and z.ontvangen_op >= ${vanaf}::timestamptz and z.ontvangen_op < ${tot}::timestamptz),
    d as (
      select op, van + interval '3 months' as drie, van + interval '6 months' as zes, ${localDateOf(read.ctx.now)}::date as nu,
        case when van < make_date(extract(year from van)::int, 11, 20) then make_date(extract(year from van)::int, 12, 31) end as jaar
      from b)
    select (count(*) filter (where op is not null or nu > drie))::int as "rijpDrie", (count(*) filter (where op <= drie))::int as "binnenDrie",
      (count(*) filter (where op is not null or nu > zes))::int as "rijpZes", (count(*) filter (where op <= zes))::int as "binnenZes",
      (count(*) filter (where jaar is not null and (op is not null or nu > jaar)))::int as "rijpJaar", (count(*) filter (where op <= jaar))::int as "binnenJaar"
    from d`;
  return {
    drie: { rijp: rij?.rijpDrie ?? 0, binnen: rij?.binnenDrie ?? 0 },
    zes: { rijp: rij?.rijpZes ?? 0, binnen: rij?.binnenZes ?? 0 },
    jaar: { rijp: rij?.rijpJaar ?? 0, binnen: rij?.binnenJaar ?? 0 },
  };
}

type BedragRij = {
  wat: 'verminderd' | 'kwijtgescholden';
  aantal: number;
  besluiten: bigint;
  grootboek: bigint;
};

/** What the decisions of this period say, beside what was booked for them. */
async function sumBedragen(read: Read, periode: Periode): Promise<ZaakBedragen> {
  const gemeenteId = oneGemeente(read);
  const { vanaf, tot } = momentenVan(periode);
  const rijen = await read.db.$queryRaw<BedragRij[]>`
    select 'verminderd' as wat, (count(*) filter (where x.centen > 0))::int as aantal, coalesce(sum(x.centen), 0)::bigint as besluiten,
      coalesce((select sum(v.bedrag_centen) from vermindering v where v.gemeente_id = ${gemeenteId} and v.reden = 'bezwaar'
        and v.status = 'toegekend' and v.besloten_op >= ${vanaf}::timestamptz and v.besloten_op < ${tot}::timestamptz), 0)::bigint as grootboek
    from besluit b
    cross join lateral (select coalesce(sum((r ->> 'verminderingCenten')::bigint), 0) as centen from jsonb_array_elements(b.inhoud -> 'regels') r) x
    where b.gemeente_id = ${gemeenteId} and b.soort = 'uitspraak-op-bezwaar' and b.stand = 'genomen'
      and b.besloten_op >= ${vanaf}::timestamptz and b.besloten_op < ${tot}::timestamptz
    union all
    select 'kwijtgescholden', (count(*) filter (where k.kwijt_centen > 0))::int, coalesce(sum(k.kwijt_centen), 0)::bigint,
      coalesce(sum(g.centen), 0)::bigint
    from kwijtschelding k
    left join lateral (select sum(r.bedrag_centen) as centen from boekingsregel r where r.gemeente_id = k.gemeente_id
      and r.boeking_id = k.boeking_id and r.rekening = 'kwijtschelding') g on true
    where k.gemeente_id = ${gemeenteId} and k.besluit_op >= ${periode.vanaf}::date and k.besluit_op < ${periode.tot}::date`;
  const van = (wat: BedragRij['wat']) => {
    const rij = rijen.find((r) => r.wat === wat);
    return {
      aantal: rij?.aantal ?? 0,
      besluiten: toCents(rij?.besluiten ?? 0n),
      grootboek: toCents(rij?.grootboek ?? 0n),
    };
  };
  return { verminderd: van('verminderd'), kwijtgescholden: van('kwijtgescholden') };
}
