import type { Write } from '@/platform/tenant';
import type { Opschorting } from './opschorting';
import { insertOpschorting } from './opschorting.store';

/**
 * Lets collecting wait, in the transaction of the fact that it follows from. `tot` is the first day on which it holds no
 * longer, null while nobody knows.
 */
export async function placeOpschorting(write: Write, nieuw: Omit<Opschorting, 'id'>): Promise<string> {
  const id = await insertOpschorting(write, nieuw);
  await write.audit({
    handeling: 'opschorting.begonnen',
    onderwerp: { soort: 'opschorting', id },
    voor: null,
    na: nieuw,
    bewaarklasse: 'zaken',
  });
  return id;
}
