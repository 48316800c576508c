import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { sumCents, toCents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';
import { instantOf, startOfDay } from '@/platform/local-moment';
import type { Read } from '@/platform/tenant';
import type { StaatRest, StaatTelling } from './heffingsstaat';
import { oneGemeente } from './one-gemeente';

type Bedragen = Record<
  | 'teHeffen'
  | 'opgelegd'
  | 'verminderd'
  | 'kwijtgescholden'
  | 'oninbaar'
  | 'inTeVorderen'
  | 'ingevorderd'
  | 'kosten'
  | 'teVeel'
  | 'courant',
  bigint | null
>;
type Rij = Bedragen & { belastingjaar: number | null; belastingsoort: Belastingsoort | null };

/**
 * The books of one gemeente up to and including a day, per belastingsoort and belastingjaar, and what lies beside those. What
 * is to be imposed comes from the aanslagruns that were calculated by then, less what they had imposed. One statement.
 */
export async function getHeffingsstaat(
  read: Read,
  dag: LocalDate,
): Promise<{ tellingen: StaatTelling[]; rest: StaatRest }> {
  const gemeenteId = oneGemeente(read);
  const tot = new Date(instantOf(startOfDay(addDays(dag, 1))));
  const rijen = await read.db.$queryRaw<Rij[]>`
    with berekend as materialized (
      select r.id, r.belastingjaar, t ->> 'belastingsoort' as belastingsoort, (t ->> 'bedragCenten')::bigint as centen
        from run r cross join lateral jsonb_array_elements(r.totalen -> 'soorten') t
       where r.gemeente_id = ${gemeenteId} and r.soort in ('aanslagoplegging', 'aanvullende-aanslag') and r.gemaakt_op < ${tot}::timestamptz
         and r.status in ('ter-akkoord', 'uitvoeren', 'uitgevoerd')),
    boek as (
      select g.belastingsoort, g.belastingjaar,
        -sum(g.bedrag_centen) filter (where g.rekening = 'opbrengst' and b.telt = 'oplegging') as opgelegd,
        -sum(g.bedrag_centen) filter (where g.rekening = 'opbrengst' and b.soort = 'oplegging'
          and b.run_id in (select id from berekend)) as door_runs,
        sum(g.bedrag_centen) filter (where g.rekening = 'opbrengst' and b.telt = 'vermindering') as verminderd,
        sum(g.bedrag_centen) filter (where g.rekening = 'kwijtschelding') as kwijtgescholden,
        sum(g.bedrag_centen) filter (where g.rekening = 'oninbaar') as oninbaar,
        sum(g.bedrag_centen) filter (where g.rekening = 'debiteuren') as in_te_vorderen,
        -- What went off the debt, less what was taken off it in another way or came free by that.
        -sum(g.bedrag_centen) filter (where g.rekening = 'debiteuren' and b.telt <> 'oplegging'
          or g.rekening = 'opbrengst' and b.telt = 'vermindering' or g.rekening in ('kwijtschelding', 'oninbaar')) as ingevorderd,
        -sum(g.bedrag_centen) filter (where g.rekening in ('debiteuren-kosten', 'debiteuren-rente', 'opbrengst-kosten',
          'opbrengst-rente')) as kosten,
        -- Interest that we owe did not come in, though it is due back.
        -sum(g.bedrag_centen) filter (where g.rekening = 'te-veel-ontvangen' or g.rekening like 'rentevergoeding%') as te_veel,
        sum(g.bedrag_centen) filter (where g.rekening in ('rekening-courant', 'overgemaakt')) as courant
        from boekingsregel g
        join boeking b on b.gemeente_id = g.gemeente_id and b.id = g.boeking_id
       where g.gemeente_id = ${gemeenteId} and b.gemeente_id = ${gemeenteId} and b.boekdatum <= ${dag}::date
       group by 1, 2),
    nog as (select belastingsoort, belastingjaar, sum(centen) as centen from berekend group by 1, 2)
    select belastingsoort, belastingjaar, greatest(coalesce(n.centen, 0) - coalesce(b.door_runs, 0), 0)::bigint as "teHeffen",
      b.opgelegd::bigint, b.verminderd::bigint, b.kwijtgescholden::bigint, b.oninbaar::bigint,
      b.in_te_vorderen::bigint as "inTeVorderen", b.ingevorderd::bigint, b.kosten::bigint, b.te_veel::bigint as "teVeel",
      b.courant::bigint
      from boek b full join nog n using (belastingsoort, belastingjaar)
     order by belastingjaar desc, belastingsoort`;
  const los = rijen.filter((rij) => rij.belastingsoort === null);
  return {
    tellingen: rijen.flatMap(toTelling),
    rest: {
      kostenOntvangen: som('kosten', rijen),
      teVeelOntvangen: som('teVeel', rijen),
      rekeningCourant: som('courant', rijen),
      zonderSoort: som('inTeVorderen', los),
    },
  };
}

const cents = (value: bigint | null) => toCents(value ?? 0n);
const som = (wat: keyof Bedragen, rijen: readonly Rij[]) => sumCents(rijen.map((rij) => rij[wat] ?? 0n));

/** A line of the statement; what is of no belasting is none. */
const toTelling = ({ belastingsoort, belastingjaar, ...rij }: Rij): StaatTelling[] =>
  belastingsoort === null || belastingjaar === null
    ? []
    : [
        {
          belastingsoort,
          belastingjaar,
          teHeffen: cents(rij.teHeffen),
          opgelegd: cents(rij.opgelegd),
          verminderd: cents(rij.verminderd),
          kwijtgescholden: cents(rij.kwijtgescholden),
          oninbaar: cents(rij.oninbaar),
          inTeVorderen: cents(rij.inTeVorderen),
          ingevorderd: cents(rij.ingevorderd),
        },
      ];
