import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BadInput } from './errors';

/**
 * What comes in as a file of its own, that only this process reads, for as long as `use` takes: then it is gone, whatever
 * happened. Throws BadInput `te-groot` for more than `max` bytes.
 */
export async function withTempFile<T>(
  content: AsyncIterable<Uint8Array>,
  max: number,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'kohier-'));
  try {
    const file = path.join(folder, 'bestand');
    await pipeline(capped(content, max), createWriteStream(file, { mode: 0o600 }));
    return await use(file);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function* capped(content: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > max) throw new BadInput('te-groot');
    yield chunk;
  }
}
