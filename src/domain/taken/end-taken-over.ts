import type { Write } from '@/platform/tenant';
import { finishTaak } from './finish-taak';
import type { Taakonderwerp } from './taak';
import { loadOpenTaken, lockTaak } from './taak.store';

/**
 * Takes the open work about a subject away, because what asked for it is solved: whoever has it in hand is told when he
 * goes on. Answers how many there were.
 */
export async function endTakenOver(write: Write, onderwerp: Taakonderwerp, reden: string): Promise<number> {
  const ids = await loadOpenTaken(write, onderwerp);
  for (const id of ids)
    await finishTaak(write, await lockTaak(write, id), { resultaat: 'vervallen', notitie: reden });
  return ids.length;
}
