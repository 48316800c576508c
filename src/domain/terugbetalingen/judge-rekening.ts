import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Oordeel, planOordeel, REDEN_MIN } from './uitbetaalrekening';
import { auditRekening, lockRekening, saveRekening } from './uitbetaalrekening.store';

/**
 * Somebody of the kantoor proposes to use an account that the bank could not confirm or that is somebody else's, another
 * agrees, or either refuses it. Answers whose it is. Throws NotFound, Stale, or Refused: done already, his own proposal, no
 * reason.
 */
export async function judgeRekening(
  write: Write,
  input: { id: string; versie: number; oordeel: Oordeel; reden: string | null },
): Promise<string> {
  const rij = await lockRekening(write, input);
  const wie = actorText(write.ctx.actor);
  const plan = planOordeel(rij, input.oordeel, wie);
  if (!plan.ok) throw new Refused(plan.reden);
  const reden = input.reden?.trim() ?? '';
  if (input.oordeel !== 'akkoord' && reden.length < REDEN_MIN)
    throw new Refused('terugbetaling.fout.reden', {}, 'reden');
  const nu = write.ctx.now;
  await saveRekening(
    write,
    rij,
    plan.status === 'voorgesteld'
      ? { status: plan.status, voorgesteldDoor: wie, voorgesteldOp: nu, voorgesteldReden: reden }
      : { status: plan.status, beslotenDoor: wie, beslotenOp: nu, besluitReden: reden === '' ? null : reden },
  );
  await auditRekening(write, input.oordeel, rij.id, { persoonId: rij.persoonId, status: plan.status });
  return rij.persoonId;
}
