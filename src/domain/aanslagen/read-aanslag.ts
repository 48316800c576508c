import type { Read } from '@/platform/tenant';
import { type AanslagMetRegels, getAanslag } from './aanslag.queries';
import type { AanslagregelView } from './aanslagregel.store';

/** An aanslag with its lines, and everything from which their amounts follow. */
export type Aanslaginhoud = AanslagMetRegels;
export type Aanslagregelinhoud = AanslagregelView;

/** One aanslag with its lines, for later folders. Throws NotFound, also for one of a gemeente outside the set. */
export const readAanslag = (read: Read, gemeenteId: number, aanslagId: string): Promise<Aanslaginhoud> =>
  getAanslag(read, gemeenteId, aanslagId);
