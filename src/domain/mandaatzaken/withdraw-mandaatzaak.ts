import { holdZaak } from '@/domain/zaken/hold-zaak';
import { holdOwnZaak, withdrawZaak } from '@/domain/zaken/withdraw-zaak';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { requireMandaatzaak, saveMandaatzaak } from './mandaatzaak.store';

/**
 * Whose it is takes it back, on his own page. Throws NotFound for one of somebody else, or Refused when it ended or lies
 * at a court.
 */
export async function withdrawMandaatzaak(write: Write, { zaakId }: { zaakId: string }): Promise<void> {
  await holdOwnZaak(write, { id: zaakId });
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
  await withdrawZaak(write, { zaakId, soort: 'mandaatzaak', reden }, async () => {
    const { gerecht } = await requireMandaatzaak(write, write.gemeenteId, zaakId);
    // What lies at a court is taken back there.
    if (gerecht !== null) throw new Refused('mandaatzaak.fout.bij-gerecht');
  });
  await saveMandaatzaak(write, zaakId, { loopt: false });
}
