import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { bookVerminderingRegels, planBesluit, type Vermindering } from './vermindering';
import { auditVermindering, loadVermindering, saveBesluit } from './vermindering.store';

/**
 * The second person decides on a proposed vermindering, or who proposed it withdraws it. Granting books it in the
 * same transaction. Throws NotFound, Stale when somebody decided in the meantime, or Refused: who proposed it
 * cannot decide, nor who has no aanwijzing that carries it, and more than is left of the line cannot be granted.
 */
export async function decideVermindering(
  write: Write,
  input: {
    id: string;
    versie: number;
    besluit: 'toekennen' | 'afwijzen' | 'intrekken';
    besluitReden: string | null;
  },
): Promise<Vermindering> {
  const gelezen = await loadVermindering(write, input.id);
  if (!gelezen) throw new NotFound();
  const stand = (await lockStanden(write, [gelezen.aanslagId])).get(gelezen.aanslagId);
  // Again, now that nobody else decides in this gemeente.
  const rij = await loadVermindering(write, input.id);
  const regel = stand?.regels.find((r) => r.aanslagregelId === gelezen.aanslagregelId);
  if (!rij || !stand || !regel) throw new NotFound();
  if (rij.versie !== input.versie) throw new Stale();
  const door = actorText(write.ctx.actor);
  const plan = planBesluit(rij, input.besluit, door, regel);
  if (!plan.ok) throw new Refused(plan.reden);
  const over = { soort: 'vermindering', id: rij.id };
  if (plan.status === 'toegekend')
    await requireAanwijzing(write, { soort: 'vermindering', over, centen: rij.bedragCenten });
  const nieuw: Vermindering = {
    ...rij,
    status: plan.status,
    beslotenDoor: door,
    beslotenOp: write.ctx.now,
    besluitReden: input.besluitReden,
  };
  await saveBesluit(write, nieuw);
  if (plan.status === 'toegekend')
    await postBoeking(write, bookVerminderingRegels(openUit(stand), rij, localDateOf(write.ctx.now)));
  await auditVermindering(write, `vermindering.${input.besluit}`, rij, nieuw);
  return nieuw;
}
