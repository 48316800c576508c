import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { type Maand, maandText } from './maand';
import { tegenSluiten } from './maandafsluiting';
import { insertMaandafsluiting, lockMaanden } from './maandafsluiting.store';
import { readSluitfeiten } from './read-sluitfeiten';

/**
 * Proposes to close a month of the books of this gemeente, with the figures that stand there now. Answers the id. Throws
 * Refused: not over, closed before, an earlier month is open, a proposal waits, or the books do not agree.
 */
export async function proposeMaandafsluiting(write: Write, { maand }: { maand: Maand }): Promise<string> {
  // Two who propose at once do it one after the other, and nobody books while the figures are read.
  await lockMaanden(write);
  const feiten = await readSluitfeiten(write, write.gemeenteId, maand);
  const [tegen] = tegenSluiten(maand, feiten);
  if (tegen !== undefined) throw new Refused(`maandafsluiting.fout.${tegen}`, {}, 'maand');
  const id = newId();
  await insertMaandafsluiting(write, {
    ...feiten.cijfers,
    id,
    maand: maand.van,
    voorgesteldDoor: actorText(write.ctx.actor),
    voorgesteldOp: write.ctx.now,
  });
  await write.audit({
    handeling: 'maandafsluiting.voorstellen',
    onderwerp: { soort: 'maandafsluiting', id },
    voor: null,
    na: { maand: maandText(maand), ...feiten.cijfers },
    bewaarklasse: 'betalingen',
  });
  return id;
}
