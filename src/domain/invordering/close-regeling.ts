import type { Write } from '@/platform/tenant';
import type { Regelingstatus } from './regeling';
import { auditRegeling, insertStap, type Regeling, saveRegeling } from './regeling.store';
import { releaseCollecting } from './regeling-opschorting';

/** Ends a regeling that is held: its aanslagen are free, and collecting waits for it no longer. */
export async function closeRegeling(
  write: Write,
  regeling: Regeling,
  status: Extract<Regelingstatus, 'nagekomen' | 'vervallen' | 'ingetrokken'>,
  reden: string | null,
): Promise<void> {
  await saveRegeling(write, regeling.id, { status, statusOp: write.ctx.now, statusReden: reden });
  await insertStap(write, { regelingId: regeling.id, soort: status, planversie: regeling.planversie, reden });
  await releaseCollecting(write, regeling.id, status);
  await auditRegeling(write, status, regeling.id, { status: regeling.status }, { status, reden });
}
