import { readOnderwerp } from '@/domain/kennis/read-onderwerp';
import { holdOwnTaak } from '@/domain/taken/hold-own-taak';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { auditVraag, lockVraag, saveVraag } from './vraag.store';
import { vraagVan } from './vraag-van';

/**
 * Gives a question the official subject that it is about: an inwoner chose a plain word. By who has the task in hand;
 * the promise stays, and who it belongs to is said by giving it back. Throws NotFound and Refused.
 */
export async function refineOnderwerp(
  write: Write,
  input: { taakId: string; onderwerp: string },
): Promise<void> {
  const taak = await holdOwnTaak(write, input.taakId);
  const vraag = await lockVraag(write, vraagVan(taak));
  const onderwerp = await readOnderwerp(write, input.onderwerp);
  if (onderwerp === null) throw new Refused('fouten.kies', {}, 'onderwerp');
  if (onderwerp.sleutel === vraag.onderwerp) return;
  await saveVraag(write, vraag.id, { onderwerp: onderwerp.sleutel });
  await auditVraag(
    write,
    'vraag.onderwerp-verfijnd',
    vraag.id,
    { onderwerp: vraag.onderwerp },
    { onderwerp: onderwerp.sleutel },
  );
}
