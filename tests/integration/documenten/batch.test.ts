import { spawn } from 'node:child_process';
import path from 'node:path';
import type { TestDatabase } from '@tests/support/database';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { biljetten } from '@/domain/aanslagen/biljetten-run';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { startBiljetten } from '@/domain/aanslagen/start-biljetten';
import { stopRendering } from '@/domain/documenten/render-document';
import { resumeRuns } from '@/domain/runs/resume-runs';
import { workOnRun } from '@/domain/runs/work-on-run';
import { Refused } from '@/platform/errors';
import { systemContext } from '@/platform/job';
import { writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from './arrange';

const AANTAL = 170;
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
const ctx = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen']);
beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await withClient(database.migratieUrl, (client) => arrangeAanslagen(client, 'borne', AANTAL));
});
afterAll(async () => {
  stopRendering();
  await close();
});

const tel = async () => {
  const sql = `select (select count(*)::int from document) as documenten, (select count(distinct aanslag_id)::int from document) as aanslagen,
    (select count(*)::int from bezorging) as bezorgingen, (select count(*)::int from run_deel where status = 'gedaan') as delen`;
  return withClient(database.migratieUrl, async (client) => (await client.query(sql)).rows[0]);
};

test('a batch that is killed goes on where it stopped: one biljet and one posting for each aanslag', async () => {
  const { gemeenteId, runId: aanslagrun, aanslagIds, persoonIds } = borne;
  // One was asked for before, by its reader; of one the address is not known.
  await makeAanslagbiljetten(ctx, gemeenteId, [aanslagIds[7] ?? ''], { runId: null, verzenden: false });
  await withClient(database.migratieUrl, (client) =>
    client.query('delete from persoon_adres where persoon_id = $1', [persoonIds[3]]),
  );
  const runId = await writeIn(ctx, gemeenteId, (write) => startBiljetten(write, aanslagrun));
  const twice = writeIn(ctx, gemeenteId, (write) => startBiljetten(write, aanslagrun));
  await expect(twice).rejects.toThrow(Refused);

  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      path.join(import.meta.dirname, 'werk.ts'),
      String(ctx.kantoorId),
      String(gemeenteId),
      runId,
    ],
    { env: process.env, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const exited = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('exit', (_, signal) => resolve(signal)),
  );
  while ((await tel()).documenten < 60) {
    if (child.exitCode !== null) throw new Error('The batch was done before it could be killed');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  child.kill('SIGKILL');
  expect(await exited).toBe('SIGKILL');
  const halverwege = await tel();
  expect(halverwege.documenten).toBeLessThan(AANTAL - 1);

  // Silent it is asked for again, as a run of any soort; two workers at once are no harm either.
  await withClient(database.migratieUrl, (client) =>
    client.query(`update run set hartslag_op = hartslag_op - interval '31 seconds' where id = $1`, [runId]),
  );
  expect(await resumeRuns(await systemContext('proef', 'proef', { kantoorId: ctx.kantoorId }))).toBe(1);
  const sleutel = { gemeenteId, runId };
  await Promise.all([workOnRun(ctx, [biljetten], sleutel), workOnRun(ctx, [biljetten], sleutel)]);
  expect(await tel()).toEqual({
    documenten: AANTAL - 1,
    aanslagen: AANTAL - 1,
    bezorgingen: AANTAL - 1,
    delen: 4,
  });
  await withClient(database.migratieUrl, async (client) => {
    const { rows } = await client.query(
      'select status, aantal, aantal_gedaan, aantal_uitval, totalen from run where id = $1',
      [runId],
    );
    expect(rows[0]).toMatchObject({
      status: 'uitgevoerd',
      aantal: AANTAL,
      aantal_gedaan: AANTAL - 1,
      aantal_uitval: 1,
    });
    expect(rows[0].totalen).toEqual({ biljetten: AANTAL - 1, uitval: 1, bladzijden: 2 * (AANTAL - 1) });
    const uitval = await client.query('select reden, onderwerp_id from run_uitval where run_id = $1', [
      runId,
    ]);
    expect(uitval.rows).toEqual([{ reden: 'geen-adres', onderwerp_id: aanslagIds[3] }]);
  });
});
