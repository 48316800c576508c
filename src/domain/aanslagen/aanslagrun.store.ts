import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { type Read, type TenantClient, type Write, writeRaw } from '@/platform/tenant';
import { RUN_STILTE_SECONDEN, WERKENDE_STATUSSEN } from '../runs/run';
import { addGroepen, type Groep, type Grondslag, type RunAanvraag } from './aanslagrun';
import { type AanslagrunTotalen, aanslagrunParameters, aanslagrunTotalen } from './aanslagrun.schema';
import { type Bereik, type berekening, HASH_SQL, ONDRUKBAAR_WAAROM } from './berekening';
import { NIEMAND_SQL, VERWACHT_SQL } from './selectie';

/** Persons per part: about a second of work, which is what a killed worker does twice at most. */
export const DEEL_PERSONEN = 2_000;

export type RunSleutel = { gemeenteId: number; runId: string };
export type Deel = Bereik & { nummer: number; ervoor: number; aantal: number; inhoudHash: string };

/** The run is no longer in the status in which this work belongs: somebody withdrew or stopped it. */
export class RunVerlaten extends Error {
  override readonly name = 'RunVerlaten';
}

/** Locks the run for this part and gives a sign of life, by the clock of the database. Throws RunVerlaten. */
async function beat(
  client: TenantClient,
  { gemeenteId, runId }: RunSleutel,
  status: 'proefdraai' | 'uitvoeren',
): Promise<{ totalen: unknown; aantalUitval: number }> {
  const { rows } = await client.query<{ totalen: unknown; aantalUitval: number }>(
    `update run set hartslag_op = clock_timestamp() where gemeente_id = $1 and id = $2 and status = $3
      returning totalen, aantal_uitval as "aantalUitval"`,
    [gemeenteId, runId, status],
  );
  const [row] = rows;
  if (!row) throw new RunVerlaten();
  return row;
}

/** The next part that still has to be calculated or executed; null when all are. */
export async function findDeel(
  ctx: Context,
  { gemeenteId, runId }: RunSleutel,
  werk: 'proefdraai' | 'uitvoeren',
): Promise<Deel | null> {
  return writeRaw(ctx, gemeenteId, async (client) => {
    const { rows } = await client.query<Deel>(
      `select nummer, vanaf, tot_en_met as "totEnMet", ervoor, aantal, inhoud_hash as "inhoudHash" from run_deel
        where gemeente_id = $1 and run_id = $2 and ${werk === 'proefdraai' ? "inhoud_hash = ''" : "status = 'open'"}
        order by nummer limit 1`,
      [gemeenteId, runId],
    );
    return rows[0] ?? null;
  });
}

/**
 * Divides the persons into parts, writes down what belongs to nobody, and counts apart from the parts what the
 * selection must account for. Does nothing when that was done before.
 */
export async function planDelen(
  ctx: Context,
  sleutel: RunSleutel,
  aanvraag: RunAanvraag,
  grondslagen: readonly Grondslag[],
  perDeel = DEEL_PERSONEN,
): Promise<void> {
  const { gemeenteId, runId } = sleutel;
  await writeRaw(ctx, gemeenteId, async (client) => {
    const { totalen } = await beat(client, sleutel, 'proefdraai');
    if (totalen !== null) return;
    await client.query(
      `with genummerd as materialized (select id, row_number() over (order by id) - 1 as n, count(*) over () as totaal from persoon where gemeente_id = $1)
       insert into run_deel (gemeente_id, run_id, nummer, vanaf, tot_en_met, ervoor, aantal, regels, bedrag_centen, inhoud_hash, status)
       select $1, $2, a.n / $3 + 1, a.id, b.id, 0, 0, 0, 0, '', 'open'
       from genummerd a join genummerd b on b.n = least(a.n + $3 - 1, a.totaal - 1) where a.n % $3 = 0`,
      [gemeenteId, runId, perDeel],
    );
    const totaal = await openTotalen(client, sleutel, aanvraag, grondslagen);
    await client.query('update run set totalen = $3, aantal_uitval = $4 where gemeente_id = $1 and id = $2', [
      gemeenteId,
      runId,
      JSON.stringify(totaal),
      totaal.soorten.reduce((sum, soort) => sum + soort.verantwoord, 0),
    ]);
  });
}

