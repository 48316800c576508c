import { endTakenOver } from '@/domain/taken/end-taken-over';
import type { Write } from '@/platform/tenant';
import type { Regelingstatus } from './regeling';
import { auditRegeling, insertStap, lockRegeling, saveRegeling } from './regeling.store';
import { releaseCollecting } from './regeling-opschorting';

/** Ends a regeling that is open: its aanslagen are free, and collecting waits for it no longer. Throws NotFound. */
export async function closeRegeling(
  write: Write,
  id: string,
  status: Extract<Regelingstatus, 'nagekomen' | 'vervallen' | 'ingetrokken'>,
  reden: string | null,
): Promise<void> {
  const regeling = await lockRegeling(write, id);
  await saveRegeling(write, regeling.id, { status, statusOp: write.ctx.now, statusReden: reden });
  await insertStap(write, { regelingId: regeling.id, soort: status, planversie: regeling.planversie, reden });
  await endTakenOver(write, { soort: 'regeling', id: regeling.id }, `De regeling is ${status}.`);
  await releaseCollecting(write, regeling.id, status);
  await auditRegeling(write, status, regeling.id, { status: regeling.status }, { status, reden });
}
