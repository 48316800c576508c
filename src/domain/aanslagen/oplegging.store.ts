import type { LocalDate } from '@/platform/local-date';
import type { TenantClient } from '@/platform/tenant';
import { GegevensGewijzigd, type RunSleutel } from '../runs/runsoort';
import type { Deel } from '../runs/vaste-runsoort';
import { nummerCijfers } from './aanslagrun';
import { type Berekening, HASH_SQL } from './berekening';

export type Oplegging = {
  /** Last day to pay in two terms: an aanslag of which a line ends on it is paid so. */
  tweeTermijnen: LocalDate;
  nummerBegin: string;
  kenmerkBegin: string;
  /** How many of these numbers were handed out before; 0 for a run that has numbers of its own. */
  nummersErvoor: number;
  /** Moment and maker of the run itself: its rows never take the clock of whoever executes it. */
  moment: Date;
  /** Whose register of kenmerken they come into. */
  kantoorId: number;
  gemaaktDoor: string;
};

/** Why a boeking of kwijtschelding of a run stands in the books: the biljet tells by it what was waived at once. */
export const KWIJT_REDEN = 'automatische kwijtschelding';

/** Weights of the betalingskenmerk from the last digit to the left, as in `makeBetalingskenmerk`. */
const GEWICHTEN = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

/** The kenmerk of a number in SQL; `begin` are the digits that all numbers of the run share. */
export function kenmerkSql(begin: string, nummer: string): string {
  const lengte = nummerCijfers(begin);
  const vast = [...begin]
    .toReversed()
    .reduce((sum, digit, i) => sum + Number(digit) * (GEWICHTEN[(i + lengte) % 10] ?? 0), 0);
  const cijfers = Array.from({ length: lengte }, (_, i) => `(${nummer} / ${10 ** i}) % 10 * ${GEWICHTEN[i]}`);
  const rest = `11 - (${vast} + ${cijfers.join(' + ')}) % 11`;
  return `(case ${rest} when 10 then '1' when 11 then '0' else (${rest})::text end || '${begin}' || lpad((${nummer})::text, ${lengte}, '0'))`;
}

/**
 * Imposes one part: calculates it again, and only when it is what was agreed to writes aanslagen, lines, kenmerken and
 * the boeking, and a second one of what is waived at once, in one statement. Throws GegevensGewijzigd when it is not; then
 * nothing is written.
 */
export async function imposeDeel(
  client: TenantClient,
  { runId }: RunSleutel,
  deel: Deel,
  som: Berekening,
  oplegging: Oplegging,
): Promise<void> {
  const { rows } = await client.query<{ hash: string }>(oplegSql(som, oplegging), [
    ...som.waarden(deel),
    runId,
    deel.inhoudHash,
    deel.ervoor + oplegging.nummersErvoor,
    oplegging.moment,
    oplegging.gemaaktDoor,
    oplegging.kantoorId,
    deel.nummer,
    oplegging.tweeTermijnen,
  ]);
  if (rows[0]?.hash !== deel.inhoudHash) throw new GegevensGewijzigd();
}

