import { holdOwnZaak, withdrawZaak } from '@/domain/zaken/withdraw-zaak';
import type { Write } from '@/platform/tenant';
import { holdKlacht, type Welke } from './hold-klacht';
import { endKlacht } from './klacht.store';

/** Who complained takes it back, on his own page. Throws NotFound for one of somebody else, or Refused when it ended. */
export async function withdrawKlacht(write: Write, { zaakId }: { zaakId: string }): Promise<void> {
  await holdOwnZaak(write, { id: zaakId });
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
  await withdrawZaak(write, { zaakId, soort: 'klacht', reden });
  await endKlacht(write, zaakId, null);
}
