import { standVanPlan } from '@/domain/aanslagen/regelingdelen';
import { Prisma } from '@/generated/prisma/client';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Grond, Opschorting } from '../opschortingen/opschorting';
import type { Machtiging, Machtigingstatus } from './machtiging';
import { gevolgVan, RETOURCODES } from './retour';
import type { Kandidaat } from './selectie';

/** One term with all that decides on it, and who it is of. */
export type Termijnkandidaat = Kandidaat & {
  machtigingId: string;
  aanslagId: string;
  persoonId: string;
  poging: number;
};

type Row = {
  plan_id: string;
  volgnummer: number;
  dag: Date;
  machtiging_id: string;
  aanslag_id: string;
  persoon_id: string;
  soort: string;
  machtiging_status: string;
  getekend_op: Date;
  plan_status: string;
  vanaf_op: Date;
  overleden: boolean;
  in_regeling: boolean;
  laatst: Date | null;
  begonnen: boolean;
  poging: number;
  open: bigint;
  ontvangen: bigint;
  onderweg: bigint;
  termijnen: { volgnummer: number; dag: string; bedrag: string }[];
  opschortingen: { grond: string; vanaf: string; tot: string | null }[];
};

/** Codes after which a term is tried once more. */
const OPNIEUW = RETOURCODES.filter((code) => gevolgVan(code) === 'opnieuw');

