import { actorText } from '@/platform/context';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Biljetuitval } from './make-aanslagbiljetten';

/** Letters in one part: so much is done again after a kill. */
const PER_DEEL = 50;

/** Stands as maker of the run: what is printed follows from an akkoord that was given already. */
const MAKER = 'systeem:biljetten';

/** The executed aanslagrun of which biljetten can be made, or null. */
export async function loadUitgevoerdeAanslagrun(
  read: Read,
  gemeenteId: number,
  runId: string,
): Promise<{ belastingjaar: number | null; inhoudHash: string | null } | null> {
  return read.db.run.findFirst({
    where: { gemeenteId, id: runId, soort: 'aanslagoplegging', status: 'uitgevoerd' },
    select: { belastingjaar: true, inhoudHash: true },
  });
}

/** Whether a batch for this aanslagrun runs or has run. */
export async function hasBiljettenrun(
  read: Read,
  gemeenteId: number,
  aanslagrunId: string,
): Promise<boolean> {
  const found = await read.db.run.count({
    where: {
      gemeenteId,
      soort: 'biljetten',
      status: { in: ['uitvoeren', 'uitgevoerd'] },
      parameters: { path: ['aanslagrunId'], equals: aanslagrunId },
    },
  });
  return found > 0;
}

/** The run with its parts, over all aanslagen of the aanslagrun in the order of their ids. Null when one is going. */
export async function insertBiljettenrun(
  { db, ctx, gemeenteId }: Write,
  aanslagrunId: string,
  { belastingjaar, inhoudHash }: { belastingjaar: number | null; inhoudHash: string | null },
): Promise<string | null> {
  const id = newId();
  const inserted = await db.$executeRaw`
    insert into run (gemeente_id, id, soort, belastingjaar, parameters, status, inhoud_hash, aantal, gemaakt_door,
           gemaakt_op, besloten_door, besloten_op, hartslag_op)
    select ${gemeenteId}, ${id}::uuid, 'biljetten', ${belastingjaar}::int, ${JSON.stringify({ aanslagrunId })}::jsonb,
           'uitvoeren', ${inhoudHash ?? ''}, count(*), ${MAKER}, ${ctx.now}, ${actorText(ctx.actor)}, ${ctx.now}, clock_timestamp()
      from aanslag where gemeente_id = ${gemeenteId} and run_id = ${aanslagrunId}::uuid
    on conflict do nothing`;
  if (inserted !== 1) return null;
  await db.$executeRaw`
    insert into run_deel (gemeente_id, run_id, nummer, vanaf, tot_en_met, ervoor, aantal, regels, bedrag_centen,
           inhoud_hash, status)
    select ${gemeenteId}, ${id}::uuid, deel + 1, min(id::text)::uuid, max(id::text)::uuid, deel * ${PER_DEEL}, count(*),
           count(*), sum(bedrag_centen),
           encode(sha256(string_agg(id || ':' || bedrag_centen, ',' order by id)::bytea), 'hex'), 'open'
      from (select id, bedrag_centen, ((row_number() over (order by id) - 1) / ${PER_DEEL})::int as deel
              from aanslag where gemeente_id = ${gemeenteId} and run_id = ${aanslagrunId}::uuid) genummerd
     group by deel`;
  return id;
}

export type Biljetdeel = { nummer: number; aanslagIds: string[] };

/** The first part that is not done, with the aanslagen in it; null when all are. */
export async function loadOpenDeel(
  { db }: Read,
  gemeenteId: number,
  runId: string,
): Promise<Biljetdeel | null> {
  const rows = await db.$queryRaw<{ nummer: number; id: string }[]>`
    select d.nummer, a.id
      from (select * from run_deel where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid and status = 'open'
             order by nummer limit 1) d
      join run r on r.gemeente_id = d.gemeente_id and r.id = d.run_id and r.status = 'uitvoeren'
      join aanslag a on a.gemeente_id = d.gemeente_id and a.run_id = (r.parameters ->> 'aanslagrunId')::uuid
           and a.id between d.vanaf and d.tot_en_met
     order by a.id`;
  const [eerste] = rows;
  return eerste ? { nummer: eerste.nummer, aanslagIds: rows.map((row) => row.id) } : null;
}

/** Closes a part and tells what was left out, once: who comes second changes nothing. */
export async function closeDeel(
  { db, ctx, gemeenteId }: Write,
  runId: string,
  deel: Biljetdeel,
  uitval: readonly Biljetuitval[],
): Promise<void> {
  const closed = await db.$executeRaw`
    update run_deel set status = 'gedaan', gedaan_op = ${ctx.now}
     where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid and nummer = ${deel.nummer} and status = 'open'`;
  if (closed !== 1) return;
  // The row of the run is locked first: numbers of what was left out are given one after the other.
  await db.$executeRaw`
    update run set aantal_gedaan = aantal_gedaan + ${deel.aanslagIds.length - uitval.length},
           aantal_uitval = aantal_uitval + ${uitval.length}, hartslag_op = clock_timestamp()
     where gemeente_id = ${gemeenteId} and id = ${runId}::uuid`;
  await db.$executeRaw`
    insert into run_uitval (gemeente_id, run_id, volgnummer, reden, onderwerp_soort, onderwerp_id)
    select ${gemeenteId}, ${runId}::uuid, u.n + coalesce((select max(volgnummer) from run_uitval
             where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid), 0), u.reden, 'aanslag', u.id
      from unnest(${uitval.map((u) => u.aanslagId)}::uuid[], ${uitval.map((u) => u.reden)}::text[]) with ordinality u(id, reden, n)`;
}

/** The end of the run, when all its parts are done. */
export async function closeBiljettenrun({ db, ctx, gemeenteId }: Write, runId: string): Promise<boolean> {
  const closed = await db.$executeRaw`
    update run r set status = 'uitgevoerd', klaar_op = ${ctx.now}, versie = versie + 1,
           totalen = jsonb_build_object('biljetten', aantal_gedaan, 'uitval', aantal_uitval,
             'bladzijden', (select coalesce(sum(bladzijden), 0) from document d where d.gemeente_id = r.gemeente_id
               and d.aanslag_id in (select id from aanslag a where a.gemeente_id = r.gemeente_id
                 and a.run_id = (r.parameters ->> 'aanslagrunId')::uuid)))
     where gemeente_id = ${gemeenteId} and id = ${runId}::uuid and status = 'uitvoeren'
       and not exists (select from run_deel d where d.gemeente_id = r.gemeente_id and d.run_id = r.id and d.status = 'open')`;
  return closed === 1;
}
