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

/** What every subject is called that the kantoor has or had, by its key. */
export async function readOnderwerpnamen({
  db,
  ctx,
}: Read): Promise<Map<string, Pick<Onderwerp, 'naam' | 'naamEn'>>> {
  const rijen = await db.onderwerp.findMany({
    where: { kantoorId: ctx.kantoorId },
    select: { sleutel: true, naam: true, naamEn: true },
  });
  return new Map(rijen.map(({ sleutel, naam, naamEn }) => [sleutel, { naam, naamEn }]));
}