const kandidatenOp = (gemeenteId: number, welke: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select t.plan_id, t.volgnummer, t.dag, p.machtiging_id, p.aanslag_id, m.persoon_id, m.soort, m.status as machtiging_status,
    m.getekend_op, p.status as plan_status, p.vanaf_op, pe.overlijdensdatum is not null as overleden,
    exists (select from regeling_aanslag ra join regeling rg on rg.gemeente_id = ra.gemeente_id and rg.id = ra.regeling_id
      where ra.gemeente_id = p.gemeente_id and ra.aanslag_id = p.aanslag_id and ra.actief
        and rg.status in ('voorgesteld', 'lopend', 'gemist')) as in_regeling,
    gebruik.laatst, coalesce(gebruik.begonnen, false) as begonnen,
    coalesce((select max(x.poging) from incassopost x where x.gemeente_id = t.gemeente_id and x.plan_id = t.plan_id
      and x.volgnummer = t.volgnummer and x.status = 'mislukt'), 0)::int + 1 as poging,
    geld.open::bigint, geld.ontvangen::bigint, onderweg.som::bigint as onderweg,
    (select json_agg(json_build_object('volgnummer', r.volgnummer, 'dag', r.dag, 'bedrag', r.bedrag_centen::text) order by r.volgnummer)
      from incassotermijn r where r.gemeente_id = t.gemeente_id and r.plan_id = t.plan_id) as termijnen,
    (select coalesce(json_agg(json_build_object('grond', o.grond, 'vanaf', o.vanaf, 'tot', o.tot)), '[]') from opschorting o
      where o.gemeente_id = p.gemeente_id and o.persoon_id = m.persoon_id and o.grond not in ('incasso', 'incasso-mislukt')
        and (o.aanslag_id is null or o.aanslag_id = p.aanslag_id)) as opschortingen
  from incassotermijn t
  join incassoplan p on p.gemeente_id = t.gemeente_id and p.id = t.plan_id
  join incassomachtiging m on m.gemeente_id = p.gemeente_id and m.id = p.machtiging_id
  join persoon pe on pe.gemeente_id = m.gemeente_id and pe.id = m.persoon_id
  cross join lateral (
    select max(coalesce(x.geind_op, x.gemaakt_op::date)) filter (where x.status in ('ingediend', 'geind', 'mislukt')) as laatst,
      bool_or(x.status in ('ingediend', 'geind') or (x.status = 'mislukt' and x.geind_op is not null)) as begonnen
    from incassopost x where x.gemeente_id = m.gemeente_id and x.machtiging_id = m.id) gebruik
  cross join lateral (
    select coalesce(sum(br.bedrag_centen), 0) as open,
      coalesce(-sum(br.bedrag_centen) filter (where b.telt in ('ontvangst', 'storno', 'verrekening') and b.gemaakt_op >= p.vanaf_op), 0) as ontvangen
    from boekingsregel br join boeking b on b.gemeente_id = br.gemeente_id and b.id = br.boeking_id
    where br.gemeente_id = p.gemeente_id and br.aanslag_id = p.aanslag_id and br.rekening like 'debiteuren%') geld
  cross join lateral (
    select coalesce(sum(x.bedrag_centen), 0) as som from incassopost x
    where x.gemeente_id = p.gemeente_id and x.plan_id = p.id and x.status = 'ingediend') onderweg
  where t.gemeente_id = ${gemeenteId} and ${welke}`;

/** What is open of this term and of the aanslag, when what is on its way to the bank counts as received. */
function openVan(row: Row): { termijnOpen: Cents; aanslagOpen: Cents } {
  const aanslagOpen = toCents(row.open > row.onderweg ? row.open - row.onderweg : 0n);
  const stand = standVanPlan(
    {
      termijnen: row.termijnen.map(({ volgnummer, dag, bedrag }) => ({
        ...{
          volgnummer,
          vervaldag: toLocalDate(dag),
          bedrag: toCents(BigInt(bedrag)),
        },
      })),
      aanslagen: [{ aanslagId: row.aanslag_id, open: aanslagOpen }],
      ontvangen: toCents(row.ontvangen + row.onderweg),
    },
    fromDatabaseDate(row.dag),
  );
  const eigen = stand.find(({ volgnummer }) => volgnummer === row.volgnummer);
  return { termijnOpen: eigen?.open ?? toCents(0), aanslagOpen };
}

function toKandidaat(row: Row): Termijnkandidaat {
  return {
    planId: row.plan_id,
    volgnummer: row.volgnummer,
    dag: fromDatabaseDate(row.dag),
    machtigingId: row.machtiging_id,
    aanslagId: row.aanslag_id,
    persoonId: row.persoon_id,
    machtiging: {
      soort: row.soort as Machtiging['soort'],
      status: row.machtiging_status as Machtigingstatus,
      getekendOp: fromDatabaseDate(row.getekend_op),
    },
    planLoopt: row.plan_status === 'lopend',
    laatstGebruikt: fromDatabaseDateOrNull(row.laatst),
    reeksBegonnen: row.begonnen,
    overleden: row.overleden,
    inRegeling: row.in_regeling,
    opschortingen: row.opschortingen.map(
      ({ grond, vanaf, tot }): Opschorting => ({
        ...{
          id: '',
          bron: { soort: '', id: '' },
          persoonId: row.persoon_id,
          aanslagId: row.aanslag_id,
        },
        ...{ aanslagregelId: null, bedragCenten: null },
        ...{
          grond: grond as Grond,
          vanaf: toLocalDate(vanaf),
          tot: tot === null ? null : toLocalDate(tot),
        },
      }),
    ),
    aangekondigdOp: localDateOf(row.vanaf_op),
    poging: row.poging,
    ...openVan(row),
  };
}

/**
 * Terms of running plans for a day that this batch did not look at: those of the day itself, and those that the bank sent
 * back once for want of money. In their order, at most so many.
 */
export async function loadKandidaten(
  { db, gemeenteId }: Write,
  { batchId, incassodag, aantal }: { batchId: string; incassodag: LocalDate; aantal: number },
): Promise<Termijnkandidaat[]> {
  const rows = await db.$queryRaw<Row[]>`${kandidatenOp(
    gemeenteId,
    Prisma.sql`p.status = 'lopend'
      and (t.dag = ${incassodag}::date or (t.dag < ${incassodag}::date and exists (
        select from incassopost x where x.gemeente_id = t.gemeente_id and x.plan_id = t.plan_id and x.volgnummer = t.volgnummer
          and x.status = 'mislukt' and x.poging = 1 and x.retourcode = any(${OPNIEUW}::text[]))))
      and not exists (select from incassopost x where x.gemeente_id = t.gemeente_id and x.plan_id = t.plan_id
        and x.volgnummer = t.volgnummer and (x.batch_id = ${batchId}::uuid or x.status in ('gekozen', 'ingediend', 'geind')
          or (x.status = 'mislukt' and x.poging > 1)))`,
  )} order by t.plan_id, t.volgnummer limit ${aantal}`;
  return rows.map(toKandidaat);
}

/** The same facts, as they are now, of posts that wait to go into a file. */
export async function loadVanPosten(
  { db }: Read,
  gemeenteId: number,
  postIds: readonly string[],
): Promise<Map<string, Termijnkandidaat>> {
  const rows = await db.$queryRaw<Row[]>`${kandidatenOp(
    gemeenteId,
    Prisma.sql`(t.plan_id, t.volgnummer) in (select x.plan_id, x.volgnummer from incassopost x
      where x.gemeente_id = ${gemeenteId} and x.id = any(${[...postIds]}::uuid[]))`,
  )}`;
  return new Map(rows.map((row) => [`${row.plan_id} ${row.volgnummer}`, toKandidaat(row)]));
}
