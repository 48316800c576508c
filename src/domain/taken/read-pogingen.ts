import type { Write } from '@/platform/tenant';
import { loadPogingen } from './taak.store';

/** The attempts to reach somebody for a task that is held, in order. */
export const readPogingen = (
  write: Write,
  taakId: string,
): Promise<{ moment: Date; bereikt: boolean; bericht: string }[]> => loadPogingen(write, taakId);
