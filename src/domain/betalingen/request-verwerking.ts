import { enqueue } from '@/platform/job';
import type { KantoorWrite, Write } from '@/platform/tenant';

/** Asks for the receipts of the kantoor to be booked; asking twice before it begins does it once. */
export async function requestVerwerking(write: KantoorWrite | Write): Promise<void> {
  await enqueue(write, 'ontvangsten-verwerken', { kantoorId: write.ctx.kantoorId }, 'alle');
}
