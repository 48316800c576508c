import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { eindstand } from './termijn';
import { findLopend, lockTermijn, saveStand } from './termijn.store';
import { auditZaak } from './zaak.store';

type Uitkomst = 'gehaald' | 'vervallen';

/** Ends a term: what was to be done was done (too late when its last day went by), or it is of no use any more. Throws NotFound or Refused. */
export async function settleTermijn(
  write: Write,
  { id, uitkomst }: { id: string; uitkomst: Uitkomst },
): Promise<void> {
  const termijn = await lockTermijn(write, id);
  if (termijn.stand !== 'loopt') throw new Refused('zaken.fout.termijn-klaar');
  const stand = eindstand(termijn, uitkomst, localDateOf(write.ctx.now));
  await saveStand(write, termijn, stand);
  await auditZaak(write, 'termijn.klaar', termijn.zaakId, { id, stand: 'loopt' }, { id, stand });
}

/** Ends every running term of a case, or those of one kind. */
export async function settleTermijnen(
  write: Write,
  { zaakId, soort, uitkomst }: { zaakId: string; soort?: string; uitkomst: Uitkomst },
): Promise<void> {
  for (const id of await findLopend(write, zaakId, soort)) await settleTermijn(write, { id, uitkomst });
}
