import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { openRun } from '../runs/open-run';
import { MEESTE_AANVULLEND } from './aanslagrun.schema';
import { isBekend, isKohierGaande, isVoorstelGaande, takeVolgnummer } from './aanvullend.store';
import { aanvullendeAanslag } from './aanvullende-aanslag-run';
import {
  type AanvullendVraag,
  aanvraagVan,
  calculateAanvullend,
  refuseAanvullend,
} from './calculate-aanvullend';
import { refuseAankondiging } from './refuse-aankondiging';

/**
 * Puts an aanslag for one person before a second one: what he owes over the rest of the year and has on no aanslag yet.
 * Nothing is imposed until akkoord. Answers the id of the run. Throws NotFound for an unknown person, or Refused: nothing is
 * owed, it is on an aanslag already, the term has passed (AWR 11), there is no verordening, no letter could be made of it, a
 * run of the whole year is going, or another proposal for him waits.
 */
export async function proposeAanvullendeAanslag(
  write: Write,
  { zaakId, ...vraag }: AanvullendVraag & { zaakId: string | null },
): Promise<string> {
  const { belastingjaar, persoonId } = vraag;
  const sleutel = `${belastingjaar}:${persoonId}`;
  if (!(await isBekend(write, persoonId))) throw new NotFound();
  if (await isVoorstelGaande(write, sleutel)) throw new Refused('weigering.aanvullend-loopt-al');
  if (await isKohierGaande(write, belastingjaar)) throw new Refused('weigering.aanvullend-run-gaande');
  const nee = refuseAanvullend(await calculateAanvullend(write, write.gemeenteId, vraag));
  if (nee !== null) throw new Refused(nee);
  await refuseAankondiging(write, write.gemeenteId, vraag.dagtekening);
  const volgnummer = await takeVolgnummer(write, belastingjaar);
  if (volgnummer > MEESTE_AANVULLEND) throw new Refused('weigering.run-te-veel');
  const { voor: _, belastingjaar: __, ...aanvraag } = aanvraagVan(vraag);
  const parameters = { ...aanvraag, volgnummer, voor: { persoonId, zaakId } };
  // One proposal at a time for one person and year.
  return openRun(write, aanvullendeAanslag, {
    sleutel,
    belastingjaar,
    parameters,
  });
}
