import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { dateOf } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { openRun } from '../runs/open-run';
import { getHeffingsgrondslag } from '../verordeningen/get-heffingsgrondslag';
import { aanslagoplegging } from './aanslagoplegging-run';
import { type RunAanvraag, refuseAanslagrun } from './aanslagrun';
import { type AanslagrunParameters, MEESTE_RUNS } from './aanslagrun.schema';
import { nextVolgnummer } from './aanslagrun.store';
import { isAanvullendBezig } from './aanvullend.store';
import { refuseAankondiging } from './refuse-aankondiging';
import { requireGrondslagen } from './require-grondslagen';

export type StartAanslagrun = Omit<RunAanvraag, 'peildatum'> & { peildatum?: RunAanvraag['peildatum'] };

/**
 * Begins a run: nothing is imposed until a second person gave akkoord to what its proefdraai calculates. Throws Refused
 * when a verordening is not published or has a gap, the year is closed or not begun, no letter could be made of it, or a
 * run of the year is still going.
 */
export async function startAanslagrun(write: Write, vraag: StartAanslagrun): Promise<string> {
  const { gemeenteId, ctx } = write;
  const { belastingjaar, dagtekening, belastingsoorten } = vraag;
  const aanvraag = { ...vraag, peildatum: vraag.peildatum ?? dateOf(belastingjaar, 1, 1) };
  const nee = refuseAanslagrun(aanvraag, localDateOf(ctx.now));
  if (nee) throw new Refused(nee.reden, {}, nee.veld);
  const antwoord = await getHeffingsgrondslag(write, gemeenteId, belastingjaar, belastingsoorten);
  requireGrondslagen(antwoord, belastingjaar);
  // What it calculates must be what it imposes: the one aanslag is done in a moment.
  if (await isAanvullendBezig(write, belastingjaar)) throw new Refused('weigering.run-wacht-op-aanvullend');
  await refuseAankondiging(write, gemeenteId, dagtekening);
  const volgnummer = await nextVolgnummer(write, belastingjaar);
  if (volgnummer > MEESTE_RUNS) throw new Refused('weigering.run-te-veel');
  const parameters: AanslagrunParameters = {
    dagtekening,
    peildatum: aanvraag.peildatum,
    belastingsoorten: [...belastingsoorten],
    volgnummer,
  };
  // One run at a time works on the aanslagen of a year.
  return openRun(write, aanslagoplegging, { sleutel: String(belastingjaar), belastingjaar, parameters });
}
