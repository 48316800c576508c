import fs from 'node:fs/promises';
import path from 'node:path';
import { env } from './env';

/** A directory that is shared with another organisation: what goes is put in `uit`, what comes is found in `in`. */
export type ExchangeFolder = {
  /** Puts a file out, whole or not at all; the same name again takes the place of what was there. */
  offer: (name: string, content: string) => Promise<void>;
  /** Names of what came in, in the order of the alphabet. */
  list: () => Promise<string[]>;
  read: (name: string) => Promise<string>;
  remove: (name: string) => Promise<void>;
};

/** Larger than any file that we know: what is larger is not read into memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A name as it may stand in the directory: never a way out of it. */
const safe = (name: string): string => {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name)) throw new RangeError('Not a name of a file');
  return name;
};

/** The directory under the one that this variable names, for text in one byte a character. Null where it is not set. */
export function exchangeFolder(variable: 'INLICHTINGENBUREAU_MAP', part: string): ExchangeFolder | null {
  const root = env()[variable];
  return root === undefined ? null : folderAt(path.join(root, safe(part)));
}

/** The same over a directory that is given. */
export function folderAt(folder: string): ExchangeFolder {
  const out = path.join(folder, 'uit');
  const incoming = path.join(folder, 'in');
  return {
    offer: async (name, content) => {
      await fs.mkdir(out, { recursive: true });
      const half = path.join(out, `.${safe(name)}.deel`);
      await fs.writeFile(half, content, { encoding: 'latin1', mode: 0o600 });
      await fs.rename(half, path.join(out, name));
    },
    list: async () => {
      await fs.mkdir(incoming, { recursive: true });
      const found = await fs.readdir(incoming, { withFileTypes: true });
      return found
        .filter((entry) => entry.isFile() && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(entry.name))
        .map((entry) => entry.name)
        .sort();
    },
    read: async (name) => {
      const file = path.join(incoming, safe(name));
      if ((await fs.stat(file)).size > MOST_BYTES) return '';
      return fs.readFile(file, 'latin1');
    },
    remove: (name) => fs.rm(path.join(incoming, safe(name)), { force: true }),
  };
}
