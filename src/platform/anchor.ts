import fs from 'node:fs/promises';
import path from 'node:path';
import { env } from './env';

/**
 * What is kept of the seals outside the database: a file per chain to which a line is added for each seal. Who can
 * change the database and not these files cannot take away the end of a chain unseen (ADR 0052).
 */
export type Anchor = {
  /** The number of the last seal in it, 0 when there is none. */
  last: (name: string) => Promise<number>;
  append: (
    name: string,
    seals: readonly { nummer: number; zegel: string; gemaaktOp: Date }[],
  ) => Promise<void>;
  /** Hash of each seal by its number; null when there is no file. The first line about a number holds. */
  read: (name: string) => Promise<ReadonlyMap<number, string> | null>;
};

/** The anchor in the folder that the environment names; null where none is named. */
export function anchor(): Anchor | null {
  const folder = env().KOHIER_ANKER_MAP;
  return folder === undefined ? null : anchorAt(folder);
}

const LINE = /^(\d{1,9}) ([0-9a-f]{64}) \S+$/;
/** More than the two longest lines. */
const TAIL_BYTES = 512;

export function anchorAt(folder: string): Anchor {
  const fileOf = (name: string): string => {
    if (!/^[a-z0-9_-]{1,80}$/.test(name)) throw new RangeError('Not a name of a chain');
    return path.join(folder, `${name}.txt`);
  };
  return {
    last: async (name) => {
      const text = await readTail(fileOf(name));
      const found = text.split('\n').flatMap((line) => LINE.exec(line)?.[1] ?? []);
      return Number(found.at(-1) ?? 0);
    },
    append: async (name, seals) => {
      if (seals.length === 0) return;
      await fs.mkdir(folder, { recursive: true });
      const text = await readTail(fileOf(name));
      // A line that was cut off when the machine stopped stays what it is, and nothing is written behind it.
      const start = text === '' || text.endsWith('\n') ? '' : '\n';
      const lines = seals.map((s) => `${s.nummer} ${s.zegel} ${s.gemaaktOp.toISOString()}\n`);
      const file = await fs.open(fileOf(name), 'a', 0o600);
      try {
        await file.appendFile(start + lines.join(''));
        await file.sync();
      } finally {
        await file.close();
      }
    },
    read: async (name) => {
      const text = await fs.readFile(fileOf(name), 'utf8').catch(nullWhenAbsent);
      if (text === null) return null;
      const seals = new Map<number, string>();
      for (const line of text.split('\n')) {
        const [, nummer, hash] = LINE.exec(line) ?? [];
        if (nummer && hash && !seals.has(Number(nummer))) seals.set(Number(nummer), hash);
      }
      return seals;
    },
  };
}

async function readTail(name: string): Promise<string> {
  const file = await fs.open(name, 'r').catch(nullWhenAbsent);
  if (!file) return '';
  try {
    const { size } = await file.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}

function nullWhenAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
