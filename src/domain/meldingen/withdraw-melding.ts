import { holdZaak } from '@/domain/zaken/hold-zaak';
import { holdOwnZaak, withdrawZaak } from '@/domain/zaken/withdraw-zaak';
import type { Write } from '@/platform/tenant';
import { endMelding } from './melding.store';

/** Who reported it takes it back, on his own page. Throws NotFound for one of somebody else, or Refused when it ended. */
export async function withdrawMelding(write: Write, { zaakId }: { zaakId: string }): Promise<void> {
  await holdOwnZaak(write, { id: zaakId });
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
  await withdrawZaak(write, { zaakId, soort: 'melding', reden });
  await endMelding(write, zaakId, null);
}
