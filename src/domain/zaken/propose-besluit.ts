import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { MOTIVERING_MIN } from './besluit';
import { countVoorgesteld, insertBesluit, type NieuwBesluit } from './besluit.store';
import { moveZaak } from './move-zaak';
import { auditZaak } from './zaak.store';

/**
 * Puts a decision before a second person; the case waits for him. What is decided is fixed from here on. Throws
 * NotFound, Stale, or Refused: without reasons, while another proposal waits, or when the case is not being handled.
 */
export async function proposeBesluit(
  write: Write,
  input: NieuwBesluit & { zaakVersie?: number },
): Promise<string> {
  const { zaakId, zaakVersie, soort, inhoud } = input;
  const motivering = input.motivering.trim();
  if (motivering.length < MOTIVERING_MIN) throw new Refused('zaken.fout.motivering', {}, 'motivering');
  await moveZaak(
    write,
    { id: zaakId, ...(zaakVersie === undefined ? {} : { versie: zaakVersie }) },
    'besluit-gevraagd',
  );
  if ((await countVoorgesteld(write, zaakId)) > 0) throw new Refused('zaken.fout.al-voorgesteld');
  const id = await insertBesluit(write, { zaakId, soort, inhoud, motivering });
  await auditZaak(write, 'besluit.voorgesteld', zaakId, null, { id, soort, inhoud, motivering });
  return id;
}
