import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { mayTaak, planClaim } from './taak';
import { auditTaak, insertTaakregel, lockTaak, saveTaak } from './taak.store';

/**
 * Takes a task. Two who do so at the same moment wait for each other on the row: one wins, the other is told who.
 * What it is about must be his to see, else it is not there. Throws NotFound and Refused.
 */
export async function claimTaak(write: Write, taakId: string): Promise<void> {
  const medewerkerId = actingMedewerker(write.ctx);
  const taak = await lockTaak(write, taakId);
  const rollen = write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.rollen ?? [];
  const plan = planClaim(taak, medewerkerId, rollen);
  if (!plan.ok) {
    const namen = plan.door === null ? null : await readNamen(write);
    throw new Refused(plan.reden, { naam: namen?.get(plan.door ?? '') ?? '' });
  }
  if (!mayTaak(rollen, taak.onderwerpSoort)) throw new NotFound();
  if (plan.al) return;
  await saveTaak(write, taakId, { status: 'bezig', medewerkerId, geclaimdOp: write.ctx.now });
  await insertTaakregel(write, taakId, 'opgepakt');
  await auditTaak(write, 'taak.opgepakt', taakId, { status: taak.status }, { medewerkerId });
}

/** Gives a task back to the queue without doing it. Throws NotFound and Refused. */
export async function releaseTaak(write: Write, taakId: string): Promise<void> {
  const medewerkerId = actingMedewerker(write.ctx);
  const taak = await lockTaak(write, taakId);
  if (taak.status === 'afgerond') throw new Refused('weigering.taak-afgerond');
  if (taak.medewerkerId !== medewerkerId) throw new Refused('weigering.eerst-oppakken');
  await saveTaak(write, taakId, { status: 'open', medewerkerId: null, geclaimdOp: null });
  await insertTaakregel(write, taakId, 'losgelaten');
  await auditTaak(write, 'taak.losgelaten', taakId, { medewerkerId }, { medewerkerId: null });
}
