import { ownPersoonId } from '@/domain/personen/own-persoon';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { isEinde } from '@/domain/zaken/zaak';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { requireMandaatzaak, saveMandaatzaak } from './mandaatzaak.store';

/**
 * Whose it is takes it back, on his own page. Throws NotFound for one of somebody else, or Refused when it ended or lies
 * at a court.
 */
export async function withdrawMandaatzaak(write: Write, { zaakId }: { zaakId: string }): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  if (zaak.persoonId !== ownPersoonId(write)) throw new NotFound();
  await withdraw(write, zaakId);
}

/** The same for who says so to the office; the reason tells how. Throws NotFound, Stale or Refused. */
export async function recordMandaatintrekking(
  write: Write,
  { zaakId, versie, reden }: { zaakId: string; versie: number; reden: string },
): Promise<void> {
  await holdZaak(write, { id: zaakId, versie });
  await withdraw(write, zaakId, reden);
}

async function withdraw(write: Write, zaakId: string, reden?: string): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  if (zaak.soort !== 'mandaatzaak') throw new NotFound();
  if (isEinde(zaak.fase)) throw new Refused('mandaatzaak.fout.afgelopen');
  const { gerecht } = await requireMandaatzaak(write, write.gemeenteId, zaakId);
  // What lies at a court is taken back there.
  if (gerecht !== null) throw new Refused('mandaatzaak.fout.bij-gerecht');
  await moveZaak(write, { id: zaakId }, 'ingetrokken', reden);
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  await saveMandaatzaak(write, zaakId, { loopt: false });
}
