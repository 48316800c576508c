import { z } from 'zod';
import { actorText, type Context } from '@/platform/context';
import { newId, type Read, type Write, writeRaw } from '@/platform/tenant';
import { GegevensGewijzigd } from '../runs/runsoort';
import { type Deel, KEUZE_HASH_SQL, type Keuze } from '../runs/vaste-runsoort';

/** Stands as maker of the run: what is printed follows from an akkoord that was given already. */
const MAKER = 'systeem:biljetten';

/** The executed aanslagrun of which biljetten can be made, or null. */
export async function loadUitgevoerdeAanslagrun(
  read: Read,
  gemeenteId: number,
  runId: string,
): Promise<{ belastingjaar: number | null; inhoudHash: string | null } | null> {
  return read.db.run.findFirst({
    where: {
      gemeenteId,
      id: runId,
      soort: { in: ['aanslagoplegging', 'aanvullende-aanslag'] },
      status: 'uitgevoerd',
    },
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

/** What a batch was asked for, as it lies in `run.parameters`: the aanslagen of a run, or those of them that an earlier batch left out. */
export const omvangSchema = z.object({
  aanslagrunId: z.guid(),
  vervolgOp: z.guid().nullable().default(null),
});
export type Omvang = z.infer<typeof omvangSchema>;

/** The aanslagen that a batch is about. */
export const aanslagenVan = (gemeenteId: number, { aanslagrunId, vervolgOp }: Omvang): Keuze =>
  vervolgOp === null
    ? {
        sql: 'select a.id, a.bedrag_centen from aanslag a where a.gemeente_id = $1 and a.run_id = $2::uuid',
        waarden: [gemeenteId, aanslagrunId],
      }
    : {
        sql: `select a.id, a.bedrag_centen from run_uitval u join aanslag a on a.gemeente_id = u.gemeente_id and a.id = u.onderwerp_id
          where u.gemeente_id = $1 and u.run_id = $2::uuid and u.onderwerp_soort = 'aanslag'`,
        waarden: [gemeenteId, vervolgOp],
      };

/** Those of them in one part. Throws GegevensGewijzigd when they are not what the part was made of. */
export async function listAanslagIds(
  ctx: Context,
  gemeenteId: number,
  omvang: Omvang,
  deel: Deel,
): Promise<string[]> {
  const { sql, waarden } = aanslagenVan(gemeenteId, omvang);
  return writeRaw(ctx, gemeenteId, async (client) => {
    const { rows } = await client.query<{ ids: string[] | null; hash: string | null }>(
      `select array_agg(id::text order by id) as ids, ${KEUZE_HASH_SQL} as hash
         from (${sql} and a.id between $3::uuid and $4::uuid) k`,
      [...waarden, deel.vanaf, deel.totEnMet],
    );
    if (rows[0]?.hash !== deel.inhoudHash) throw new GegevensGewijzigd();
    return rows[0].ids ?? [];
  });
}

/** The run, over all aanslagen of the aanslagrun. Null when one of it is going. */
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
  const { sql, waarden } = aanslagenVan(gemeenteId, omvang);
  const inserted = await db.$executeRawUnsafe(
    `insert into run (gemeente_id, id, soort, sleutel, belastingjaar, parameters, status, inhoud_hash, aantal, gemaakt_door,
       gemaakt_op, besloten_door, besloten_op, hartslag_op)
     select $1, $3::uuid, 'biljetten', $4, $5::int, $6::jsonb, 'uitvoeren', $7, count(*), $8, $9::timestamptz, $10, $9::timestamptz,
       clock_timestamp() from (${sql}) keuze
     on conflict do nothing`,
    ...waarden,
    id,
    omvang.aanslagrunId,
    belastingjaar,
    JSON.stringify(omvang),
    inhoudHash,
    MAKER,
    ctx.now,
    actorText(ctx.actor),
  );
  return inserted === 1 ? id : null;
}

/**
 * The latest batch of this aanslagrun: the one after which no other came (two may bear the same moment), and before one
 * that stopped the one that was begun in its place. Its row is locked: of two who ask for the next one the second waits.
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
     order by status = 'gestopt', gemaakt_op desc limit 1 for update`;
  return laatste ?? null;
}

/** What a batch made, of all letters of its aanslagrun. */
export async function totalBiljetten({ db, gemeenteId }: Write, runId: string): Promise<object> {
  const [row] = await db.$queryRaw<{ biljetten: number; uitval: number; bladzijden: number }[]>`
    select r.aantal_gedaan as biljetten, r.aantal_uitval as uitval,
           (select coalesce(sum(d.bladzijden), 0)::int from document d where d.gemeente_id = r.gemeente_id
             and d.aanslag_id in (select id from aanslag a where a.gemeente_id = r.gemeente_id
               and a.run_id = (r.parameters ->> 'aanslagrunId')::uuid)) as bladzijden
      from run r where r.gemeente_id = ${gemeenteId} and r.id = ${runId}::uuid`;
  if (!row) throw new Error(`No run ${runId}`);
  return row;
}
