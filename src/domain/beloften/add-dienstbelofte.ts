import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { toDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused } from '@/platform/errors';
import { type KantoorWrite, newId } from '@/platform/tenant';
import { type DienstbelofteInvoer, planDienstbelofte } from './dienstbelofte';
import { loadDienstbeloften, lockDienstbeloften } from './dienstbelofte.store';

/**
 * Enters a promise of the kantoor, or of a gemeente of it, from a day. Returns its id. Throws NotFound for a gemeente
 * that the kantoor does not serve, and Refused with the core's reason.
 */
export async function addDienstbelofte(write: KantoorWrite, invoer: DienstbelofteInvoer): Promise<string> {
  const { db, ctx } = write;
  if (invoer.gemeenteId !== null && !ctx.gemeenten.some((g) => g.gemeenteId === invoer.gemeenteId))
    throw new NotFound();
  await lockDienstbeloften(write);
  const plan = planDienstbelofte(invoer, await loadDienstbeloften(write), localDateOf(ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const id = newId();
  await db.dienstbelofte.create({
    data: {
      ...invoer,
      kantoorId: ctx.kantoorId,
      id,
      vanaf: toDatabaseDate(invoer.vanaf),
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    },
  });
  const onderwerp = { soort: 'dienstbelofte', id };
  await write.audit({ handeling: 'dienstbelofte.toegevoegd', onderwerp, voor: null, na: { ...invoer } });
  return id;
}
