import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
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

/** What a batch is about: the aanslagen of a run, or those of them that an earlier batch left out. */
type Omvang = { aanslagrunId: string; vervolgOp: string | null };

const aanslagenVan = (gemeenteId: number, { aanslagrunId, vervolgOp }: Omvang) =>
  vervolgOp === null
    ? Prisma.sql`aanslag a where a.gemeente_id = ${gemeenteId} and a.run_id = ${aanslagrunId}::uuid`
    : Prisma.sql`run_uitval u join aanslag a on a.gemeente_id = u.gemeente_id and a.id = u.onderwerp_id
        where u.gemeente_id = ${gemeenteId} and u.run_id = ${vervolgOp}::uuid and u.onderwerp_soort = 'aanslag'`;

/** The run with its parts, over all aanslagen of the aanslagrun in the order of their ids. Null when one is going. */
export const insertBiljettenrun = (
  write: Write,
  aanslagrunId: string,
  { belastingjaar, inhoudHash }: { belastingjaar: number | null; inhoudHash: string | null },
): Promise<string | null> =>
  insertBatch(write, { aanslagrunId, vervolgOp: null }, belastingjaar, inhoudHash ?? '');

/** The same over what the batch `vervolgOp` left out. */
export async function insertVervolg(
  write: Write,
  aanslagrunId: string,
  vervolgOp: string,
): Promise<string | null> {
  const eerder = await write.db.run.findUniqueOrThrow({
    where: { gemeenteId_id: { gemeenteId: write.gemeenteId, id: vervolgOp } },
    select: { belastingjaar: true, inhoudHash: true },
  });
  return insertBatch(write, { aanslagrunId, vervolgOp }, eerder.belastingjaar, eerder.inhoudHash ?? '');
}

async function insertBatch(
  { db, ctx, gemeenteId }: Write,
  omvang: Omvang,
  belastingjaar: number | null,
  inhoudHash: string,
): Promise<string | null> {
  const id = newId();
  const van = aanslagenVan(gemeenteId, omvang);
  const inserted = await db.$executeRaw`
    insert into run (gemeente_id, id, soort, belastingjaar, parameters, status, inhoud_hash, aantal, gemaakt_door,
           gemaakt_op, besloten_door, besloten_op, hartslag_op)
    select ${gemeenteId}, ${id}::uuid, 'biljetten', ${belastingjaar}::int, ${JSON.stringify(omvang)}::jsonb,
           'uitvoeren', ${inhoudHash}, count(*), ${MAKER}, ${ctx.now}, ${actorText(ctx.actor)}, ${ctx.now}, clock_timestamp()
      from ${van}
    on conflict do nothing`;
  if (inserted !== 1) return null;
  await db.$executeRaw`
    insert into run_deel (gemeente_id, run_id, nummer, vanaf, tot_en_met, ervoor, aantal, regels, bedrag_centen,
           inhoud_hash, status)
    select ${gemeenteId}, ${id}::uuid, deel + 1, min(id::text)::uuid, max(id::text)::uuid, deel * ${PER_DEEL}, count(*),
           count(*), sum(bedrag_centen),
           encode(sha256(string_agg(id || ':' || bedrag_centen, ',' order by id)::bytea), 'hex'), 'open'
      from (select a.id, a.bedrag_centen, ((row_number() over (order by a.id) - 1) / ${PER_DEEL})::int as deel
              from ${van}) genummerd
     group by deel`;
  return id;
}

/**
 * The latest batch of this aanslagrun: the one after which no other came (two may bear the same moment). Its row is
 * locked: of two who ask for the next one the second waits.
 */
export async function lockLaatsteBiljettenrun(
  { db, gemeenteId }: Write,
  aanslagrunId: string,
): Promise<{ id: string; status: string; aantalUitval: number } | null> {
  const [laatste] = await db.$queryRaw<{ id: string; status: string; aantalUitval: number }[]>`
    select id, status, aantal_uitval as "aantalUitval" from run
     where gemeente_id = ${gemeenteId} and soort = 'biljetten' and parameters ->> 'aanslagrunId' = ${aanslagrunId}
       and not exists (select from run v where v.gemeente_id = ${gemeenteId} and v.soort = 'biljetten'
         and v.parameters ->> 'vervolgOp' = run.id::text)
     limit 1 for update`;
  return laatste ?? null;
}

/** What a batch was asked for, as it lies in `run.parameters`. */
export const omvangSchema = z.object({
  aanslagrunId: z.guid(),
  vervolgOp: z.guid().nullable().default(null),
});

export type Biljetdeel = { nummer: number; aanslagIds: string[] };

/** The first part that is not done, with the aanslagen in it; null when all are. */
export async function loadOpenDeel(
  { db }: Read,
  gemeenteId: number,
  runId: string,
): Promise<Biljetdeel | null> {
  const run = await db.run.findFirst({
    where: { gemeenteId, id: runId, soort: 'biljetten', status: 'uitvoeren' },
    select: { parameters: true },
  });
  const deel = await db.runDeel.findFirst({
    where: { gemeenteId, runId, status: 'open' },
    orderBy: { nummer: 'asc' },
  });
  if (!run || !deel) return null;
  const van = aanslagenVan(gemeenteId, omvangSchema.parse(run.parameters));
  const rows = await db.$queryRaw<{ id: string }[]>`
    select a.id from ${van} and a.id between ${deel.vanaf}::uuid and ${deel.totEnMet}::uuid order by a.id`;
  return { nummer: deel.nummer, aanslagIds: rows.map((row) => row.id) };
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
    insert into run_uitval (gemeente_id, run_id, volgnummer, reden, onderwerp_soort, onderwerp_id, toelichting)
    select ${gemeenteId}, ${runId}::uuid, u.n + coalesce((select max(volgnummer) from run_uitval
             where gemeente_id = ${gemeenteId} and run_id = ${runId}::uuid), 0), u.reden, 'aanslag', u.id, nullif(u.melding, '')
      from unnest(${uitval.map((u) => u.aanslagId)}::uuid[], ${uitval.map((u) => u.reden)}::text[],
           ${uitval.map((u) => u.melding)}::text[]) with ordinality u(id, reden, melding, n)`;
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
