import { countEigenTaken } from '@/domain/taken/taak.queries';
import type { Read } from '@/platform/tenant';

/** The number beside "Taken" in the bar: what this medewerker has in hand. */
export const readMijnTaken = async (read: Read): Promise<number> =>
  read.ctx.actor.soort === 'medewerker' ? countEigenTaken(read, read.ctx.actor.medewerkerId) : 0;
