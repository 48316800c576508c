import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { holdOwnZaak, withdrawZaak } from '@/domain/zaken/withdraw-zaak';
import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';
import { saveAdministratiefBeroep } from './administratief-beroep.store';

/** Whose it is takes it back, on his own page: collecting goes on. Throws NotFound for one of somebody else, or Refused when it ended. */
export async function withdrawAdministratiefBeroep(
  write: Write,
  { zaakId }: { zaakId: string },
): Promise<void> {
  await holdOwnZaak(write, { id: zaakId });
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
  await withdrawZaak(write, { zaakId, soort: 'administratief-beroep', reden });
  await saveAdministratiefBeroep(write, zaakId, { loopt: false });
  await releaseOpschorting(write, {
    bron: { soort: 'zaak', id: zaakId },
    per: localDateOf(write.ctx.now),
    reden: 'ingetrokken',
  });
}
