import { BadInput } from '@/platform/errors';

/** A body as it comes, and no more of it than this: more is not read, not even to be passed over until a refusal can be heard. */
export async function* cappedBody(body: Request['body'], max: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > max) throw new BadInput('te-groot');
    yield chunk;
  }
}

/** The refusal in an error of a file that is read in; what is none goes on to the door. */
export function readingRefusal(error: unknown): 'te-groot' | 'afgebroken' {
  if (error instanceof BadInput && (error.soort === 'te-groot' || error.soort === 'afgebroken'))
    return error.soort;
  throw error;
}

/** All of a file; null where it is larger than such a file may be, read to its end so that the refusal is heard. */
export async function readWhole(
  inhoud: AsyncIterable<Uint8Array>,
  max: number,
): Promise<Buffer<ArrayBuffer> | null> {
  const stukken: Uint8Array[] = [];
  let omvang = 0;
  for await (const stuk of inhoud) {
    omvang += stuk.length;
    if (omvang <= max) stukken.push(stuk);
  }
  return omvang > max ? null : Buffer.concat(stukken);
}

/** What the read-in of a file can end as, where a run takes it in line by line. */
export const INLEESUITKOMSTEN = [
  'geladen',
  'al-geladen',
  'afgekeurd',
  'bezig',
  'geen-bestand',
  'te-groot',
  'afgebroken',
] as const;
export type Inleesuitkomst = (typeof INLEESUITKOMSTEN)[number];
