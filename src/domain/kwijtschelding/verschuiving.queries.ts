import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/**
 * What went from one way out to the other (K-12): kwijtschelding was asked of it, and later it was written off as oninbaar;
 * or it was written off, and later waived.
 */
export const RICHTINGEN = ['naar-oninbaar', 'naar-kwijtschelding'] as const;
type Richting = (typeof RICHTINGEN)[number];

/** One belasting of one year in one gemeente: what was waived and written off in all, and what of it went over. */
export type Verschuiving = {
  gemeenteId: number;
  belastingjaar: number;
  belastingsoort: string;
  kwijtscheldingCenten: Cents;
  oninbaarCenten: Cents;
  naarOninbaarCenten: Cents;
  naarKwijtscheldingCenten: Cents;
};

/** One aanslag behind such a figure: on which day the first way was taken, and on which the other. */
export type Verschuivingsregel = {
  gemeenteId: number;
  richting: Richting;
  belastingjaar: number;
  belastingsoort: string;
  aanslagId: string;
  aanslagnummer: string;
  eerst: LocalDate;
  daarna: LocalDate;
  centen: Cents;
};

/**
 * The figures of each gemeente of this read, by year and belasting, from nothing but the ledger and the requests; what was
 * undone counts as less. Each figure is the sum of its lines. `op`: the day of which it is the stand.
 */
export async function listVerschuivingen(
  read: Read,
): Promise<{ op: LocalDate; totalen: Verschuiving[]; regels: Verschuivingsregel[] }> {
  const totalen: Verschuiving[] = [];
  const regels: Verschuivingsregel[] = [];
  for (const gemeenteId of read.gemeenten) {
    const eigen = await regelsVan(read, gemeenteId);
    regels.push(...eigen);
    totalen.push(...(await totalenVan(read, gemeenteId, eigen)));
  }
  return { op: localDateOf(read.ctx.now), totalen, regels };
}

async function totalenVan(
  { db }: Read,
  gemeenteId: number,
  regels: readonly Verschuivingsregel[],
): Promise<Verschuiving[]> {
  const rijen = await db.$queryRaw<
    { belastingjaar: number; belastingsoort: string; kwijtschelding: bigint; oninbaar: bigint }[]
  >`
    select r.belastingjaar, r.belastingsoort,
      coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'kwijtschelding'), 0)::bigint as kwijtschelding,
      coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'oninbaar'), 0)::bigint as oninbaar
    from boekingsregel r
    where r.gemeente_id = ${gemeenteId} and r.rekening in ('kwijtschelding', 'oninbaar')
    group by 1, 2 order by 1 desc, 2`;
  return rijen.map(({ belastingjaar, belastingsoort, kwijtschelding, oninbaar }) => {
    const som = (richting: Richting) =>
      regels
        .filter(
          (regel) =>
            regel.richting === richting &&
            regel.belastingjaar === belastingjaar &&
            regel.belastingsoort === belastingsoort,
        )
        .reduce((samen, { centen }) => samen + centen, 0n);
    return {
      gemeenteId,
      belastingjaar,
      belastingsoort,
      kwijtscheldingCenten: toCents(kwijtschelding),
      oninbaarCenten: toCents(oninbaar),
      naarOninbaarCenten: toCents(som('naar-oninbaar')),
      naarKwijtscheldingCenten: toCents(som('naar-kwijtschelding')),
    };
  });
}

type Rij = Omit<Verschuivingsregel, 'gemeenteId' | 'eerst' | 'daarna' | 'centen'> & {
  persoonId: string;
  eerst: string;
  daarna: string;
  centen: bigint;
};

/** Per aanslag and belasting what went over, the latest first. */
async function regelsVan(read: Read, gemeenteId: number): Promise<Verschuivingsregel[]> {
  const rijen = await read.db.$queryRaw<Rij[]>`
    with weg as (
      select r.aanslag_id, r.aanslagregel_id, r.belastingsoort, r.belastingjaar, r.rekening, r.bedrag_centen,
        coalesce(b.hoort_bij, b.boekdatum) as boekdatum, b.gemaakt_op
      from boekingsregel r join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
      where r.gemeente_id = ${gemeenteId} and r.rekening in ('kwijtschelding', 'oninbaar')
    ), gevraagd as (
      select aanslag_id, min(gevraagd_op) as eerst from kwijtschelding where gemeente_id = ${gemeenteId} group by 1
    ), afgeboekt as (
      select distinct on (aanslagregel_id) aanslagregel_id, boekdatum, gemaakt_op from weg
      where rekening = 'oninbaar' and bedrag_centen > 0 order by aanslagregel_id, boekdatum, gemaakt_op
    ), over as (
      select 'naar-oninbaar' as richting, weg.*, g.eerst
      from weg join gevraagd g on g.aanslag_id = weg.aanslag_id and g.eerst <= weg.boekdatum
      where weg.rekening = 'oninbaar'
      union all
      select 'naar-kwijtschelding', weg.*, e.boekdatum
      from weg join afgeboekt e on e.aanslagregel_id = weg.aanslagregel_id
        and (e.boekdatum, e.gemaakt_op) < (weg.boekdatum, weg.gemaakt_op)
      where weg.rekening = 'kwijtschelding'
    )
    select o.richting, o.belastingjaar, o.belastingsoort, o.aanslag_id as "aanslagId", a.aanslagnummer,
      a.persoon_id as "persoonId", min(o.eerst)::text as eerst, max(o.boekdatum)::text as daarna,
      sum(o.bedrag_centen)::bigint as centen
    from over o join aanslag a on a.gemeente_id = ${gemeenteId} and a.id = o.aanslag_id
    group by 1, 2, 3, 4, 5, 6 having sum(o.bedrag_centen) <> 0
    order by 8 desc, 5, 1, 3`;
  read.shows(
    gemeenteId,
    rijen.map(({ persoonId }) => persoonId),
  );
  return rijen.map(({ persoonId: _, eerst, daarna, centen, ...rij }) => ({
    ...rij,
    gemeenteId,
    eerst: toLocalDate(eerst),
    daarna: toLocalDate(daarna),
    centen: toCents(centen),
  }));
}
