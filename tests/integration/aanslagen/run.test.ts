import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { testEnvironment } from '@tests/support/test-environment';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resumeRuns } from '@/domain/runs/resume-runs';
import type { RunStatus } from '@/domain/runs/run';
import { countUitval } from '@/domain/runs/run.queries';
import { systemContext } from '@/platform/job';
import { readIn } from '@/platform/tenant';
import { BORNE, beslis, maker, openPlek, type Plek, run, start, totalen } from './arrange';

let plek: Plek;
const workers: ChildProcess[] = [];
beforeAll(async () => {
  plek = await openPlek(600);
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await plek.close();
});
const sql = (text: string) => plek.alles.query(text, [BORNE]);

/** The worker itself, as `npm run worker` starts it. */
function startWorker(): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', path.resolve('src/commands/worker.ts')], {
    env: { ...process.env, ...testEnvironment, DATABASE_URL: plek.database.appUrl },
    stdio: 'ignore',
  });
  workers.push(child);
  return child;
}

async function until(id: string, status: RunStatus): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    if ((await run(id)).status === status) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The run is ${JSON.stringify(await run(id))}`);
}

test('[I-01] the worker calculates and imposes a run: one aanslag for all taxes of a person, and what stays outside has a reason', async () => {
  const id = await start();
  const eerste = startWorker();
  await until(id, 'ter-akkoord');
  eerste.kill('SIGKILL');
  await beslis(id);
  startWorker();
  await until(id, 'uitgevoerd');
  expect(await run(id)).toMatchObject({ aantal: 600, aantalGedaan: 600, aantalUitval: 14, stil: false });
  const { rows } = await sql(
    `select max(n)::int as hoogste, count(*)::int as personen, (count(*) filter (where soorten > 2))::int as gecombineerd from (
       select a.persoon_id, count(distinct a.id) as n, count(distinct r.belastingsoort) as soorten from aanslag a
       join aanslagregel r on r.gemeente_id = $1 and r.aanslag_id = a.id where a.gemeente_id = $1 group by a.persoon_id) p`,
  );
  expect(rows[0]).toMatchObject({ hoogste: 1, personen: 600 });
  expect(rows[0].gecombineerd).toBeGreaterThan(300);
  const uitval = await readIn(maker, [BORNE], (read) => countUitval(read, BORNE, id));
  expect(uitval).toEqual([
    { reden: 'geen-belanghebbende', belastingsoort: 'ozb', aantal: 7 },
    { reden: 'geen-belanghebbende', belastingsoort: 'rioolheffing', aantal: 7 },
  ]);
  expect((await totalen(id)).medeEigenaren).toBe(120);
});

test('a run of which the worker died shows that it is silent, and is asked for again', async () => {
  await sql(
    `update verordening set vanaf = '2025-01-01', tot = '2028-01-01' where belastingsoort <> 'kwijtschelding' and gemeente_id = $1`,
  );
  await sql(`update tarief set vanaf = '2025-01-01' where gemeente_id = $1`);
  for (const worker of workers) worker.kill('SIGKILL');
  const id = await start({ jaar: 2025, peildatum: '2025-01-01' });
  const ctx = await systemContext('proef', 'proef', { kantoorId: 1 });
  expect(await resumeRuns(ctx)).toBe(0);
  // As if a worker took the job and was killed: the job stays locked, and nobody beats the heart of the run.
  await sql(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dood' where $1::int > 0`,
  );
  await sql(
    `update run set hartslag_op = hartslag_op - interval '31 seconds' where gemeente_id = $1 and status = 'proefdraai'`,
  );
  expect((await run(id)).stil).toBe(true);
  expect(await resumeRuns(ctx)).toBe(1);
  startWorker();
  await until(id, 'ter-akkoord');
});
