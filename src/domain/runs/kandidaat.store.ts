import { Prisma } from '@/generated/prisma/client';
import { actorText } from '@/platform/context';
import type { Read, Write } from '@/platform/tenant';
import type { Kandidaat, Selectie } from './getoetste-runsoort';
import { RunVerlaten } from './runsoort';

/** Inserts what `select` gives (see `InsertKandidaten`), numbered after what is there, in order of subject and step. */
export async function insertKandidaten(
  { db, gemeenteId }: Write,
  runId: string,
  select: Selectie,
): Promise<number> {
  const keuze = new Prisma.Sql(select.strings, select.values);
  return db.$executeRaw`
    insert into run_kandidaat (gemeente_id, run_id, volgnummer, onderwerp_soort, onderwerp_id, persoon_id, stap, open_centen,
      kosten_centen, redenen, gekozen)
    select ${gemeenteId}, ${runId}::uuid,
      row_number() over (order by k.onderwerp_soort, k.onderwerp_id, k.stap)
        + coalesce((select max(volgnummer) from run_kandidaat where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid), 0),
      k.onderwerp_soort, k.onderwerp_id, k.persoon_id, k.stap, k.open_centen, k.kosten_centen,
      jsonb_build_object('voor', to_jsonb(k.voor), 'tegen', to_jsonb(k.tegen)), cardinality(k.tegen) = 0
    from (${keuze}) k`;
}

/** What akkoord is given to: how many are chosen, for how much, and one hash over all of them. */
export type Gekozen = {
  kandidaten: number;
  gekozen: number;
  openCenten: string;
  kostenCenten: string;
  inhoudHash: string;
};

/** Over the candidates as they are chosen now. */
export async function loadGekozen({ db }: Read, gemeenteId: number, runId: string): Promise<Gekozen> {
  const [row] = await db.$queryRaw<Gekozen[]>`
    select count(*)::int as kandidaten, (count(*) filter (where gekozen))::int as gekozen,
      coalesce(sum(open_centen) filter (where gekozen), 0)::text as "openCenten",
      coalesce(sum(kosten_centen) filter (where gekozen), 0)::text as "kostenCenten",
      encode(sha256(convert_to(coalesce(string_agg(concat_ws(':', volgnummer, onderwerp_soort, onderwerp_id, persoon_id, stap,
        open_centen, kosten_centen), ' ' order by volgnummer) filter (where gekozen), ''), 'UTF8')), 'hex') as "inhoudHash"
    from run_kandidaat where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid`;
  if (!row) throw new Error(`No candidates of run ${runId}`);
  return row;
}

/** Takes one candidate out of what is chosen. False when it was not chosen; null when there is none with this number. */
export async function excludeKandidaat(
  { db, ctx, gemeenteId }: Write,
  runId: string,
  volgnummer: number,
  reden: string,
): Promise<boolean | null> {
  const waar = { gemeenteId, runId, volgnummer };
  const { count } = await db.runKandidaat.updateMany({
    where: { ...waar, gekozen: true },
    data: { gekozen: false, uitDoor: actorText(ctx.actor), uitOp: ctx.now, uitReden: reden },
  });
  if (count === 1) return true;
  return (await db.runKandidaat.count({ where: waar })) === 1 ? false : null;
}

/**
 * The next candidates to carry out, each claimed until the end of the transaction, with a sign of life of the run.
 * Empty when all have an outcome. Throws RunVerlaten.
 */
export async function claimKandidaten(
  { db, gemeenteId }: Write,
  runId: string,
  aantal: number,
): Promise<Kandidaat[]> {
  const beat = await db.$executeRaw`update run set hartslag_op = clock_timestamp()
    where gemeente_id = ${gemeenteId} and id = ${runId}::uuid and status = 'uitvoeren'`;
  if (beat !== 1) throw new RunVerlaten();
  return db.$queryRaw<Kandidaat[]>`
    select run_id as "runId", volgnummer, onderwerp_soort as "onderwerpSoort", onderwerp_id as "onderwerpId",
      persoon_id as "persoonId", stap, open_centen as "openCenten", kosten_centen as "kostenCenten"
    from run_kandidaat where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid and gekozen and uitkomst is null
    order by volgnummer limit ${aantal} for update`;
}

/** Writes how one claimed candidate ended: carried out, or passed over with the reason. */
export async function saveUitkomst(
  { db, ctx, gemeenteId }: Write,
  { runId, volgnummer }: Kandidaat,
  reden: string | null,
): Promise<void> {
  const done = await db.$executeRaw`
    update run_kandidaat set uitkomst = ${reden === null ? 'uitgevoerd' : 'overgeslagen'}, uitkomst_reden = ${reden}, uitkomst_op = ${ctx.now}
    where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid and volgnummer = ${volgnummer} and uitkomst is null`;
  if (done !== 1) throw new RunVerlaten();
}

/** Counts a part of which the candidates have their outcome. */
export async function countUitkomsten(
  { db, gemeenteId }: Write,
  runId: string,
  { uitgevoerd, overgeslagen }: { uitgevoerd: number; overgeslagen: number },
): Promise<void> {
  await db.$executeRaw`
    update run set aantal_gedaan = aantal_gedaan + ${uitgevoerd}, aantal_uitval = aantal_uitval + ${overgeslagen},
      hartslag_op = clock_timestamp()
    where gemeente_id = ${gemeenteId} and id = ${runId}::uuid`;
}
