import { Refused } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { readOnderwerp } from './read-onderwerp';

/** For settings about an onderwerp: refuses, at its field, one that is not in the list today. */
export async function requireOnderwerp(read: Read, sleutel: string, veld: string): Promise<void> {
  if (!(await readOnderwerp(read, sleutel))) throw new Refused('weigering.onderwerp-onbekend', {}, veld);
}
