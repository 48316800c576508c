import type { OnderwerpModel } from '@/generated/prisma/models';
import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import type { KantoorWrite, Read } from '@/platform/tenant';
import type { Onderwerp, Team } from './onderwerp';

export const toOnderwerp = (rij: OnderwerpModel): Onderwerp => ({
  sleutel: rij.sleutel,
  naam: rij.naam,
  naamEn: rij.naamEn,
  team: rij.team as Team,
  voorBurger: rij.voorBurger,
  bron: rij.bron,
  vanaf: fromDatabaseDate(rij.vanaf),
  tot: fromDatabaseDateOrNull(rij.tot),
  versie: rij.versie,
});

/** Every subject the kantoor has or had, in its order. */
export async function loadOnderwerpen({ db, ctx }: Pick<Read, 'db' | 'ctx'>): Promise<Onderwerp[]> {
  const rijen = await db.onderwerp.findMany({
    where: { kantoorId: ctx.kantoorId },
    orderBy: [{ volgorde: 'asc' }, { sleutel: 'asc' }],
  });
  return rijen.map(toOnderwerp);
}

/** The list changes by one at a time: what is refused depends on the other subjects. */
export async function lockOnderwerpen({ db, ctx }: KantoorWrite): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('onderwerp'), ${ctx.kantoorId}::int)`;
}
