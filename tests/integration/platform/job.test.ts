import { jobContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { Logger, runOnce } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { withClient } from '@/commands/postgres/roles';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { enqueue, job } from '@/platform/job';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';

const { kantoor, vreemd, a, b, c } = twoTenants;
let database: TestDatabase;
let close: () => Promise<void>;
const seen: { ctx: Context; persons: string[] }[] = [];
const telPersonen = job({
  taak: 'tel-personen',
  doel: 'proef',
  payload: z.object({ kantoorId: z.number().int(), gemeenteId: z.number().int() }),
  run: async (ctx, { gemeenteId }) => {
    const rows = await readIn(ctx, [gemeenteId], (r) => r.db.persoon.findMany());
    seen.push({ ctx, persons: rows.map((row) => row.geslachtsnaam) });
  },
});

beforeAll(async () => {
  ({ database, close } = await openWalled());
});
afterAll(() => close());
beforeEach(() => {
  seen.length = 0;
});

/** A worker as in production: the application's own login, until there is nothing left to do. */
const work = () =>
  runOnce({
    connectionString: database.appUrl,
    taskList: { [telPersonen.taak]: (payload) => telPersonen.run(payload) },
    logger: new Logger(() => () => undefined),
    noPreparedStatements: true,
  });
const waiting = () =>
  withClient(
    database.appUrl,
    async (client) => (await client.query('select key, last_error from graphile_worker.jobs')).rows,
  );
const clear = () =>
  withClient(database.ownerUrl, (client) =>
    client.query('select graphile_worker.remove_job(key) from graphile_worker.jobs'),
  );

const payload = { kantoorId: kantoor.id, gemeenteId: a.id };

test('the application may ask for jobs and do them, and nothing else with the tables of the queue', async () => {
  await withClient(database.appUrl, async (client) => {
    for (const sql of [
      'delete from graphile_worker._private_tasks',
      "update graphile_worker._private_tasks set identifier = 'x'",
      'delete from graphile_worker._private_job_queues',
      'delete from graphile_worker._private_known_crontabs',
      'delete from graphile_worker.migrations',
      'insert into graphile_worker.migrations (id) values (999999)',
      'truncate graphile_worker._private_jobs',
      "select graphile_worker.force_unlock_workers(array['x'])",
      "select graphile_worker.remove_job('x')",
      'select graphile_worker.complete_jobs(array[1]::bigint[])',
      "select graphile_worker.permanently_fail_jobs(array[1]::bigint[], 'x')",
      'select graphile_worker.reschedule_jobs(array[1]::bigint[])',
    ])
      await expect(client.query(sql), sql).rejects.toThrow(/permission denied/);
  });
});

describe('a job that is asked for in the transaction of a change', () => {
  test('is not there when the transaction is rolled back', async () => {
    const failing = writeIn(staffContext(kantoor, [a]), a.id, async (w) => {
      await enqueue(w, telPersonen.taak, payload, '1');
      throw new Error('planned');
    });
    await expect(failing).rejects.toThrow('planned');
    expect(await waiting()).toEqual([]);
    await work();
    expect(seen).toEqual([]);
  });

  test('runs as the application when it is committed, in the tenant that it names', async () => {
    await writeIn(staffContext(kantoor, [a]), a.id, (w) => enqueue(w, telPersonen.taak, payload, '1'));
    expect((await waiting()).map((row) => row.key)).toEqual([`${a.id}:tel-personen:1`]);
    await work();
    expect(await waiting()).toEqual([]);
    expect(seen).toHaveLength(1);
    // Somebody of the tenant, and nobody of another.
    expect(new Set(seen[0]?.persons)).toEqual(new Set([a.kanarie]));
    expect(seen[0]?.ctx.actor).toEqual({ soort: 'systeem', taak: 'tel-personen' });
    expect(seen[0]?.ctx.gemeenten.map((g) => g.gemeenteId)).toEqual([a.id]);
  });

  test('asked for twice with one key runs once; the same key of another tenant is another job', async () => {
    await writeIn(jobContext(kantoor, [a]), a.id, (w) => enqueue(w, telPersonen.taak, payload, 'dubbel'));
    await writeIn(jobContext(kantoor, [a]), a.id, (w) => enqueue(w, telPersonen.taak, payload, 'dubbel'));
    await writeIn(jobContext(kantoor, [b]), b.id, (w) =>
      enqueue(w, telPersonen.taak, { kantoorId: kantoor.id, gemeenteId: b.id }, 'dubbel'),
    );
    await work();
    expect(seen.map((s) => s.persons[0]).sort()).toEqual([a.kanarie, b.kanarie]);
  });

  test('of the kantoor carries the kantoor in its key', async () => {
    await writeKantoor(staffContext(kantoor, []), (w) => enqueue(w, 'iets', { kantoorId: kantoor.id }, 'x'));
    expect((await waiting()).map((row) => row.key)).toEqual([`k${kantoor.id}:iets:x`]);
    await clear();
  });

  test('refuses a payload of another shape and a gemeente that the kantoor does not serve', async () => {
    await expect(telPersonen.run({ kantoorId: 'x' })).rejects.toThrow(z.ZodError);
    await expect(telPersonen.run({ kantoorId: kantoor.id, gemeenteId: c.id })).rejects.toThrow(NotFound);
    await expect(telPersonen.run({ kantoorId: vreemd.id, gemeenteId: a.id })).rejects.toThrow(NotFound);
    await expect(telPersonen.run({ kantoorId: 999, gemeenteId: a.id })).rejects.toThrow();
    expect(seen).toEqual([]);
  });
});
