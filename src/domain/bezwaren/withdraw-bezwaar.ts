import { ownPersoonId } from '@/domain/personen/own-persoon';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { isEinde } from '@/domain/zaken/zaak';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { endBezwaar } from './end-bezwaar';
import type { Welke } from './hold-bezwaar';

/** Who objected takes it back, on his own page. Throws NotFound for a case of somebody else, Stale, or Refused when it ended. */
export async function withdrawBezwaar(write: Write, { zaakId, versie }: Welke): Promise<void> {
  const persoonId = ownPersoonId(write);
  const zaak = await holdZaak(write, { id: zaakId, versie });
  if (zaak.persoonId !== persoonId) throw new NotFound();
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
  if (zaak.soort !== 'bezwaar') throw new NotFound();
  if (isEinde(zaak.fase)) throw new Refused('bezwaar.fout.afgelopen');
  await moveZaak(write, { id: zaakId }, 'ingetrokken', reden);
  await endBezwaar(write, { zaakId, beslist: false, reden: 'ingetrokken' });
}
