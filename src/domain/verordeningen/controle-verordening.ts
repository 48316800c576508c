import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planControle } from './verordening';
import { auditVerordening, lockedVerordening, saveVerordening } from './verordening.store';

/**
 * A second person says that the tariffs are those of the published text: from now on a run may use them. Throws
 * NotFound, Stale, or Refused: who entered them cannot (the database holds it too). RefusedAndReported without an
 * aanwijzing for it (B-14).
 */
export async function controleVerordening(
  write: Write,
  input: { id: string; versie: number },
): Promise<void> {
  const rij = await lockedVerordening(write, input);
  const controleur = actorText(write.ctx.actor);
  const plan = planControle(rij, controleur);
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden, plan.veld);
  const over = { soort: 'verordening', id: rij.id };
  await requireAanwijzing(write, { soort: 'verordening', over, centen: null });
  const na = {
    status: 'bekendgemaakt' as const,
    gecontroleerdDoor: controleur,
    gecontroleerdOp: write.ctx.now,
  };
  await saveVerordening(write, rij, na);
  await auditVerordening(write, 'verordening.gecontroleerd', rij.id, { status: rij.status }, na);
}
