import { citizenContext, jobContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { size } from '@tests/support/size';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import type { Context } from '@/platform/context';
import { connections } from '@/platform/database';
import { readIn, writeIn, writeKantoor, writeRaw } from '@/platform/tenant';

/** R2: on a pool of two connections nobody ever gets an answer meant for somebody else, whatever breaks. */
const { kantoor, vreemd, a, b, c } = twoTenants;
let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openWalled(2));
});
afterAll(() => close());

type Query = (sql: string) => Promise<{ kanarie: string }[]>;
type Asker = {
  name: string;
  expects: string[];
  ask: (fn: (query: Query) => Promise<string[]>) => Promise<string[]>;
};

const KANARIES = `select geslachtsnaam as kanarie from persoon union select replace(naam, 'Medewerker ', '') from medewerker`;
/** What this connection can see: the canaries of persons and of staff. */
const see = async (query: Query) => (await query(KANARIES)).map((row) => row.kanarie).sort();

const viaRead =
  (ctx: Context, gemeenten: number[]): Asker['ask'] =>
  (fn) =>
    readIn(ctx, gemeenten, (r) => fn((sql) => r.db.$queryRawUnsafe(sql)));

const askers: Asker[] = [
  { name: 'read a', expects: [a.kanarie, kantoor.kanarie], ask: viaRead(staffContext(kantoor, [a]), [a.id]) },
  {
    name: 'read a and b',
    expects: [a.kanarie, b.kanarie, kantoor.kanarie],
    ask: viaRead(staffContext(kantoor, [a, b]), [a.id, b.id]),
  },
  {
    name: 'citizen',
    expects: [b.kanarie, kantoor.kanarie],
    ask: viaRead(citizenContext(kantoor, [a, b]), [b.id]),
  },
  { name: 'read c', expects: [c.kanarie, vreemd.kanarie], ask: viaRead(staffContext(vreemd, [c]), [c.id]) },
  {
    name: 'write b',
    expects: [b.kanarie, kantoor.kanarie],
    ask: (fn) => writeIn(staffContext(kantoor, [a, b]), b.id, (w) => fn((sql) => w.db.$queryRawUnsafe(sql))),
  },
  {
    name: 'kantoor',
    expects: [vreemd.kanarie],
    ask: (fn) => writeKantoor(staffContext(vreemd, [c]), (w) => fn((sql) => w.db.$queryRawUnsafe(sql))),
  },
  {
    name: 'raw c',
    expects: [c.kanarie, vreemd.kanarie],
    ask: (fn) =>
      writeRaw(jobContext(vreemd, [c]), c.id, (client) => fn(async (sql) => (await client.query(sql)).rows)),
  },
  {
    name: 'raw a',
    expects: [a.kanarie, kantoor.kanarie],
    ask: (fn) =>
      writeRaw(jobContext(kantoor, [a]), a.id, (client) => fn(async (sql) => (await client.query(sql)).rows)),
  },
  // Somebody who forgot the door altogether.
  {
    name: 'no door',
    expects: [],
    ask: (fn) => fn(async (sql) => (await connections().pool.query(sql)).rows),
  },
];

/** What may go wrong in the middle of a request. All but the first end in an error. */
const faults: Record<string, (query: Query) => Promise<unknown>> = {
  none: async () => undefined,
  throws: async () => {
    throw new Error('planned');
  },
  'sql error': (query) => query('select 1/0'),
  'refused write': (query) =>
    query(`insert into persoon (gemeente_id, id) values (999, gen_random_uuid()) returning ''`),
  timeout: (query) =>
    query("select set_config('statement_timeout', '1', true)").then(() => query('select pg_sleep(1)')),
  'connection lost': (query) => query('select pg_terminate_backend(pg_backend_pid())'),
};

