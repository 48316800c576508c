import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
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
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  const per = localDateOf(write.ctx.now);
  await releaseOpschorting(write, { bron: { soort: 'zaak', id: zaakId }, per, reden });
  await endRegels(write, zaakId);
}
