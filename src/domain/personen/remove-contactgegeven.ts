import type { Write } from '@/platform/tenant';
import type { Contactsoort } from './contactgegeven';
import {
  BEWAARKLASSE,
  closeCode,
  insertFeit,
  loadHuidig,
  loadOpenCode,
  lockContactgegevens,
  recordGegeven,
} from './contactgegeven.store';
import { ownPersoonId } from './own-persoon';

/** Takes an address or number away: giving it was a choice, so is taking it back. Twice is once. Throws NotFound. */
export async function removeContactgegeven(write: Write, input: { soort: Contactsoort }): Promise<void> {
  const persoonId = ownPersoonId(write);
  await lockContactgegevens(write, persoonId);
  if (!(await loadHuidig(write, persoonId, input.soort))) return;
  await recordGegeven(write, {
    persoonId,
    soort: input.soort,
    gebeurtenis: 'verwijderd',
    waarde: null,
    herkomst: 'inwoner',
  });
}

/** Stops waiting for a code: the address was wrong, or it need not be after all. Throws NotFound. */
export async function cancelEmailcode(write: Write): Promise<void> {
  const persoonId = ownPersoonId(write);
  await lockContactgegevens(write, persoonId);
  const open = await loadOpenCode(write, persoonId);
  if (open) await closeCode(write, open.id, 'vervangen');
}

/** "Not now", when he was asked at the entrance. Throws NotFound. */
export async function skipContactvraag(write: Write): Promise<void> {
  const persoonId = ownPersoonId(write);
  await lockContactgegevens(write, persoonId);
  await insertFeit(write, { persoonId, soort: 'email', gebeurtenis: 'overgeslagen', waarde: null });
  await write.audit({
    handeling: 'contactgegeven.overgeslagen',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: null,
    bewaarklasse: BEWAARKLASSE,
  });
}
