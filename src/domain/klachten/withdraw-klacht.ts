import { ownPersoonId } from '@/domain/personen/own-persoon';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { isEinde } from '@/domain/zaken/zaak';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdKlacht, type Welke } from './hold-klacht';
import { endKlacht } from './klacht.store';

/** Who complained takes it back, on his own page. Throws NotFound for one of somebody else, or Refused when it ended. */
export async function withdrawKlacht(write: Write, { zaakId }: { zaakId: string }): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  if (zaak.persoonId !== ownPersoonId(write)) throw new NotFound();
  await withdraw(write, zaakId);
}

/** The same for who says so to the office; the reason tells how. Throws NotFound, Stale or Refused: not by whom it is about. */
export async function recordKlachtintrekking(
  write: Write,
  { zaakId, versie, reden }: Welke & { reden: string },
): Promise<void> {
  await holdKlacht(write, { zaakId, versie });
  await withdraw(write, zaakId, reden);
}

async function withdraw(write: Write, zaakId: string, reden?: string): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  if (zaak.soort !== 'klacht') throw new NotFound();
  if (isEinde(zaak.fase)) throw new Refused('klacht.fout.afgelopen');
  await moveZaak(write, { id: zaakId }, 'ingetrokken', reden);
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  await endKlacht(write, zaakId, null);
}
