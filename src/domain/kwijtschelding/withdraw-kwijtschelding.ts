import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { auditKwijtschelding, lockKwijtschelding, saveKwijtschelding } from './kwijtschelding.store';

/**
 * Takes a request back before it was decided: the case ends, its terms fall away and collecting goes on. `persoonId`
 * for a citizen, who may only take back his own. Throws NotFound, Stale, and Refused once it was
 * decided.
 */
export async function withdrawKwijtschelding(
  write: Write,
  {
    zaakId,
    zaakVersie,
    persoonId,
    reden,
  }: { zaakId: string; zaakVersie?: number; persoonId?: string; reden?: string },
): Promise<void> {
  const kwijtschelding = await lockKwijtschelding(write, zaakId);
  if (persoonId !== undefined && kwijtschelding.persoonId !== persoonId) throw new NotFound();
  await moveZaak(
    write,
    { id: zaakId, ...(zaakVersie === undefined ? {} : { versie: zaakVersie }) },
    'ingetrokken',
    reden,
  );
  await saveKwijtschelding(write, zaakId, { loopt: false });
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  await releaseOpschorting(write, {
    bron: { soort: 'zaak', id: zaakId },
    per: localDateOf(write.ctx.now),
    reden: 'ingetrokken',
  });
  await auditKwijtschelding(write, 'ingetrokken', zaakId, { reden: reden ?? null });
}
