import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { giveAllStaffAanwijzingen } from '@tests/support/aanwijzingen';
import { size } from '@tests/support/size';
import { testEnvironment } from '@tests/support/test-environment';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillHeffing } from '@/commands/bench/heffing';
import { migrate } from '@/commands/migrate';
import { isAlive } from '@/commands/postgres/folders';
import {
  APP_ROLE,
  createDatabase,
  derivedAppPassword,
  ensureRoles,
  MIGRATION_ROLE,
  withClient,
  withUrl,
} from '@/commands/postgres/roles';
import { closeConnections, openConnections, replaceConnections } from '@/platform/database';
import { seedBase } from '../../../prisma/seed/main';
import { BORNE, beslis, proefdraai, run } from './arrange';
import { seeded, uitvoer, werkAan } from './gedood';

/** A server of its own, which nobody else misses when it is killed: a copy of the launcher keeps it elsewhere. */
const SCRIPT = `
import fs from 'node:fs';
import path from 'node:path';
import { startCluster } from './src/commands/postgres/cluster';
import { stateFolder } from './src/commands/postgres/folders';
const cluster = await startCluster('demo');
const file = path.join(stateFolder(), 'postgres-demo', 'data', 'postmaster.pid');
const report = () => console.log(JSON.stringify({ url: cluster.adminUrl, pid: Number(fs.readFileSync(file, 'utf8').split('\\n')[0]), folder: stateFolder() }));
report();
process.stdin.on('data', async () => { await cluster.revive(); report(); });
`;
const OBJECTEN = size(180, 120_000);
const perDeel = Math.ceil(OBJECTEN / 9);
const KEREN = size(1, 20);
const [ECHT, KOPIE] = ['kohier_r9', 'kohier_r9_kopie'];

type Server = { url: string; pid: number; folder: string };
let thuis = '';
let launcher: ChildProcess;
let server: Server;
const nextReport = () =>
  new Promise<Server>((resolve, reject) => {
    launcher.stdout?.once('data', (chunk: Buffer) => resolve(JSON.parse(chunk.toString('utf8'))));
    launcher.stderr?.once('data', (chunk: Buffer) => reject(new Error(chunk.toString('utf8'))));
  });
const appUrl = (database: string) =>
  withUrl(server.url, { database, user: APP_ROLE, password: derivedAppPassword(server.url) });
const alles = (database: string) => withUrl(server.url, { database, role: MIGRATION_ROLE });

beforeAll(async () => {
  thuis = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-r9-'));
  fs.mkdirSync(path.join(thuis, 'src', 'commands'), { recursive: true });
  fs.cpSync('src/commands/postgres', path.join(thuis, 'src', 'commands', 'postgres'), { recursive: true });
  fs.symlinkSync(path.resolve('node_modules'), path.join(thuis, 'node_modules'));
  for (const file of ['package.json', 'tsconfig.json']) fs.copyFileSync(file, path.join(thuis, file));
  fs.writeFileSync(path.join(thuis, 'proef.ts'), SCRIPT);
  launcher = spawn(process.execPath, ['--import', 'tsx', 'proef.ts'], { cwd: thuis });
  server = await nextReport();
  const password = derivedAppPassword(server.url);
  await withClient(server.url, async (client) => {
    await ensureRoles(client, password);
    await createDatabase(client, ECHT);
  });
  await migrate(withUrl(server.url, { database: ECHT }), { appPassword: password });
  Object.assign(process.env, testEnvironment, { DATABASE_URL: appUrl(ECHT) });
  await withClient(withUrl(server.url, { database: ECHT }), async (client) => {
    await seedBase(client, testEnvironment.OIDC_MEDEWERKER_ISSUER);
    await giveAllStaffAanwijzingen(client);
    for (const tabel of ['tarief', 'verordening'])
      await client.query(`delete from ${tabel} where gemeente_id = $1`, [BORNE]);
    await fillHeffing(client, BORNE, OBJECTEN);
    await client.query('analyze');
  });
}, 600_000);

afterAll(async () => {
  await closeConnections();
  launcher.kill('SIGKILL');
  if (isAlive(server.pid)) process.kill(server.pid, 'SIGQUIT');
  fs.rmSync(server.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  fs.rmSync(thuis, { recursive: true, force: true });
});

const read = <T>(database: string, fn: (client: pg.Client) => Promise<T>) => withClient(alles(database), fn);

test('[R9] PostgreSQL killed in the middle: the run goes on where it was, and is the same to the byte', async () => {
  await replaceConnections(openConnections(appUrl(ECHT), 4));
  const runId = await proefdraai({}, perDeel);
  await beslis(runId);
  expect((await run(runId)).status).toBe('uitvoeren');
  await closeConnections();
  await withClient(server.url, (client) => createDatabase(client, KOPIE, ECHT));

  const random = seeded(2_026);
  let begonnen = 0;
  for (let keer = 0; keer < KEREN; keer += 1) {
    const nummer = 1 + Math.floor(random() * 3);
    const wacht = Math.floor(random() * 60);
    const gang = werkAan(appUrl(ECHT), 'uitvoeren', { runId, perDeel }, (wat, aantal) => {
      if (wat === 'begonnen' && aantal === nummer)
        setTimeout(() => process.kill(server.pid, 'SIGKILL'), wacht);
      return null;
    });
    const { fout, begonnen: dezeKeer } = await gang.klaar;
    expect(fout).not.toBe('');
    begonnen += dezeKeer;
    const weer = nextReport();
    launcher.stdin?.write('revive\n');
    const eerder = server.pid;
    server = await weer;
    expect(server.pid).not.toBe(eerder);
  }
  const gang = await werkAan(appUrl(ECHT), 'uitvoeren', { runId, perDeel }).klaar;
  expect(gang.fout).toBe('');
  expect((await werkAan(appUrl(KOPIE), 'uitvoeren', { runId, perDeel }).klaar).fout).toBe('');
  const status = (client: pg.Client) =>
    client
      .query('select status, aantal, aantal_gedaan, (select count(*)::int from aanslag) as n from run')
      .then((r) => r.rows[0]);
  const gestoord = await read(ECHT, status);
  expect(gestoord).toMatchObject({
    status: 'uitgevoerd',
    n: gestoord.aantal,
    aantal_gedaan: gestoord.aantal,
  });
  expect(await read(KOPIE, status)).toEqual(gestoord);
  expect(await read(ECHT, uitvoer)).toEqual(await read(KOPIE, uitvoer));
  expect(begonnen + gang.begonnen - 9).toBeLessThanOrEqual(KEREN);
});
