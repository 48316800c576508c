import type { Write } from '@/platform/tenant';
import { auditZaak, requireZaak } from './zaak.store';
import { insertZaakregel, type NieuweZaakregel } from './zaakregel.store';

/** Writes a line in the journal of a case, which only grows. Throws NotFound. */
export async function noteInZaak(write: Write, zaakId: string, regel: NieuweZaakregel): Promise<void> {
  await requireZaak(write, { id: zaakId });
  await insertZaakregel(write, zaakId, regel);
  await auditZaak(write, 'zaak.regel', zaakId, null, regel);
}
