import { ownPersoonId } from '@/domain/personen/own-persoon';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { isEinde } from '@/domain/zaken/zaak';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { endMelding } from './melding.store';

/** Who reported it takes it back, on his own page. Throws NotFound for one of somebody else, or Refused when it ended. */
export async function withdrawMelding(write: Write, { zaakId }: { zaakId: string }): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  if (zaak.persoonId !== ownPersoonId(write)) throw new NotFound();
  await withdraw(write, zaakId);
}

/** The same for who says so to the office; the reason tells how. Throws NotFound, Stale or Refused. */
export async function recordIntrekking(
  write: Write,
  { zaakId, versie, reden }: { zaakId: string; versie: number; reden: string },
): Promise<void> {
  await holdZaak(write, { id: zaakId, versie });
  await withdraw(write, zaakId, reden);
}

async function withdraw(write: Write, zaakId: string, reden?: string): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  if (zaak.soort !== 'melding') throw new NotFound();
  if (isEinde(zaak.fase)) throw new Refused('melding.fout.afgelopen');
  await moveZaak(write, { id: zaakId }, 'ingetrokken', reden);
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  await endMelding(write, zaakId, null);
}
