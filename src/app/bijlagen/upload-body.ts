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