/** mulberry32: the same seed gives the same requests. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Tally = { right: number; failed: number; wrong: string[] };

async function storm(requests: number, seed: number, among: readonly Asker[]): Promise<Tally> {
  const next = random(seed);
  const names = Object.keys(faults);
  const tally: Tally = { right: 0, failed: 0, wrong: [] };
  let left = requests;
  const one = async () => {
    const asker = among[Math.floor(next() * among.length)];
    const fault = next() < 0.7 ? 'none' : (names[Math.floor(next() * names.length)] ?? 'none');
    const late = next() < 0.5;
    if (!asker) return;
    try {
      const seen = await asker.ask(async (query) => {
        if (!late) await faults[fault]?.(query);
        const answer = await see(query);
        if (late) await faults[fault]?.(query);
        return answer;
      });
      if (seen.join() === asker.expects.toSorted().join()) tally.right += 1;
      else tally.wrong.push(`${asker.name} after ${fault}: ${seen.join()}`);
    } catch {
      tally.failed += 1;
    }
  };
  const lane = async () => {
    while (left-- > 0) await one();
  };
  await Promise.all(Array.from({ length: 12 }, lane));
  return tally;
}

describe('[R2] a pool of two', () => {
  const seed = Number(process.env.KOHIER_SEED ?? Date.now() % 1_000_000);

  test('interleaved requests of all tenants, with errors, time-outs and lost connections', {
    timeout: 900_000,
  }, async () => {
    const requests = size(2_500, 20_000);
    const tally = await storm(requests, seed, askers);
    console.info(
      `seed ${seed} (KOHIER_SEED): ${requests} requests, ${tally.right} right, ${tally.failed} failed`,
    );
    expect(tally.wrong).toEqual([]);
    expect(tally.right).toBeGreaterThan(requests / 2);
    expect(tally.failed).toBeGreaterThan(requests / 20);
    // Afterwards the pool is whole: no connection leaked, none left in a transaction.
    expect(connections().pool.totalCount).toBeLessThanOrEqual(2);
    expect(connections().pool.idleCount).toBe(connections().pool.totalCount);
    const open = await connections().pool.query(
      "select from pg_stat_activity where usename = 'kohier_app' and datname = current_database() and state like 'idle in%'",
    );
    expect(open.rowCount).toBe(0);
  });

  test('a connection that dies between two statements ends the request, not the process', async () => {
    const attempt = writeRaw(jobContext(kantoor, [a]), a.id, async (client) => {
      const pid = (await client.query('select pg_backend_pid() as pid')).rows[0].pid;
      await withClient(database.appUrl, (other) => other.query('select pg_terminate_backend($1)', [pid]));
      await new Promise((resolve) => setTimeout(resolve, 100));
      return client.query('select 1');
    });
    await expect(attempt).rejects.toThrow();
    const inPrisma = readIn(staffContext(kantoor, [a]), [a.id], async (r) => {
      const rows = await r.db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
      await withClient(database.appUrl, (other) =>
        other.query('select pg_terminate_backend($1)', [rows[0]?.pid]),
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      return r.db.persoon.count();
    });
    await expect(inPrisma).rejects.toThrow();
    const again = await storm(50, seed, askers.slice(0, 4));
    expect(again.wrong).toEqual([]);
  });

  test('negative control: settings of the session instead of the transaction show foreign canaries', async () => {
    const careless = (g: typeof a): Asker => ({
      name: `session ${g.sleutel}`,
      expects: [g.kanarie],
      ask: async (fn) => {
        const client = await connections().pool.connect();
        try {
          await client.query("select set_config('app.gemeenten', $1, false)", [String(g.id)]);
          return await fn(async (sql) => (await client.query(sql)).rows);
        } finally {
          client.release();
        }
      },
    });
    const noDoor = askers.filter((asker) => asker.name === 'no door');
    const tally = await storm(200, 1, [careless(a), careless(c), ...noDoor]);
    expect(
      tally.wrong.filter((line) => line.startsWith('no door') && line.includes('kanarie')),
    ).not.toHaveLength(0);
  });
});