/** Writes down what belongs to nobody, and the totals as they are before the first part. */
async function openTotalen(
  client: TenantClient,
  { gemeenteId, runId }: RunSleutel,
  aanvraag: RunAanvraag,
  grondslagen: readonly Grondslag[],
): Promise<AanslagrunTotalen> {
  type Telling = { belastingsoort: string; aantal: number };
  const { belastingjaar, peildatum } = aanvraag;
  const selectie = [gemeenteId, `${belastingjaar}-01-01`, peildatum, grondslagen.map((g) => g.verordeningId)];
  const niemand = await client.query<Telling>(
    `${NIEMAND_SQL}, weg as (insert into run_uitval (gemeente_id, run_id, volgnummer, reden, onderwerp_soort, onderwerp_id, belastingsoort)
       select $1, $5, row_number() over (order by belastingsoort, code, id), 'geen-belanghebbende', 'object', id, belastingsoort from niemand)
     select belastingsoort, count(*)::int as aantal from niemand group by belastingsoort`,
    [...selectie, runId],
  );
  const verwacht = await client.query<Telling>(VERWACHT_SQL, selectie);
  const vorig = await previousYear(client, gemeenteId, belastingjaar - 1);
  const of = (telling: { rows: Telling[] }, soort: string) =>
    telling.rows.find((row) => row.belastingsoort === soort)?.aantal ?? 0;
  const soorten = aanvraag.belastingsoorten.map((belastingsoort) => {
    const leeg = of(niemand, belastingsoort);
    const uitval: Record<string, number> = leeg > 0 ? { 'geen-belanghebbende': leeg } : {};
    return {
      belastingsoort,
      verwacht: of(verwacht, belastingsoort),
      verantwoord: leeg,
      regels: 0,
      bedragCenten: '0',
      laagsteCenten: null,
      hoogsteCenten: null,
      uitval,
      vorigJaar: vorig.get(belastingsoort) ?? null,
    };
  });
  return { medeEigenaren: 0, soorten };
}

type Vorig = NonNullable<AanslagrunTotalen['soorten'][number]['vorigJaar']>;

/** What the executed runs of a year came to, per belastingsoort. */
async function previousYear(
  client: TenantClient,
  gemeenteId: number,
  jaar: number,
): Promise<Map<string, Vorig>> {
  const { rows } = await client.query<{ totalen: unknown }>(
    `select totalen from run where gemeente_id = $1 and soort = 'aanslagoplegging' and belastingjaar = $2 and status = 'uitgevoerd'`,
    [gemeenteId, jaar],
  );
  const found = new Map<string, Vorig>();
  for (const row of rows) {
    const parsed = aanslagrunTotalen.safeParse(row.totalen);
    for (const { belastingsoort, regels, bedragCenten } of parsed.success ? parsed.data.soorten : []) {
      const al = found.get(belastingsoort);
      found.set(belastingsoort, {
        regels: regels + (al?.regels ?? 0),
        bedragCenten: String(BigInt(bedragCenten) + BigInt(al?.bedragCenten ?? 0)),
      });
    }
  }
  return found;
}

type Telling = { aantal: number; regels: number; bedragCenten: string; hash: string };

/** Calculates one part of the proefdraai and writes what it found; all of it or nothing. Throws RunVerlaten. */
export async function calculateDeel(
  ctx: Context,
  sleutel: RunSleutel,
  deel: Deel,
  { ctes, waarden, aantalWaarden: n }: ReturnType<typeof berekening>,
): Promise<void> {
  const { gemeenteId, runId } = sleutel;
  await writeRaw(ctx, gemeenteId, async (client) => {
    const run = await beat(client, sleutel, 'proefdraai');
    const { rows } = await client.query<
      Telling & { groepen: Groep[] | null; medeEigenaren: number; uitval: number }
    >(
      `with ${ctes},
       weg as (insert into run_uitval (gemeente_id, run_id, volgnummer, reden, onderwerp_soort, onderwerp_id, belastingsoort, toelichting)
         select $1, $${n + 1}::uuid, $${n + 2}::int + row_number() over (order by belastingsoort, code, onderwerp_id, persoon_id), reden,
           onderwerp_soort, onderwerp_id, belastingsoort, ${ONDRUKBAAR_WAAROM} from oordeel where reden is not null returning 1),
       groep as (select belastingsoort, reden, count(*)::int as aantal, (count(*) filter (where onderwerp_soort <> 'container'))::int as verantwoord,
           coalesce(sum(centen), 0)::text as "bedragCenten", min(centen)::text as "laagsteCenten", max(centen)::text as "hoogsteCenten"
         from oordeel group by belastingsoort, reden)
       select (select json_agg(groep) from groep) as groepen, (select count(*)::int from weg) as uitval,
         (select count(*)::int from eigenaar where plaats > 1 and persoon_id between $2::uuid and $3::uuid) as "medeEigenaren",
         t.* from (${TELLING_SQL}) t`,
      [...waarden(deel), runId, run.aantalUitval],
    );
    const [gevonden] = rows;
    if (!gevonden) throw new Error(`Part ${deel.nummer} of run ${runId} gave no outcome`);
    const totalen = addGroepen(aanslagrunTotalen.parse(run.totalen), {
      groepen: gevonden.groepen ?? [],
      medeEigenaren: gevonden.medeEigenaren,
    });
    await client.query(
      `update run_deel set aantal = $4, regels = $5, bedrag_centen = $6, inhoud_hash = $7 where gemeente_id = $1 and run_id = $2 and nummer = $3`,
      [
        gemeenteId,
        runId,
        deel.nummer,
        gevonden.aantal,
        gevonden.regels,
        gevonden.bedragCenten,
        gevonden.hash,
      ],
    );
    await client.query(
      'update run set totalen = $3, aantal = aantal + $4, aantal_uitval = aantal_uitval + $5 where gemeente_id = $1 and id = $2',
      [gemeenteId, runId, JSON.stringify(totalen), gevonden.aantal, gevonden.uitval],
    );
  });
}

