import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import type { Kosten } from './kosten';
import { loadKosten } from './kosten.store';
import { lockGrootboek } from './stand.store';

/** The costs of one act, held until the end of the transaction: nobody charges or takes back in the meantime. Throws NotFound. */
export async function lockKosten(write: Write, kostenId: string): Promise<Kosten> {
  await lockGrootboek(write);
  const kosten = await loadKosten(write, kostenId);
  if (!kosten) throw new NotFound();
  return kosten;
}
