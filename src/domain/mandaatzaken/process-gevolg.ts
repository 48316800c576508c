import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { lockGevolg, markGevolg } from './gevolg.store';

/** The gemeente writes down that it did with its own aanslag what was decided. Throws NotFound, or Refused when that stands already. */
export async function processGevolg(write: Write, { zaakId }: { zaakId: string }): Promise<void> {
  const { verwerkt } = await lockGevolg(write, zaakId);
  if (verwerkt) throw new Refused('mandaatzaak.fout.al-verwerkt');
  await markGevolg(write, zaakId);
  await noteInZaak(write, zaakId, { soort: 'gevolg-verwerkt', voorBurger: true });
  await write.audit({
    handeling: 'mandaatgevolg.verwerkt',
    onderwerp: { soort: 'zaak', id: zaakId },
    voor: { verwerkt },
    na: { verwerkt: true },
    bewaarklasse: 'zaken',
  });
}
