import { settleBelofte } from '@/domain/beloften/settle-belofte';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { loadArtikel } from './kennis.store';
import { mailVraag } from './mail-vraag';
import { mayWork } from './taak';
import { auditTaak, finishTaak, loadPogingen, lockTaak } from './taak.store';
import { insertStap, lockVraag, saveVraag } from './vraag.store';
import { nextStand } from './vraagketen';

/**
 * The answer to the question of a task; it ends the task and keeps the promise. Who was promised a call must have
 * been reached first: text in a file is no call. Throws NotFound and Refused.
 */
export async function answerTaak(
  write: Write,
  input: { taakId: string; antwoord: string; artikelId?: string | undefined },
): Promise<void> {
  const { ctx } = write;
  const taak = await lockTaak(write, input.taakId);
  const mag = mayWork(taak, actingMedewerker(ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  if (taak.soort === 'terugmelding') throw new Refused('weigering.alleen-lezen');
  const calls = taak.soort === 'terugbellen' || taak.soort === 'afspraak';
  if (calls && !(await loadPogingen(write, taak.id)).some(({ bereikt }) => bereikt))
    throw new Refused('weigering.nog-niet-bereikt');
  const vraag = await lockVraag(write, taak.vraagId);
  const stand = nextStand(vraag.stand, 'antwoord');
  if (stand === null) throw new Refused('weigering.al-beantwoord');
  const artikel = input.artikelId ? await loadArtikel(write, input.artikelId, write.gemeenteId) : null;
  await saveVraag(write, vraag.id, {
    stand,
    antwoord: input.antwoord,
    artikelId: artikel?.id ?? null,
    artikelVersie: artikel?.versie ?? null,
    beantwoordOp: ctx.now,
    beantwoordDoor: actorText(ctx.actor),
    ...(vraag.resultaat === null ? { resultaat: 'beantwoord' as const } : {}),
  });
  await insertStap(write, vraag.id, 'antwoord', input.antwoord);
  await finishTaak(write, taak, 'beantwoord');
  if (taak.belofteId) await settleBelofte(write, taak.belofteId, 'beantwoord');
  // Who was called heard the answer.
  if (!calls) await mailVraag(write, vraag, 'antwoord');
  await auditTaak(write, 'taak.beantwoord', taak.id, { stand: vraag.stand }, { stand });
}
