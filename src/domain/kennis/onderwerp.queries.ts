import type { Read } from '@/platform/tenant';
import type { Onderwerp } from './onderwerp';
import { loadOnderwerpen } from './onderwerp.store';

/** Every subject the kantoor has or had, for who keeps the list. */
export const listAlleOnderwerpen = (read: Read): Promise<Onderwerp[]> => loadOnderwerpen(read);

/** One subject of the kantoor, or null. */
export const getOnderwerp = async (read: Read, sleutel: string): Promise<Onderwerp | null> =>
  (await loadOnderwerpen(read)).find((rij) => rij.sleutel === sleutel) ?? null;