function oplegSql({ ctes, aantalWaarden: n }: Berekening, oplegging: Oplegging): string {
  const [run, hash, ervoor, moment, door, kantoor, deel, twee] = Array.from(
    { length: 8 },
    (_, i) => `$${n + 1 + i}`,
  );
  const uuid = (sleutel: string) => `md5(${run}::text || ':' || ${sleutel})::uuid`;
  return `with ${ctes},
controle as materialized (select ${HASH_SQL} as hash from regel),
goed as materialized (select from controle where hash = ${hash}::text),
klaar as materialized (
  select ${uuid("'aanslag:' || persoon_id")} as aanslag_id, ${uuid("concat_ws(':', code, onderwerp_id, persoon_id)")} as regel_id,
    ${ervoor}::int + nr as nummer, *
  from regel where exists (select from goed)),
biljet as materialized (
  select aanslag_id, persoon_id, nummer, sum(centen) as centen, max(vervaldag) as vervaldag, ${kenmerkSql(oplegging.kenmerkBegin, 'nummer')} as kenmerk
  from klaar group by aanslag_id, persoon_id, nummer),
nieuw_aanslag as (
  insert into aanslag (gemeente_id, id, aanslagnummer, run_id, persoon_id, belastingjaar, soort, dagtekening, betaalschema, laatste_vervaldag,
    betalingskenmerk, bedrag_centen, opgelegd_op)
  select $1, aanslag_id, '${oplegging.nummerBegin}' || lpad(nummer::text, 7, '0'), ${run}::uuid, persoon_id, $6::int, 'gecombineerd', $8::date,
    case when vervaldag = ${twee}::date then 'twee-termijnen' else 'zes-weken' end, vervaldag, kenmerk, centen, ${moment}::timestamptz
  from biljet order by nummer),
nieuw_kenmerk as (
  insert into betalingskenmerk (kantoor_id, kenmerk, gemeente_id, aanslag_id)
  select ${kantoor}::int, kenmerk, $1, aanslag_id from biljet order by nummer),
nieuw_regel as (
  insert into aanslagregel (gemeente_id, id, aanslag_id, volgnummer, belastingsoort, tarief_id, object_id, aantal, deel_teller, deel_noemer,
    gebeurtenis_op, gebeurtenis, bedrag_centen)
  select $1, regel_id, aanslag_id, volgnummer, belastingsoort, tarief_id, object_id, aantal, teller, noemer, gebeurtenis_op, gebeurtenis, centen
  from klaar order by rang),
-- A dagtekening in a month that is closed: the first open day, with the dagtekening beside it (ADR 0056).
open as materialized (select dag, case when dag > $8::date then $8::date end as hoort_bij from (select eerste_open_dag($1::int) as dag) o),
nieuw_boeking as (
  insert into boeking (gemeente_id, id, soort, boekdatum, hoort_bij, run_id, gemaakt_door, gemaakt_op)
  select $1, ${uuid(`'boeking:' || ${deel}::int`)}, 'oplegging', greatest($8::date, open.dag), open.hoort_bij, ${run}::uuid, ${door}::text, ${moment}::timestamptz
  from open where exists (select from klaar)),
nieuw_boekingsregel as (
  insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id, aanslagregel_id, bedrag_centen)
  select $1, ${uuid(`'boeking:' || ${deel}::int`)}, volgnummer, rekening, belastingsoort, $6::int, aanslag_id, aanslagregel_id, centen from (
    select rang as volgnummer, 'debiteuren' as rekening, belastingsoort, aanslag_id, regel_id as aanslagregel_id, centen from klaar
    union all
    select (select count(*) from klaar) + row_number() over (order by belastingsoort), 'opbrengst', belastingsoort, null, null, -sum(centen)
    from klaar group by belastingsoort) b order by volgnummer),
kwijt as (select *, row_number() over (order by rang) as plaats from klaar where kwijt is not null),
nieuw_kwijtboeking as (
  insert into boeking (gemeente_id, id, soort, boekdatum, hoort_bij, run_id, reden, gemaakt_door, gemaakt_op)
  select $1, ${uuid(`'kwijtschelding:' || ${deel}::int`)}, 'kwijtschelding', greatest($8::date, open.dag), open.hoort_bij, ${run}::uuid, '${KWIJT_REDEN}', ${door}::text, ${moment}::timestamptz
  from open where exists (select from kwijt)),
nieuw_kwijtregel as (
  insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id, aanslagregel_id, bedrag_centen)
  select $1, ${uuid(`'kwijtschelding:' || ${deel}::int`)}, volgnummer, rekening, belastingsoort, $6::int, aanslag_id, regel_id, centen from (
    select 2 * plaats - 1 as volgnummer, 'kwijtschelding' as rekening, belastingsoort, aanslag_id, regel_id, centen from kwijt
    union all
    select 2 * plaats, 'debiteuren', belastingsoort, aanslag_id, regel_id, -centen from kwijt) k order by volgnummer)
select hash from controle`;
}
