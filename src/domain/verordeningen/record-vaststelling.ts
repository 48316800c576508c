import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { planVaststelling } from './verordening';
import { auditVerordening, loadRegister, lockedVerordening, saveVerordening } from './verordening.store';

/**
 * Records the decision of the raad and closes the verordening that held before on the first day of this one. Throws
 * NotFound, Stale or Refused with the reason of the core.
 */
export async function recordVaststelling(
  write: Write,
  input: { id: string; versie: number; op: LocalDate },
): Promise<void> {
  const rij = await lockedVerordening(write, input);
  const alle = await loadRegister(write, write.gemeenteId, [rij.belastingsoort]);
  const plan = planVaststelling(rij, alle, input.op, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden, plan.veld);
  for (const sluiting of plan.sluiten) {
    const voor = { tot: alle.find(({ id }) => id === sluiting.id)?.tot ?? null };
    await saveVerordening(write, sluiting, { tot: sluiting.tot });
    const na = { tot: sluiting.tot, opgevolgdDoor: rij.id };
    await auditVerordening(write, 'verordening.opgevolgd', sluiting.id, voor, na);
  }
  const na = { status: 'vastgesteld' as const, vastgesteldOp: input.op, tot: plan.tot };
  await saveVerordening(write, rij, na);
  await auditVerordening(write, 'verordening.vastgesteld', rij.id, { status: rij.status, tot: rij.tot }, na);
}
