import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { finishTaak } from './finish-taak';
import { holdOwnTaak } from './hold-own-taak';

/**
 * Ends a task that one has: what the inwoner was told, and what the office must know. A question is answered where it
 * stands, not here. Throws NotFound, and Refused where neither was written.
 */
export async function endTaak(
  write: Write,
  input: { taakId: string; antwoord: string | null; notitie: string | null },
): Promise<void> {
  const taak = await holdOwnTaak(write, input.taakId);
  if (taak.onderwerpSoort === 'vraag') throw new NotFound();
  const { antwoord, notitie } = input;
  if (antwoord === null && notitie === null) throw new Refused('weigering.zonder-uitleg', {}, 'notitie');
  await finishTaak(write, taak, { resultaat: 'afgehandeld', antwoord, notitie, nagekomen: 'afgehandeld' });
}