const TELLING_SQL = `select coalesce(max(nr), 0)::int as aantal, count(*)::int as regels, coalesce(sum(centen), 0)::text as "bedragCenten",
  ${HASH_SQL} as hash from regel`;

const DELEN_HASH = `select encode(sha256(convert_to(coalesce(string_agg(inhoud_hash, ' ' order by nummer), ''), 'UTF8')), 'hex')
  from run_deel where gemeente_id = $1 and run_id = $2`;

/** After the last part: how many come before each, and one hash over all. Null when a part is still missing. */
export async function closeProefdraai(
  ctx: Context,
  { gemeenteId, runId }: RunSleutel,
): Promise<{ aantal: number; inhoudHash: string; totalen: AanslagrunTotalen } | null> {
  return writeRaw(ctx, gemeenteId, async (client) => {
    await client.query(
      `update run_deel d set ervoor = s.ervoor from (select nummer, sum(aantal) over (order by nummer) - aantal as ervoor from run_deel
          where gemeente_id = $1 and run_id = $2) s where d.gemeente_id = $1 and d.run_id = $2 and d.nummer = s.nummer`,
      [gemeenteId, runId],
    );
    const { rows } = await client.query<{ aantal: number; hash: string; open: number; totalen: unknown }>(
      `select coalesce(sum(d.aantal), 0)::int as aantal, (count(*) filter (where d.inhoud_hash = ''))::int as open,
         (${DELEN_HASH}) as hash,
         (select totalen from run where gemeente_id = $1 and id = $2) as totalen
       from run_deel d where d.gemeente_id = $1 and d.run_id = $2`,
      [gemeenteId, runId],
    );
    const [row] = rows;
    if (!row || row.open > 0) return null;
    return { aantal: row.aantal, inhoudHash: row.hash, totalen: aanslagrunTotalen.parse(row.totalen) };
  });
}

/** Whether the parts are still those to which akkoord was given: one hash over all of them says so. */
export async function isAkkoordInhoud(ctx: Context, { gemeenteId, runId }: RunSleutel): Promise<boolean> {
  return writeRaw(ctx, gemeenteId, async (client) => {
    const { rows } = await client.query<{ gelijk: boolean }>(
      `select r.inhoud_hash = (${DELEN_HASH}) as gelijk from run r where r.gemeente_id = $1 and r.id = $2`,
      [gemeenteId, runId],
    );
    return rows[0]?.gelijk === true;
  });
}

/** A run as the work on it needs it. */
export type AanslagrunWerk = {
  aanvraag: RunAanvraag;
  volgnummer: number;
  gemaaktDoor: string;
  /** The moment of its rows: when akkoord was given. */
  beslotenOp: Date;
  grondslagen: readonly Grondslag[];
};

/** Null when the run is not in this status (any more). Throws NotFound when there is no run of aanslagen with this id. */
export async function loadAanslagrun(
  { db }: Read,
  { gemeenteId, runId }: RunSleutel,
  status: 'proefdraai' | 'uitvoeren',
): Promise<Omit<AanslagrunWerk, 'grondslagen'> | null> {
  const row = await db.run.findUnique({ where: { gemeenteId_id: { gemeenteId, id: runId } } });
  if (row?.soort !== 'aanslagoplegging' || row.belastingjaar === null) throw new NotFound();
  if (row.status !== status) return null;
  const { volgnummer, ...parameters } = aanslagrunParameters.parse(row.parameters);
  return {
    aanvraag: { belastingjaar: row.belastingjaar, ...parameters },
    volgnummer,
    gemaaktDoor: row.gemaaktDoor,
    beslotenOp: row.beslotenOp ?? row.gemaaktOp,
  };
}

/** The number of the next run of this year: after every run that may have handed out numbers. */
export async function nextVolgnummer({ db, gemeenteId }: Write, belastingjaar: number): Promise<number> {
  const rijen = await db.run.findMany({
    where: {
      gemeenteId,
      soort: 'aanslagoplegging',
      belastingjaar,
      status: { in: ['uitgevoerd', 'gestopt', 'uitvoeren'] },
    },
    select: { parameters: true },
  });
  const nummers = rijen.map(({ parameters }) => {
    const parsed = aanslagrunParameters.safeParse(parameters);
    return parsed.success ? parsed.data.volgnummer : 0;
  });
  return Math.max(0, ...nummers) + 1;
}

/** Runs that this folder should be working on and gave no sign of life, by the clock of the database. */
export async function listSilentRuns(
  { db }: Read,
  gemeenteId: number,
): Promise<{ runId: string; soort: string; status: string }[]> {
  return db.$queryRaw`
    select id as "runId", soort, status from run
    where gemeente_id = ${gemeenteId} and soort in ('aanslagoplegging', 'biljetten') and status = any(${[...WERKENDE_STATUSSEN]}::text[])
      and coalesce(hartslag_op < clock_timestamp() - make_interval(secs => ${RUN_STILTE_SECONDEN}), true)
    order by id`;
}
