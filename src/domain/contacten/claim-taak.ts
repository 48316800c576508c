import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { rollenIn } from './rollen-in';
import { planClaim } from './taak';
import { auditTaak, lockTaak, saveTaak } from './taak.store';

/**
 * Takes a task. Two who do so at the same moment wait for each other on the row: one wins, the other is told who.
 * Throws NotFound and Refused.
 */
export async function claimTaak(write: Write, taakId: string): Promise<void> {
  const medewerkerId = actingMedewerker(write.ctx);
  const taak = await lockTaak(write, taakId);
  const plan = planClaim(taak, medewerkerId, rollenIn(write));
  if (!plan.ok) {
    const namen = plan.door === null ? null : await readNamen(write);
    throw new Refused(plan.reden, { naam: namen?.get(plan.door ?? '') ?? '' });
  }
  if (plan.al) return;
  await saveTaak(write, taakId, { status: 'bezig', medewerkerId, geclaimdOp: write.ctx.now });
  await auditTaak(write, 'taak.opgepakt', taakId, { status: taak.status }, { medewerkerId });
}

/** Gives a task back to the queue without doing it. Throws NotFound and Refused. */
export async function releaseTaak(write: Write, taakId: string): Promise<void> {
  const medewerkerId = actingMedewerker(write.ctx);
  const taak = await lockTaak(write, taakId);
  if (taak.medewerkerId !== medewerkerId) throw new Refused('weigering.eerst-oppakken');
  await saveTaak(write, taakId, { status: 'open', medewerkerId: null, geclaimdOp: null });
  await auditTaak(write, 'taak.losgelaten', taakId, { medewerkerId }, { medewerkerId: null });
}
