import fs from 'node:fs';
import { Logger, type ParsedCronItem, parseCronItems, run, type TaskList } from 'graphile-worker';
import pg from 'pg';
import { env } from '@/platform/env';
import type { Job } from '@/platform/job';
import { logger, redacted } from '@/platform/logger';
import { checkStart } from '@/platform/start-check';
import { lookUp } from '@/platform/tenant';
import { readDotEnv } from './dot-env';

/** Every job of the application: each file in `src/jobs` exports one as `job`. */
async function readTasks(): Promise<TaskList> {
  const folder = new URL('../jobs/', import.meta.url);
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.ts')) : [];
  const tasks: TaskList = {};
  for (const file of files.sort()) {
    const jobs = Object.values(await import(new URL(file, folder).href)).filter(isJob);
    // The library keeps the message of what went wrong in its own table, and in the log.
    for (const job of jobs)
      tasks[job.taak] = (payload) =>
        job.run(payload).catch((error: unknown) => {
          logger().error({ err: error, taak: job.taak }, 'job failed');
          throw redacted(error);
        });
  }
  return tasks;
}

function isJob(value: unknown): value is Job {
  return typeof value === 'object' && value !== null && 'taak' in value && 'run' in value;
}

/** The library's own lines, in the application's log. Its meta data hold payloads and are left out. */
const jobLogger = new Logger(() => (level, message) => {
  const name = level === 'warning' ? 'warn' : level;
  logger()[name](message);
});

/** Jobs that look now and then at what should have happened. */
const CRON = [
  { task: 'adresstops-bewaken', match: '15 4 * * *' },
  { task: 'afdrukopdrachten-hervatten', match: '*/2 * * * *' },
  { task: 'beloften-bewaken', match: '*/5 * * * *' },
  { task: 'berichtenbox', match: '*/5 * * * *' },
  { task: 'bijlagen-bewaken', match: '*/10 * * * *' },
  // A look at midnight is found at noon, and one at noon at midnight (R15: within a day). In UTC: past midnight in winter and summer.
  { task: 'inzage-controleren', match: '20 11,23 * * *' },
  { task: 'online-betalingen-bewaken', match: '*/2 * * * *' },
  { task: 'runs-hervatten', match: '* * * * *' },
  { task: 'regelingen-bewaken', match: '30 4 * * *' },
  { task: 'rekeningen-vragen', match: '10 6 * * *' },
  { task: 'standen-melden', match: '*/10 * * * *' },
  { task: 'zendingen-bewaken', match: '*/10 * * * *' },
  { task: 'taken-bewaken', match: '*/10 * * * *' },
  { task: 'toetslijsten-bewaken', match: '20 * * * *' },
  // Last days are calendar days: every hour is soon enough to say that one went by.
  { task: 'termijnen-bewaken', match: '5 * * * *' },
  { task: 'versheid-bewaken', match: '25 * * * *' },
  { task: 'vernietigingen-hervatten', match: '*/15 * * * *' },
  { task: 'zegels-maken', match: '*/2 * * * *' },
  { task: 'zegels-controleren', match: '40 * * * *' },
];

/** What the clock asks for, per kantoor: a job has a tenant, also when nobody in particular asks for it. */
async function readCronItems(): Promise<ParsedCronItem[]> {
  const kantoren = await lookUp<{ id: number }>('select id from kantoor order by id', []);
  return parseCronItems(
    kantoren.flatMap(({ id }) =>
      CRON.map(({ task, match }) => ({
        task,
        match,
        identifier: `k${id}:${task}`,
        payload: { kantoorId: id },
        // A worker that stood still looks once at what it missed, not every time of it.
        options: { backfillPeriod: 0, jobKey: `k${id}:${task}`, maxAttempts: 3 },
      })),
    ),
  );
}

/** `npm run worker`: takes jobs from the database until it is told to stop, and then finishes what it is doing. */
async function main(): Promise<void> {
  readDotEnv();
  await checkStart();
  const tasks = await readTasks();
  const cronItems = await readCronItems();
  const pgPool = new pg.Pool({ connectionString: env().DATABASE_URL_WORKER ?? env().DATABASE_URL, max: 4 });
  // A database that went away comes back; the worker then goes on.
  pgPool.on('error', (err) => logger().warn({ err }, 'worker: verbinding weg'));
  pgPool.on('connect', (client) => client.on('error', () => undefined));
  logger().info({ taken: Object.keys(tasks) }, 'worker: begonnen');
  for (;;) {
    try {
      const runner = await run({
        pgPool,
        taskList: tasks,
        parsedCronItems: cronItems,
        concurrency: 2,
        pollInterval: 2_000,
        logger: jobLogger,
      });
      // Ends in order after SIGTERM or SIGINT, with an error when the database stays away.
      await runner.promise;
      return;
    } catch (err) {
      logger().error({ err }, 'worker: opnieuw over vijf seconden');
      await new Promise((resolve) => setTimeout(resolve, 5_000));
    }
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
