import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { planBekendmaking } from './verordening';
import { auditVerordening, lockedVerordening, saveVerordening } from './verordening.store';

/**
 * Records when and where the verordening was published. It does not bind a run yet: a second person holds the tariffs
 * against the published text first (controle-verordening.ts). Throws NotFound, Stale or Refused.
 */
export async function recordBekendmaking(
  write: Write,
  input: { id: string; versie: number; op: LocalDate; publicatie: string },
): Promise<void> {
  const rij = await lockedVerordening(write, input);
  const plan = planBekendmaking(rij, input.op, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden, plan.veld);
  const na = { bekendgemaaktOp: input.op, publicatie: input.publicatie };
  await saveVerordening(write, rij, na);
  await auditVerordening(write, 'verordening.gepubliceerd', rij.id, { bekendgemaaktOp: null }, na);
}
