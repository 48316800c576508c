import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive } from '@/commands/postgres/folders';
import { withClient } from '@/commands/postgres/roles';

/** Starts the server, says where it is, and waits: with `stop` on its input it releases and ends. */
const SCRIPT = `
import fs from 'node:fs';
import path from 'node:path';
import { startCluster } from './src/commands/postgres/cluster';
import { stateFolder } from './src/commands/postgres/folders';
const cluster = await startCluster('demo');
const data = path.join(stateFolder(), 'postgres-demo', 'data');
const pid = () => Number(fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\\n')[0]);
const report = () => console.log(JSON.stringify({ url: cluster.adminUrl, pid: pid(), folder: stateFolder() }));
report();
process.stdin.on('data', async (chunk) => {
  if (String(chunk).includes('revive')) { await cluster.revive(); report(); return; }
  await cluster.release();
  process.exit(0);
});
`;

interface Report {
  readonly url: string;
  readonly pid: number;
  readonly folder: string;
}
let home = '';
let checkout = '';
let last: Report | undefined;
const running: ChildProcess[] = [];

/** A checkout of the launcher below a home folder that nobody else may enter. */
beforeAll(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-thuis-'));
  fs.chmodSync(home, 0o700);
  checkout = path.join(home, 'kohier');
  fs.mkdirSync(path.join(checkout, 'src'), { recursive: true });
  fs.cpSync('src/commands/postgres', path.join(checkout, 'src', 'commands', 'postgres'), { recursive: true });
  fs.symlinkSync(path.resolve('node_modules'), path.join(checkout, 'node_modules'));
  for (const file of ['package.json', 'tsconfig.json']) fs.copyFileSync(file, path.join(checkout, file));
  fs.writeFileSync(path.join(checkout, 'proef.ts'), SCRIPT);
});

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  if (last && isAlive(last.pid)) process.kill(last.pid, 'SIGQUIT');
  if (last) fs.rmSync(last.folder, { recursive: true, force: true });
  fs.rmSync(home, { recursive: true, force: true });
});

function nextReport(child: ChildProcess): Promise<Report> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (chunk: Buffer) => {
      const report: Report = JSON.parse(chunk.toString('utf8'));
      last = report;
      resolve(report);
    });
    child.stderr?.once('data', (chunk: Buffer) => reject(new Error(chunk.toString('utf8'))));
  });
}

function start(): { child: ChildProcess; ready: Promise<Report> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'proef.ts'], { cwd: checkout });
  running.push(child);
  return { child, ready: nextReport(child) };
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));
const valueIn = (url: string) =>
  withClient(url, async (client) => (await client.query('select x from bewaard')).rows[0].x);

test('PostgreSQL runs from a 0700 home folder, outlives a killed launcher, is taken up again, and stops in the end', async () => {
  const first = start();
  const one = await first.ready;
  expect(one.url).toMatch(/^postgresql:\/\/postgres:[0-9a-f]{48}@127\.0\.0\.1:\d+\/postgres$/);
  const password = path.join(one.folder, 'postgres-demo', 'password');
  expect(fs.statSync(password).mode & 0o777).toBe(0o600);
  await withClient(one.url, (client) => client.query('create table bewaard as select 42 as x'));

  first.child.kill('SIGKILL');
  await ended(first.child);
  expect(isAlive(one.pid)).toBe(true);

  const second = start();
  const two = await second.ready;
  expect(two.pid).toBe(one.pid);
  expect(await valueIn(two.url)).toBe(42);

  process.kill(two.pid, 'SIGKILL');
  const revived = nextReport(second.child);
  second.child.stdin?.write('revive\n');
  const three = await revived;
  expect(three.pid).not.toBe(two.pid);
  expect(three.url).toBe(two.url);
  expect(await valueIn(three.url)).toBe(42);

  process.kill(three.pid, 'SIGKILL');
  second.child.kill('SIGKILL');
  await ended(second.child);
  const third = start();
  const four = await third.ready;
  expect(await valueIn(four.url)).toBe(42);

  const fourth = start();
  await fourth.ready;
  const thirdEnded = ended(third.child);
  third.child.stdin?.write('stop\n');
  await thirdEnded;
  expect(isAlive(four.pid)).toBe(true);
  const fourthEnded = ended(fourth.child);
  fourth.child.stdin?.write('stop\n');
  await fourthEnded;
  expect(isAlive(four.pid)).toBe(false);
});
