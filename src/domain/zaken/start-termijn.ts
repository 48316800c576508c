import type { Write } from '@/platform/tenant';
import { insertTermijn, type NieuweTermijn } from './termijn.store';
import { auditZaak, requireZaak } from './zaak.store';

/** Starts a term in a case, with the rule and the facts that gave its last day. Throws NotFound. */
export async function startTermijn(write: Write, nieuw: NieuweTermijn): Promise<string> {
  await requireZaak(write, { id: nieuw.zaakId });
  const id = await insertTermijn(write, nieuw);
  const { soort, regel, begin, uiterlijk } = nieuw;
  await auditZaak(write, 'termijn.begonnen', nieuw.zaakId, null, { id, soort, regel, begin, uiterlijk });
  return id;
}
