import { staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import type { Context } from '@/platform/context';
import { closeConnections, openConnections, replaceConnections } from '@/platform/database';
import { tookTooLong } from '@/platform/in-halves';
import {
  gatherStatistics,
  inSysteem,
  lookUp,
  readBySessie,
  readIn,
  writeIn,
  writeKantoor,
  writeRaw,
} from '@/platform/tenant';
import { TIME_LIMITS } from '@/platform/time-limits';

const { kantoor, a } = twoTenants;
const clerk = staffContext(kantoor, [a], ['beheerder']);
const job: Context = { ...clerk, actor: { soort: 'systeem', taak: 'proef' } };
const citizen: Context = {
  ...clerk,
  actor: { soort: 'inwoner', persoonSleutel: 'x', naam: null },
  gemeenten: clerk.gemeenten.map((g) => ({ ...g, persoonId: a.persoonId })),
};

let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openWalled());
});
afterAll(() => close());

type Db = { $queryRaw: (query: TemplateStringsArray) => Promise<unknown> };
const limitOf = async (db: Db): Promise<string> => {
  const rows = (await db.$queryRaw`select current_setting('statement_timeout') as limiet`) as {
    limiet: string;
  }[];
  return rows[0]?.limiet ?? '';
};

describe('every transaction has a limit on what one statement may take', () => {
  test.each([
    ['a page of a clerk', () => readIn(clerk, [a.id], ({ db }) => limitOf(db)), '15s'],
    ['a page of a citizen', () => readIn(citizen, [a.id], ({ db }) => limitOf(db)), '15s'],
    ['an action', () => writeIn(clerk, a.id, ({ db }) => limitOf(db)), '15s'],
    ['an action of the kantoor', () => writeKantoor(clerk, ({ db }) => limitOf(db)), '15s'],
    ['a batch of a job', () => writeIn(job, a.id, ({ db }) => limitOf(db)), '1min'],
    ['what a job reads', () => readIn(job, [a.id], ({ db }) => limitOf(db)), '1min'],
    ['what a job does at the kantoor', () => writeKantoor(job, ({ db }) => limitOf(db)), '1min'],
    ['a session', () => inSysteem({}, (tx) => limitOf(tx)), '15s'],
  ])('%s', async (_, ask, limit) => {
    expect(await ask()).toBe(limit);
  });

  test('a run', async () => {
    const { rows } = await writeRaw(job, a.id, (client) =>
      client.query(`select current_setting('statement_timeout') as limiet`),
    );
    expect(rows[0].limiet).toBe('15min');
    expect(TIME_LIMITS).toEqual({ request: 15_000, batch: 60_000, run: 900_000 });
  });

  test('what says nothing has that of a request: the role itself holds it', async () => {
    expect(await lookUp(`select current_setting('statement_timeout') as limiet`, [])).toEqual([
      { limiet: '15s' },
    ]);
    expect(await readBySessie('x', () => `select current_setting('statement_timeout') as limiet`)).toEqual([
      { limiet: '15s' },
    ]);
    expect(
      await lookUp(`select current_setting('idle_in_transaction_session_timeout') as limiet`, []),
    ).toEqual([{ limiet: '5min' }]);
  });

  test('one that goes over it ends, says so in a way that the product understands, and leaves no limit behind', async () => {
    await replaceConnections(openConnections(database.appUrl, 2, { request: 60, batch: 60, run: 60 }));
    try {
      for (const ctx of [clerk, citizen, job]) {
        const error = await readIn(ctx, [a.id], ({ db }) => db.$queryRaw`select pg_sleep(5)`).catch(
          (e: unknown) => e,
        );
        expect(tookTooLong(error)).toBe(true);
      }
      const raw = await writeRaw(job, a.id, (client) => client.query('select pg_sleep(5)')).catch(
        (e: unknown) => e,
      );
      expect(tookTooLong(raw)).toBe(true);
      expect(await lookUp(`select current_setting('statement_timeout') as limiet`, [])).toEqual([
        { limiet: '15s' },
      ]);
    } finally {
      await closeConnections();
      await replaceConnections(openConnections(database.appUrl, 4));
    }
  });
});

describe('statistics', () => {
  // The view hides them from whom a wall stands before.
  const gathered = (table: string) =>
    withClient(database.migratieUrl, async (client) => {
      const { rows } = await client.query<{ kolom: string }>(
        'select attname as kolom from pg_stats where tablename = $1',
        [table],
      );
      return rows.map((row) => row.kolom);
    });

  test('the application may gather them of a table, without owning it, and not of which tenant has what', async () => {
    expect(await gathered('adres')).toEqual([]);
    await gatherStatistics(['adres']);
    const kolommen = await gathered('adres');
    expect(kolommen).toContain('postcode');
    expect(kolommen).not.toContain('gemeente_id');
  });

  test('of no other table than one of ours, and a name is a name', async () => {
    for (const naam of ['pg_authid', 'niets', 'adres; drop table adres', 'graphile_worker.jobs'])
      await expect(lookUp('select gather_statistics($1::text[])', [[naam]])).rejects.toThrow(
        'is no table of Kohier',
      );
    // A step that is done does not fail over its statistics.
    await gatherStatistics(['niets']);
  });
});
