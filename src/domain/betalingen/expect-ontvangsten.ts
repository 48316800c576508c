import type { Write } from '@/platform/tenant';
import { dropVerwacht, insertVerwacht, type Verwacht } from './verwachte-ontvangst.store';

/** What the bank was asked to collect, so that its entry is known when it comes; for folders that ask a bank. */
export const expectOntvangsten = (write: Write, verwacht: readonly Verwacht[]): Promise<void> =>
  insertVerwacht(write, verwacht);

/** The bank said before it booked anything that these do not come. */
export const forgetOntvangsten = (write: Write, endToEnds: readonly string[]): Promise<void> =>
  dropVerwacht(write, endToEnds);
