import { localDateOf } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { KantoorWrite } from '@/platform/tenant';
import { planEinde } from './dienstbelofte';
import { loadDienstbeloften, lockDienstbeloften } from './dienstbelofte.store';

/**
 * Lets a promise end on a day; what was promised until then stays as it was. Throws NotFound, Stale when somebody
 * else ended it meanwhile, or Refused with the core's reason.
 */
export async function endDienstbelofte(
  write: KantoorWrite,
  input: { id: string; versie: number; tot: LocalDate },
): Promise<void> {
  const { db, ctx } = write;
  await lockDienstbeloften(write);
  const rij = (await loadDienstbeloften(write)).find(({ id }) => id === input.id);
  if (!rij) throw new NotFound();
  if (rij.versie !== input.versie) throw new Stale();
  const plan = planEinde(rij, input.tot, localDateOf(ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await db.dienstbelofte.update({
    where: { kantoorId_id: { kantoorId: ctx.kantoorId, id: rij.id } },
    data: { tot: toDatabaseDate(input.tot), versie: rij.versie + 1 },
  });
  await write.audit({
    handeling: 'dienstbelofte.beeindigd',
    onderwerp: { soort: 'dienstbelofte', id: rij.id },
    voor: { tot: rij.tot },
    na: { tot: input.tot },
  });
}
