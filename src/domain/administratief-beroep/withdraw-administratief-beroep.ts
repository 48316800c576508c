import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { isEinde } from '@/domain/zaken/zaak';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { saveAdministratiefBeroep } from './administratief-beroep.store';

/** Whose it is takes it back, on his own page: collecting goes on. Throws NotFound for one of somebody else, or Refused when it ended. */
export async function withdrawAdministratiefBeroep(
  write: Write,
  { zaakId }: { zaakId: string },
): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  if (zaak.persoonId !== ownPersoonId(write)) throw new NotFound();
  await withdraw(write, zaakId);
}

/** The same for who says so to the office; the reason tells how. Throws NotFound, Stale or Refused. */
export async function recordBeroepintrekking(
  write: Write,
  { zaakId, versie, reden }: { zaakId: string; versie: number; reden: string },
): Promise<void> {
  await holdZaak(write, { id: zaakId, versie });
  await withdraw(write, zaakId, reden);
}

async function withdraw(write: Write, zaakId: string, reden?: string): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  if (zaak.soort !== 'administratief-beroep') throw new NotFound();
  if (isEinde(zaak.fase)) throw new Refused('administratief-beroep.fout.afgelopen');
  await moveZaak(write, { id: zaakId }, 'ingetrokken', reden);
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
  await saveAdministratiefBeroep(write, zaakId, { loopt: false });
  await releaseOpschorting(write, {
    bron: { soort: 'zaak', id: zaakId },
    per: localDateOf(write.ctx.now),
    reden: 'ingetrokken',
  });
}
