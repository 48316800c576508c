import { localDateOf } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { KantoorWrite } from '@/platform/tenant';
import { type Onderwerp, type OnderwerpInvoer, planToevoegen, planWijziging } from './onderwerp';
import { loadOnderwerpen, lockOnderwerpen } from './onderwerp.store';

/**
 * Adds a subject at the end of the list, from today. Returns its key. Throws Refused when one of this name runs.
 */
export async function addOnderwerp(write: KantoorWrite, invoer: OnderwerpInvoer): Promise<string> {
  const { db, ctx } = write;
  await lockOnderwerpen(write);
  const alle = await loadOnderwerpen(write);
  const vandaag = localDateOf(ctx.now);
  const plan = planToevoegen(invoer, alle, vandaag);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { sleutel } = plan;
  await db.onderwerp.create({
    data: {
      kantoorId: ctx.kantoorId,
      sleutel,
      ...invoer,
      volgorde: alle.length + 1,
      vanaf: toDatabaseDate(vandaag),
    },
  });
  const onderwerp = { soort: 'onderwerp', id: sleutel };
  await write.audit({ handeling: 'onderwerp.toegevoegd', onderwerp, voor: null, na: { ...invoer } });
  return sleutel;
}

/**
 * Changes name, team, visibility or end of a subject. New questions follow at once; those that were asked stay where
 * they are. Throws NotFound, Stale, or Refused with the core's reason.
 */
export async function changeOnderwerp(
  write: KantoorWrite,
  input: OnderwerpInvoer & Pick<Onderwerp, 'sleutel' | 'versie' | 'tot'>,
): Promise<void> {
  const { db, ctx } = write;
  await lockOnderwerpen(write);
  const alle = await loadOnderwerpen(write);
  const nu = alle.find((rij) => rij.sleutel === input.sleutel);
  if (!nu) throw new NotFound();
  if (nu.versie !== input.versie) throw new Stale();
  const { sleutel, versie, tot, ...invoer } = input;
  const plan = planWijziging(nu, { ...invoer, tot }, alle, localDateOf(ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await db.onderwerp.update({
    where: { kantoorId_sleutel: { kantoorId: ctx.kantoorId, sleutel } },
    data: { ...invoer, tot: tot === null ? null : toDatabaseDate(tot), versie: versie + 1 },
  });
  await write.audit({
    handeling: 'onderwerp.gewijzigd',
    onderwerp: { soort: 'onderwerp', id: sleutel },
    voor: nu,
    na: { ...nu, ...invoer, tot },
  });
}
