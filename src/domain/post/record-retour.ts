import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { recordResultaat } from '../documenten/record-resultaat';
import { openTaak } from '../taken/open-taak';
import { auditStop, findTeruggekomen, insertStop, loadOpenStop, lockPlek } from './adresstop.store';
import { plekVan, type Retourcode, type Retourreden, teamVoorRetour } from './retour';

/** What followed: the stop on the address, and whether this letter made it or it was there. */
export type Retour = { adresstopId: string; nieuw: boolean };

/**
 * Records that a letter came back: told in its journal, a stop on that address of that person, and a task to look for the
 * right one. A second letter from the same address is told as well and makes no second task. Throws Refused for a code
 * that means no letter or more than one, and for a letter of which something else was told since.
 */
export async function recordRetour(
  write: Write,
  { code, reden }: { code: Retourcode; reden: Retourreden },
): Promise<Retour> {
  const gevonden = await findTeruggekomen(write, code);
  const [brief] = gevonden;
  if (brief === undefined) throw new Refused('weigering.brief-onbekend', {}, 'code');
  if (gevonden.length > 1) throw new Refused('weigering.meer-brieven', { aantal: gevonden.length }, 'code');
  const plek = plekVan(brief.adres);
  if (plek === null) throw new Refused('weigering.brief-zonder-adres', {}, 'code');
  const { documentId, persoonId, soort } = brief;
  write.shows(write.gemeenteId, [persoonId]);
  await lockPlek(write, { persoonId, ...plek });
  await recordResultaat(write, { documentId, kanaal: 'post', resultaat: 'retour', reden });
  const bestaand = await loadOpenStop(write, { persoonId, ...plek });
  if (bestaand) return { adresstopId: bestaand.id, nieuw: false };
  const id = newId();
  const tegengehouden = await insertStop(write, { id, documentId, persoonId, ...plek, reden });
  await openTaak(write, {
    soort: 'adres-uitzoeken',
    onderwerp: { soort: 'adresstop', id },
    persoonId,
    team: teamVoorRetour(soort),
  });
  await auditStop(write, 'gezet', id, { documentId, persoonId, reden, tegengehouden });
  return { adresstopId: id, nieuw: true };
}
