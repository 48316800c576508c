import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { mayWork } from './taak';
import { lockTaak, type Taak } from './taak.store';

/** A task that who acts has taken, held until the end of the transaction. Throws NotFound, and Refused for any other. */
export async function holdOwnTaak(write: Write, taakId: string): Promise<Taak> {
  const taak = await lockTaak(write, taakId);
  const mag = mayWork(taak, actingMedewerker(write.ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  return taak;
}
