import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const projectRoot = path.resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** True where this process may do anything: PostgreSQL itself then refuses to run as this user. */
export const runsAsRoot = process.getuid?.() === 0;

/**
 * The folder with everything that a running demo or test keeps: PostgreSQL's binaries and data, passwords.
 *
 * An ordinary user gets the git-ignored `.kohier/` in the checkout. Root gets a folder outside it: the
 * database server must run as another user, who cannot enter a checkout below a 0700 home folder.
 * `/var/tmp` survives a restart of the machine; the hash keeps two checkouts apart.
 * Throws an Error with a plain sentence when somebody else owns the folder.
 */
export function stateFolder(): string {
  if (!runsAsRoot) {
    const folder = path.join(projectRoot, '.kohier');
    fs.mkdirSync(folder, { recursive: true });
    return folder;
  }
  const hash = createHash('sha256').update(fs.realpathSync(projectRoot)).digest('hex').slice(0, 12);
  const folder = path.join('/var/tmp', `kohier-${hash}`);
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || found.uid !== 0) {
    throw new Error(`De map ${folder} is van een andere gebruiker. Verwijder haar en probeer het opnieuw.`);
  }
  return folder;
}

/** Writes a file that only its owner may read (0600), whole or not at all. */
export function writePrivateFile(file: string, content: string): void {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, content, { mode: 0o600 });
  fs.renameSync(draft, file);
}

/**
 * Answers whether a process with this id runs, also when it belongs to another user. One that ended and waits for
 * its parent to notice (often for ever in a container) runs no more, though it still takes signals.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  // The state stands after the name, which is in parentheses and may hold anything.
  return !/\) Z [^)]*$/.test(readOrEmpty(`/proc/${pid}/stat`));
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Runs `work` while no other process of this checkout does, by a lock file that holds a process id.
 * A lock of a process that no longer exists is taken over; waiting ends with an Error after `patience` milliseconds.
 */
export async function withLock<T>(lockFile: string, work: () => Promise<T>, patience = 120_000): Promise<T> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const holder = Number(readOrEmpty(lockFile));
      if (holder > 0 && !isAlive(holder)) {
        fs.rmSync(lockFile, { force: true });
        continue;
      }
      if (Date.now() > until)
        throw new Error(`Een ander programma (${holder}) houdt ${lockFile} te lang vast.`);
      await pause(50);
    }
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
}

/** The text of a file, or '' when it is not there. */
export function readOrEmpty(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
