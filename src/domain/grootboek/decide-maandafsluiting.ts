import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { maandText, maandVan } from './maand';
import { planSluitbesluit, type Sluitbesluit, tegenSluiten, zelfdeCijfers } from './maandafsluiting';
import { lockMaandafsluiting, lockMaanden, saveSluitbesluit } from './maandafsluiting.store';
import { readSluitfeiten } from './read-sluitfeiten';

const REDEN_MIN = 10;

/**
 * The second person closes the month, with the figures that were proposed, or refuses with a reason; who proposed it may take
 * it back. Who books at this moment comes before it or in the open month. Throws NotFound, Stale, or Refused: his own,
 * decided before, no reason, booked meanwhile, or the books do not agree any more.
 */
export async function decideMaandafsluiting(
  write: Write,
  input: { id: string; versie: number; besluit: Sluitbesluit; reden: string | null },
): Promise<void> {
  actingMedewerker(write.ctx);
  await lockMaanden(write);
  const voorstel = await lockMaandafsluiting(write, input);
  const wie = actorText(write.ctx.actor);
  const besluit = planSluitbesluit(voorstel, input.besluit, wie);
  if (!besluit.ok) throw new Refused(besluit.reden);
  const reden = input.reden?.trim() || null;
  if (input.besluit === 'afwijzen' && (reden ?? '').length < REDEN_MIN)
    throw new Refused('maandafsluiting.fout.reden-kort', {}, 'reden');
  const maand = maandVan(voorstel.maand);
  if (besluit.status === 'gesloten') {
    const feiten = await readSluitfeiten(write, write.gemeenteId, maand);
    const [tegen] = tegenSluiten(maand, { ...feiten, wacht: null });
    if (tegen !== undefined) throw new Refused(`maandafsluiting.fout.${tegen}`);
    if (!zelfdeCijfers(voorstel, feiten.cijfers)) throw new Refused('maandafsluiting.fout.veranderd');
  }
  await saveSluitbesluit(write, voorstel, {
    status: besluit.status,
    beslotenDoor: wie,
    beslotenOp: write.ctx.now,
    besluitReden: reden,
  });
  await write.audit({
    handeling: `maandafsluiting.${input.besluit}`,
    onderwerp: { soort: 'maandafsluiting', id: voorstel.id },
    voor: { status: voorstel.status, voorgesteldDoor: voorstel.voorgesteldDoor },
    na: { maand: maandText(maand), status: besluit.status, reden },
    bewaarklasse: 'betalingen',
  });
}
