import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type PostgresBinaries, preparePostgres } from './binaries';
import { isAlive, readOrEmpty, stateFolder, withLock, writePrivateFile } from './folders';
import { freePort } from './ports';

/** `demo` keeps what was entered; `test` trades safety at a power cut for speed. */
export type ClusterName = 'demo' | 'test';

/** A PostgreSQL server of this checkout that is running now. */
export interface RunningCluster {
  /** Superuser URL of the maintenance database, on the loopback address only. */
  readonly adminUrl: string;
  /** Starts the server again, on the same port, when it went away; answers whether it had to. */
  revive(): Promise<boolean>;
  /** Stops the server, unless another process of this checkout still uses it. */
  release(): Promise<void>;
}

const SETTINGS: Record<ClusterName, string[]> = {
  demo: ['max_connections=100'],
  test: [
    ...['max_connections=200', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
    // Hundreds of databases come and go: with the least of a journal, and without writing it all out again every few seconds.
    ...['wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=4GB', 'checkpoint_timeout=1h'],
    'shared_buffers=256MB',
  ],
};

interface Place {
  readonly name: ClusterName;
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly users: string;
  readonly lock: string;
  readonly binaries: PostgresBinaries;
}

/**
 * Starts the checkout's own PostgreSQL, or takes up the one that a killed predecessor left running.
 * Every process that calls this counts as a user until it releases or ends; the last one stops the server.
 * Throws an Error that carries the last lines of the server's log.
 */
export async function startCluster(name: ClusterName): Promise<RunningCluster> {
  const folder = path.join(stateFolder(), `postgres-${name}`);
  const place: Place = {
    name,
    folder,
    data: path.join(folder, 'data'),
    log: path.join(folder, 'log'),
    users: path.join(folder, 'users'),
    lock: path.join(folder, 'lock'),
    binaries: await preparePostgres(),
  };
  for (const each of [folder, place.users, place.log]) fs.mkdirSync(each, { recursive: true });
  give(place.log, place.binaries);
  const lease = path.join(place.users, `${process.pid}-${randomBytes(3).toString('hex')}`);
  let url = '';
  const ensure = () => withLock(place.lock, async () => ensureRunning(place));
  await withLock(place.lock, async () => {
    if (!fs.existsSync(path.join(place.data, 'PG_VERSION'))) await initialise(place);
    url = (await ensureRunning(place)).url;
    fs.writeFileSync(lease, '');
  });
  return {
    adminUrl: url,
    revive: async () => (await ensure()).started,
    release: () => withLock(place.lock, () => release(place, lease)),
  };
}

/** Stops the named server, if it runs, and throws all its data away. */
export async function destroyCluster(name: ClusterName): Promise<void> {
  const folder = path.join(stateFolder(), `postgres-${name}`);
  const data = path.join(folder, 'data');
  if (!fs.existsSync(data)) return;
  const binaries = await preparePostgres();
  await withLock(path.join(folder, 'lock'), async () => {
    if (postmaster(data)) await run(binaries.pgCtl, ['stop', '-D', data, '-m', 'immediate', '-w'], binaries);
    fs.rmSync(data, { recursive: true, force: true });
  });
}

/**
 * A half-made data folder never gets the final name. The password outlives the data: the secrets of a demo follow from it,
 * and with them the ids of its persons, so two fresh starts of one checkout hold the same.
 */
async function initialise(place: Place): Promise<void> {
  const draft = `${place.data}.draft`;
  const passwordFile = path.join(place.log, 'password');
  const kept = path.join(place.folder, 'password');
  const password = readOrEmpty(kept) || randomBytes(24).toString('hex');
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  give(draft, place.binaries);
  give(passwordFile, place.binaries);
  try {
    const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'];
    await run(
      place.binaries.initdb,
      ['-D', draft, '-U', 'postgres', `--pwfile=${passwordFile}`, ...options],
      place.binaries,
    );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  writePrivateFile(kept, password);
  fs.rmSync(place.data, { recursive: true, force: true });
  fs.renameSync(draft, place.data);
}

async function ensureRunning(place: Place): Promise<{ url: string; started: boolean }> {
  const password = readOrEmpty(path.join(place.folder, 'password'));
  const urlAt = (port: number) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  const found = postmaster(place.data);
  if (found) {
    if (await answers(urlAt(found.port), 10_000)) return { url: urlAt(found.port), started: false };
    // Alive but deaf, or the number of a process that has nothing to do with us: pg_ctl knows.
    await run(
      place.binaries.pgCtl,
      ['stop', '-D', place.data, '-m', 'immediate', '-w'],
      place.binaries,
    ).catch(() => fs.rmSync(path.join(place.data, 'postmaster.pid'), { force: true }));
  }
  await clearAfterKill(place.data);
  const portFile = path.join(place.folder, 'port');
  const port = await freePort(Number(readOrEmpty(portFile)) || undefined);
  await startPostmaster(place, port);
  fs.writeFileSync(portFile, String(port));
  if (!(await answers(urlAt(port), 30_000)))
    throw new Error(`PostgreSQL antwoordt niet. ${lastLines(place)}`);
  return { url: urlAt(port), started: true };
}

/**
 * A server that was killed leaves its pid file, and PostgreSQL refuses to start while a process of that number
 * takes signals. The file also guards against children that still write: it only goes when the shared memory
 * that it names (line 7) has nobody attached any more.
 */
async function clearAfterKill(data: string): Promise<void> {
  const file = path.join(data, 'postmaster.pid');
  const id = /^\s*\d+\s+(\d+)/.exec(readOrEmpty(file).split('\n')[6] ?? '')?.[1];
  if (!id || !fs.existsSync('/proc/sysvipc/shm')) return;
  const attached = () =>
    readOrEmpty('/proc/sysvipc/shm')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .some(([, shmid, , , , , nattch]) => shmid === id && nattch !== '0');
  const until = Date.now() + 10_000;
  while (attached() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  if (!attached()) fs.rmSync(file, { force: true });
}

/** After a kill -9 of the postmaster its children hold the shared memory for a moment: try for 15 seconds. */
async function startPostmaster(place: Place, port: number): Promise<void> {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    ...SETTINGS[place.name],
  ];
  const options = settings.map((setting) => `-c ${setting}`).join(' ');
  const until = Date.now() + 15_000;
  for (;;) {
    try {
      const log = path.join(place.log, 'server.log');
      await run(
        place.binaries.pgCtl,
        ['start', '-D', place.data, '-l', log, '-w', '-o', options],
        place.binaries,
      );
      return;
    } catch (error) {
      if (Date.now() > until) throw new Error(`PostgreSQL start niet. ${lastLines(place)}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function release(place: Place, lease: string): Promise<void> {
  fs.rmSync(lease, { force: true });
  for (const user of fs.readdirSync(place.users)) {
    if (isAlive(Number.parseInt(user, 10))) return;
    fs.rmSync(path.join(place.users, user), { force: true });
  }
  if (!postmaster(place.data)) return;
  await run(place.binaries.pgCtl, ['stop', '-D', place.data, '-m', 'fast', '-w'], place.binaries);
}

/** Process id (line 1) and port (line 4) of the server that runs on this data folder, if one does. */
function postmaster(data: string): { pid: number; port: number } | undefined {
  const lines = readOrEmpty(path.join(data, 'postmaster.pid')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 && isAlive(pid) ? { pid, port: Number(lines[3]) } : undefined;
}

async function answers(url: string, patience: number): Promise<boolean> {
  const until = Date.now() + patience;
  do {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end().catch(() => undefined);
    }
  } while (Date.now() < until);
  return false;
}

function give(file: string, { user }: PostgresBinaries): void {
  if (user) fs.chownSync(file, user.uid, user.gid);
}

function lastLines(place: Place): string {
  return readOrEmpty(path.join(place.log, 'server.log')).split('\n').slice(-8).join('\n');
}

/** Runs one of PostgreSQL's own programs, as its user; its output is only shown when it fails. */
function run(program: string, args: string[], { user }: PostgresBinaries): Promise<void> {
  // PostgreSQL left running must not hold a pipe of ours open, so pg_ctl gets none.
  const piped = !args.includes('-l');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
      cwd: path.parse(program).root,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', piped ? 'pipe' : 'ignore', piped ? 'pipe' : 'ignore'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-2_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${path.basename(program)} stopte met code ${code}. ${output}`)),
    );
  });
}
