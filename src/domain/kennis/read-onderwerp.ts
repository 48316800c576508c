import { localDateOf } from '@/platform/clock';
import { holdsOn } from '@/platform/database-date';
import type { Read } from '@/platform/tenant';
import type { Onderwerp } from './onderwerp';
import { toOnderwerp } from './onderwerp.store';

/** A subject of the kantoor that holds today, or null. */
export async function readOnderwerp({ db, ctx }: Read, sleutel: string): Promise<Onderwerp | null> {
  const rij = await db.onderwerp.findFirst({
    where: { kantoorId: ctx.kantoorId, sleutel, ...holdsOn(localDateOf(ctx.now)) },
  });
  return rij && toOnderwerp(rij);
}
