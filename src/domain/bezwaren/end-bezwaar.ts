import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { endTakenOver } from '@/domain/taken/end-taken-over';
import { findTermijnen } from '@/domain/zaken/find-termijnen';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import { endRegels } from './bezwaar.store';
import type { Welke } from './hold-bezwaar';

/**
 * What ends with an objection, however it ends: the decision is made or of no use any more, every other term lapses, the
 * disputed part can be collected again, and the lines can be disputed again. Throws NotFound or Stale.
 */
export async function endBezwaar(
  write: Write,
  { zaakId, versie, beslist, reden }: Welke & { beslist: boolean; reden: string },
): Promise<void> {
  await holdZaak(write, { id: zaakId, versie });
  if (beslist) await settleTermijnen(write, { zaakId, soort: 'beslissen', uitkomst: 'gehaald' });
  if (beslist) await settleTermijnen(write, { zaakId, soort: 'afdoen', uitkomst: 'gehaald' });
  for (const id of await findTermijnen(write, zaakId, 'advies'))
    await endTakenOver(write, { soort: 'adviesverzoek', id }, reden);
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  const per = localDateOf(write.ctx.now);
  await releaseOpschorting(write, { bron: { soort: 'zaak', id: zaakId }, per, reden });
  await endRegels(write, zaakId);
}
