import type { Zekerheid } from '@/law/dated';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { addDays, type LocalDate } from '@/platform/local-date';
import { endInstelling } from './end-instelling';
import type { Waarde } from './instelling.schema';
import { type Houder, loadReeks } from './instelling.store';
import { setInstelling } from './set-instelling';
import { withdrawInstelling } from './withdraw-instelling';

export type PiekmomentInvoer = {
  waarde: Waarde<'piekmoment'>;
  vanaf: LocalDate;
  /** The last busy day. */
  laatste: LocalDate;
  bron: string;
  zekerheid: Zekerheid;
};

type Rij = { id: string; versie: number };

/**
 * A busy time for a gemeente or the kantoor, of everything or of one onderwerp (E-04). From its first day every
 * acknowledgement says so by itself. That the onderwerp exists is for the caller: the list is of kennis. Returns its id. Throws Refused, with the other one where two would overlap.
 */
export async function addPiekmoment(houder: Houder, input: PiekmomentInvoer): Promise<string> {
  const { waarde, vanaf, laatste, bron, zekerheid } = input;
  const tot = addDays(laatste, 1);
  return setInstelling(houder, { soort: 'piekmoment', waarde, vanaf, tot, bron, zekerheid, stand: null });
}

/**
 * Changes a busy time that has not begun: the old one is withdrawn and stays to be read. Returns the id of the new.
 * Throws NotFound, Stale, and Refused for one that has begun: who was told of it was told so.
 */
export async function changePiekmoment(houder: Houder, input: Rij & PiekmomentInvoer): Promise<string> {
  const rij = await loadPiekmoment(houder, input.id);
  if (rij.vanaf <= localDateOf(houder.write.ctx.now)) throw new Refused('weigering.piek-begonnen');
  await withdrawInstelling(houder, input);
  return addPiekmoment(houder, input);
}

/** Lets a busy time end sooner: `laatste` is its last day, yesterday at the soonest. Throws as endInstelling does. */
export async function endPiekmoment(houder: Houder, input: Rij & { laatste: LocalDate }): Promise<void> {
  await loadPiekmoment(houder, input.id);
  await endInstelling(houder, { id: input.id, versie: input.versie, tot: addDays(input.laatste, 1) });
}

/** Withdraws a busy time that has not begun. Throws NotFound, Stale or Refused. */
export async function withdrawPiekmoment(houder: Houder, input: Rij): Promise<void> {
  await loadPiekmoment(houder, input.id);
  await withdrawInstelling(houder, input);
}

/** These verbs are about busy times only: an id of another setting does not exist here. */
async function loadPiekmoment(houder: Houder, id: string) {
  const rij = (await loadReeks(houder, 'piekmoment')).find((kandidaat) => kandidaat.id === id);
  if (!rij) throw new NotFound();
  return rij;
}
