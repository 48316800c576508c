import type { Write } from '@/platform/tenant';
import { postAfterAll } from '../documenten/post-after-all';
import { recordResultaat } from '../documenten/record-resultaat';
import { openTaak } from '../taken/open-taak';
import type { Team } from '../taken/taak';
import type { Valreden } from './zending';
import { finishZending, isGelezen, lockOpenZending } from './zending.store';

/** Records that a letter arrived. What ended before stays as it is; answers whether this was it. */
export async function recordAfgeleverd(write: Write, documentId: string): Promise<boolean> {
  const zending = await lockOpenZending(write, documentId);
  if (!zending) return false;
  await recordResultaat(write, {
    documentId,
    kanaal: zending.kanaal,
    resultaat: 'bezorgd',
    reden: null,
  });
  await finishZending(write, documentId, 'afgeleverd');
  return true;
}

/** Who looks for the way to reach him: the desk, that speaks with him. */
const TEAM: Team = 'serviceteam';

/**
 * Sends a letter by post that did not arrive by the way its reader chose: once, and never beside a letter that somebody
 * posted meanwhile. Where there is no address for it a person gets a task. What he read already on his own page arrived.
 */
export async function fallBackToPost(
  write: Write,
  documentId: string,
  reden: Valreden,
): Promise<'al-klaar' | 'afgeleverd' | 'teruggevallen' | 'vastgelopen'> {
  // The notice of a letter that arrived can come back later on.
  const zending = await lockOpenZending(write, documentId, reden === 'email-teruggekomen');
  if (!zending) return 'al-klaar';
  const { kanaal, persoonId, status: was } = zending;
  if (kanaal === 'mijn' && (await isGelezen(write, zending))) {
    if (was === 'afgeleverd') return 'al-klaar';
    await recordResultaat(write, {
      documentId,
      kanaal,
      resultaat: 'geopend',
      reden: null,
    });
    await finishZending(write, documentId, 'afgeleverd');
    return 'afgeleverd';
  }
  await recordResultaat(write, {
    documentId,
    kanaal,
    resultaat: 'mislukt',
    reden,
  });
  const gepost = await postAfterAll(write, documentId);
  const status = gepost === 'gepost' || gepost === 'al-gepost' ? 'teruggevallen' : 'vastgelopen';
  await finishZending(write, documentId, status);
  if (status === 'vastgelopen')
    await openTaak(write, {
      soort: 'brief-niet-bezorgd',
      onderwerp: { soort: 'document', id: documentId },
      persoonId,
      team: TEAM,
      toelichting: null,
    });
  return status;
}
