import { brokenFrom } from '@/domain/beloften/belofte';
import { openTaak } from '@/domain/taken/open-taak';
import { readTakenOver } from '@/domain/taken/read-taken';
import { holdZaak } from '@/domain/zaken/hold-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { localDateOf } from '@/platform/clock';
import { addDays } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { HERINNER_DAGEN, planHerinnering } from './advies';
import { findOpenAdviezen } from './advies.store';

/**
 * What the clock does to advice that a gemeente owes: a week before its last day, and again when that went by, it becomes
 * work of who levies to remind the gemeente, each once and with a line in the case (J-04). Answers how many.
 */
export async function guardAdviezen(write: Write): Promise<number> {
  const vandaag = localDateOf(write.ctx.now);
  let herinnerd = 0;
  for (const advies of await findOpenAdviezen(write, addDays(vandaag, HERINNER_DAGEN))) {
    const { termijnId, zaakId, persoonId, zaaknummer, uiterlijk } = advies;
    const wanneer = planHerinnering(uiterlijk, vandaag, advies.gehad);
    if (wanneer === null) continue;
    await holdZaak(write, { id: zaakId });
    await noteInZaak(write, zaakId, {
      soort: 'advies-herinnering',
      gegevens: { termijnId, wanneer, uiterlijk },
      voorBurger: false,
    });
    herinnerd += 1;
    // Who has it in hand already goes on with it.
    const eerder = await readTakenOver(write, write.gemeenteId, 'adviesverzoek', [termijnId]);
    if (eerder.some(({ status }) => status !== 'afgerond')) continue;
    await openTaak(write, {
      soort: 'advies-herinneren',
      onderwerp: { soort: 'adviesverzoek', id: termijnId },
      persoonId,
      team: 'heffen',
      // Before the last day the gemeente can still be in time; after it every day counts.
      uiterlijk: brokenFrom(wanneer === 'vooraf' ? uiterlijk : addDays(vandaag, 1)),
      toelichting: zaaknummer,
    });
  }
  return herinnerd;
}
