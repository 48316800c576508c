import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planIntrekking } from './verordening';
import { auditVerordening, lockedVerordening, saveVerordening } from './verordening.store';

/**
 * Withdraws a verordening that no run can have used: until it was published and controlled. What it closed stays closed,
 * so that nothing is levied by an old text unnoticed. Throws NotFound, Stale or Refused.
 */
export async function withdrawVerordening(
  write: Write,
  input: { id: string; versie: number; reden: string },
): Promise<void> {
  const rij = await lockedVerordening(write, input);
  const plan = planIntrekking(rij);
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden, plan.veld);
  const na = { status: 'vervallen' as const };
  await saveVerordening(write, rij, na);
  const voor = { status: rij.status };
  await auditVerordening(write, 'verordening.ingetrokken', rij.id, voor, { ...na, reden: input.reden });
}
