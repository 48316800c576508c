import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { planVoorstel } from './verordening';
import { auditVerordening, lockedVerordening, saveVerordening } from './verordening.store';

/** Records that a concept was proposed to the raad. Throws NotFound, Stale or Refused with the reason of the core. */
export async function recordVoorstel(
  write: Write,
  input: { id: string; versie: number; op: LocalDate },
): Promise<void> {
  const rij = await lockedVerordening(write, input);
  const plan = planVoorstel(rij, input.op, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden, plan.veld);
  const na = { status: 'voorstel' as const, voorstelOp: input.op };
  await saveVerordening(write, rij, na);
  await auditVerordening(write, 'verordening.voorgesteld', rij.id, { status: rij.status }, na);
}
