import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { readTelefoon } from './contactgegeven';
import { loadHuidig, lockContactgegevens, recordGegeven } from './contactgegeven.store';
import { ownPersoonId } from './own-persoon';

/**
 * Records the number that a citizen gives. Nothing checks it (there is nobody to send an SMS), so it stands as not
 * confirmed until the desk asked. The same number again changes nothing. Throws NotFound, and Refused with the field.
 */
export async function saveTelefoon(write: Write, input: { telefoon: string }): Promise<void> {
  const persoonId = ownPersoonId(write);
  const nummer = readTelefoon(input.telefoon);
  if (nummer === null) throw new Refused('fouten.telefoon', {}, 'telefoon');
  await lockContactgegevens(write, persoonId);
  const huidig = await loadHuidig(write, persoonId, 'telefoon');
  if (huidig?.herkomst !== 'import' && huidig?.waarde === nummer) return;
  await recordGegeven(write, {
    persoonId,
    soort: 'telefoon',
    gebeurtenis: 'vastgelegd',
    waarde: nummer,
    herkomst: 'inwoner',
  });
}

/**
 * The desk asked on the line whether this is the number, and it is. Who may say so is up to the caller. Throws
 * NotFound, and Refused when the number is not the one that was shown.
 */
export async function confirmTelefoon(
  write: Write,
  input: { persoonId: string; telefoon: string },
): Promise<void> {
  if (write.ctx.actor.soort !== 'medewerker') throw new NotFound();
  await lockContactgegevens(write, input.persoonId);
  const huidig = await loadHuidig(write, input.persoonId, 'telefoon');
  if (huidig?.waarde !== input.telefoon) throw new Refused('formulier.iemand-anders');
  if (huidig.bevestigdOp) return;
  await recordGegeven(write, {
    persoonId: input.persoonId,
    soort: 'telefoon',
    gebeurtenis: 'bevestigd',
    waarde: huidig.waarde,
    herkomst: 'frontoffice',
  });
}
