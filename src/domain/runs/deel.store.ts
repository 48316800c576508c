import type { Context } from '@/platform/context';
import { type TenantClient, writeRaw } from '@/platform/tenant';
import { type RunSleutel, RunVerlaten, type RunWerk } from './runsoort';
import { type Deel, KEUZE_HASH_SQL, type Uitval, type VasteRunsoort } from './vaste-runsoort';

/** Locks the run for this part and gives a sign of life, by the clock of the database. Throws RunVerlaten. */
async function beat(
  client: TenantClient,
  { gemeenteId, runId }: RunSleutel,
  status: RunWerk,
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

/** The next part that still has to be calculated or carried out, with a sign of life; null when all are. */
export async function nextDeel(ctx: Context, sleutel: RunSleutel, werk: RunWerk): Promise<Deel | null> {
  const { gemeenteId, runId } = sleutel;
  return writeRaw(ctx, gemeenteId, async (client) => {
    await beat(client, sleutel, werk);
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
 * Divides the subjects into parts, in order of their id, and lets the soort write down what belongs to none. Does
 * nothing when that was done before. Without a proefdraai a part holds from the beginning what it will come to.
 */
export async function planDelen(
  ctx: Context,
  soort: VasteRunsoort,
  sleutel: RunSleutel,
  grond: unknown,
  werk: RunWerk,
  perDeel: number,
): Promise<void> {
  const { gemeenteId, runId } = sleutel;
  await writeRaw(ctx, gemeenteId, async (client) => {
    const { totalen } = await beat(client, sleutel, werk);
    const al = await client.query('select 1 from run_deel where gemeente_id = $1 and run_id = $2 limit 1', [
      gemeenteId,
      runId,
    ]);
    if (totalen !== null || (al.rowCount ?? 0) > 0) return;
    const { sql, waarden } = soort.keuze(gemeenteId, grond);
    const [gemeente, run, per] = [1, 2, 3].map((n) => `$${waarden.length + n}`);
    const inhoud =
      soort.proefdraai === null
        ? `(min(n) / ${per}::int) * ${per}::int, count(*), count(*), coalesce(sum(bedrag_centen), 0),
            ${KEUZE_HASH_SQL}`
        : "0, 0, 0, 0, ''";
    await client.query(
      `insert into run_deel (gemeente_id, run_id, nummer, vanaf, tot_en_met, ervoor, aantal, regels, bedrag_centen, inhoud_hash, status)
       select ${gemeente}::int, ${run}::uuid, min(n) / ${per}::int + 1, min(id::text)::uuid, max(id::text)::uuid, ${inhoud}, 'open'
       from (select id, bedrag_centen, row_number() over (order by id) - 1 as n from (${sql}) keuze) genummerd
       group by n / ${per}::int`,
      [...waarden, gemeenteId, runId, perDeel],
    );
    if (soort.proefdraai === null) return;
    const begin = await soort.proefdraai.open(client, sleutel, grond);
    await client.query('update run set totalen = $3, aantal_uitval = $4 where gemeente_id = $1 and id = $2', [
      gemeenteId,
      runId,
      JSON.stringify(begin.totalen),
      begin.uitval,
    ]);
  });
}

/** Calculates one part of the proefdraai and writes what it came to; all of it or nothing. Throws RunVerlaten. */
export async function calculateDeel(
  ctx: Context,
  soort: VasteRunsoort,
  sleutel: RunSleutel,
  deel: Deel,
  grond: unknown,
): Promise<void> {
  const { gemeenteId, runId } = sleutel;
  await writeRaw(ctx, gemeenteId, async (client) => {
    const tot = await beat(client, sleutel, 'proefdraai');
    const uitslag = await soort.proefdraai?.calculate(client, sleutel, deel, grond, tot);
    if (!uitslag) throw new Error(`A run of ${soort.soort} has no proefdraai`);
    await client.query(
      `update run_deel set aantal = $4, regels = $5, bedrag_centen = $6, inhoud_hash = $7 where gemeente_id = $1 and run_id = $2 and nummer = $3`,
      [gemeenteId, runId, deel.nummer, uitslag.aantal, uitslag.regels, uitslag.bedragCenten, uitslag.hash],
    );
    await client.query(
      'update run set totalen = $3, aantal = aantal + $4, aantal_uitval = aantal_uitval + $5 where gemeente_id = $1 and id = $2',
      [gemeenteId, runId, JSON.stringify(uitslag.totalen), uitslag.aantal, uitslag.uitval],
    );
  });
}

const DELEN_HASH = `select encode(sha256(convert_to(coalesce(string_agg(inhoud_hash, ' ' order by nummer), ''), 'UTF8')), 'hex')
  from run_deel where gemeente_id = $1 and run_id = $2`;

/** After the last part: how many come before each, and one hash over all. Null when a part is still missing. */
export async function closeProefdraai(
  ctx: Context,
  { gemeenteId, runId }: RunSleutel,
): Promise<{ aantal: number; inhoudHash: string; totalen: object } | null> {
  return writeRaw(ctx, gemeenteId, async (client) => {
    await client.query(
      `update run_deel d set ervoor = s.ervoor from (select nummer, sum(aantal) over (order by nummer) - aantal as ervoor from run_deel
          where gemeente_id = $1 and run_id = $2) s where d.gemeente_id = $1 and d.run_id = $2 and d.nummer = s.nummer`,
      [gemeenteId, runId],
    );
    const { rows } = await client.query<{ aantal: number; hash: string; open: number; totalen: object }>(
      `select coalesce(sum(d.aantal), 0)::int as aantal, (count(*) filter (where d.inhoud_hash = ''))::int as open,
         (${DELEN_HASH}) as hash,
         (select totalen from run where gemeente_id = $1 and id = $2) as totalen
       from run_deel d where d.gemeente_id = $1 and d.run_id = $2`,
      [gemeenteId, runId],
    );
    const [row] = rows;
    if (!row || row.open > 0) return null;
    return { aantal: row.aantal, inhoudHash: row.hash, totalen: row.totalen };
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

/**
 * Carries out one part and closes it, with what was left out: in one transaction, so once. Throws RunVerlaten when the
 * run or the part is no longer open; then nothing is written.
 */
export async function carryOutDeel(
  ctx: Context,
  soort: VasteRunsoort,
  sleutel: RunSleutel,
  deel: Deel,
  grond: unknown,
  klaargezet: unknown,
): Promise<void> {
  const { gemeenteId, runId } = sleutel;
  await writeRaw(ctx, gemeenteId, async (client) => {
    const { aantalUitval } = await beat(client, sleutel, 'uitvoeren');
    const uitval = await soort.carryOut(client, sleutel, deel, grond, klaargezet);
    const done = await client.query(
      `update run_deel set status = 'gedaan', gedaan_op = clock_timestamp()
        where gemeente_id = $1 and run_id = $2 and nummer = $3 and status = 'open'`,
      [gemeenteId, runId, deel.nummer],
    );
    // Done by another in the meantime: everything of this transaction is thrown away.
    if (done.rowCount !== 1) throw new RunVerlaten();
    await client.query(
      `update run set aantal_gedaan = aantal_gedaan + $3, aantal_uitval = aantal_uitval + $4, hartslag_op = clock_timestamp()
        where gemeente_id = $1 and id = $2`,
      [gemeenteId, runId, deel.aantal - uitval.length, uitval.length],
    );
    if (uitval.length > 0) await insertUitval(client, sleutel, aantalUitval, uitval);
  });
}

/** The row of the run is locked by then: numbers of what was left out are given one after the other. */
async function insertUitval(
  client: TenantClient,
  { gemeenteId, runId }: RunSleutel,
  al: number,
  uitval: readonly Uitval[],
): Promise<void> {
  await client.query(
    `insert into run_uitval (gemeente_id, run_id, volgnummer, reden, onderwerp_soort, onderwerp_id, toelichting)
     select $1, $2, $3::int + u.n, u.reden, u.soort, u.id, nullif(u.toelichting, '')
     from unnest($4::text[], $5::text[], $6::uuid[], $7::text[]) with ordinality u(reden, soort, id, toelichting, n)`,
    [
      gemeenteId,
      runId,
      al,
      uitval.map((u) => u.reden),
      uitval.map((u) => u.onderwerpSoort),
      uitval.map((u) => u.onderwerpId),
      uitval.map((u) => u.toelichting ?? ''),
    ],
  );
}
