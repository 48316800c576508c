import { readArtikel } from '@/domain/kennis/read-artikel';
import { finishTaak } from '@/domain/taken/finish-taak';
import { holdOwnTaak } from '@/domain/taken/hold-own-taak';
import { readPogingen } from '@/domain/taken/read-pogingen';
import { isBelverzoek } from '@/domain/taken/taak';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { mailVraag } from './mail-vraag';
import { auditVraag, insertStap, lockVraag, saveVraag } from './vraag.store';
import { vraagVan } from './vraag-van';
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
  const taak = await holdOwnTaak(write, input.taakId);
  if (taak.soort === 'terugmelding') throw new Refused('weigering.alleen-lezen');
  const calls = isBelverzoek(taak.soort);
  if (calls && !(await readPogingen(write, taak.id)).some(({ bereikt }) => bereikt))
    throw new Refused('weigering.nog-niet-bereikt');
  const vraag = await lockVraag(write, vraagVan(taak));
  const stand = nextStand(vraag.stand, 'antwoord');
  if (stand === null) throw new Refused('weigering.al-beantwoord');
  const artikel = input.artikelId ? await readArtikel(write, input.artikelId, write.gemeenteId) : null;
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
  await finishTaak(write, taak, {
    resultaat: 'beantwoord',
    antwoord: input.antwoord,
    nagekomen: 'beantwoord',
  });
  // Who was called heard the answer.
  if (!calls) await mailVraag(write, vraag, 'antwoord');
  await auditVraag(write, 'vraag.beantwoord', vraag.id, { stand: vraag.stand }, { stand });
}
