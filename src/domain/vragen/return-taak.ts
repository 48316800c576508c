import { handOverTaak, returnMisrouted } from '@/domain/taken/hand-over-taak';
import type { Write } from '@/platform/tenant';
import { insertStap } from './vraag.store';
import { vraagVan } from './vraag-van';

/** Gives a question back to the frontoffice with a reason. The promise to the inwoner stays. Throws NotFound and Refused. */
export async function returnTaak(write: Write, input: { taakId: string; reden: string }): Promise<void> {
  const taak = await handOverTaak(write, { ...input, team: 'frontoffice' });
  await insertStap(write, vraagVan(taak), 'teruggestuurd', input.reden);
}

/**
 * The same, and counted: this question belongs to the frontoffice (D-17). The count is for the talk with the
 * frontoffice; the inwoner notices nothing. Throws NotFound and Refused.
 */
export async function markMisrouted(write: Write, input: { taakId: string; reden: string }): Promise<void> {
  const taak = await returnMisrouted(write, input);
  await insertStap(write, vraagVan(taak), 'verkeerd-bezorgd', input.reden);
}
