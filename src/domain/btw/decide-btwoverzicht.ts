import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Btwbesluit, kwartaalSleutel, planBesluit, zelfdeCijfers } from './btw';
import { lockBtw, lockOverzicht, saveBesluit } from './btw.store';
import { readCijfers } from './read-cijfers';

const REDEN_MIN = 10;

/**
 * The second person adopts the overview as it was proposed: from then on it is frozen and the gemeente sees it; or refuses
 * with a reason. Who proposed it may take it back. Throws NotFound, Stale, or Refused: his own, decided before, no reason, or
 * other lines by now.
 */
export async function decideBtwoverzicht(
  write: Write,
  input: { id: string; versie: number; besluit: Btwbesluit; reden: string | null },
): Promise<void> {
  actingMedewerker(write.ctx);
  await lockBtw(write);
  const voorstel = await lockOverzicht(write, input);
  const wie = actorText(write.ctx.actor);
  const besluit = planBesluit(voorstel, input.besluit, wie);
  if (!besluit.ok) throw new Refused(besluit.reden);
  const reden = input.reden?.trim() || null;
  if (input.besluit === 'afwijzen' && (reden ?? '').length < REDEN_MIN)
    throw new Refused('btw.fout.reden-kort', {}, 'reden');
  if (
    besluit.status === 'vastgesteld' &&
    !zelfdeCijfers(voorstel, await readCijfers(write, voorstel.kwartaal))
  )
    throw new Refused('btw.fout.veranderd');
  await saveBesluit(write, voorstel, {
    status: besluit.status,
    beslotenDoor: wie,
    beslotenOp: write.ctx.now,
    besluitReden: reden,
  });
  await write.audit({
    handeling: `btw.${input.besluit}`,
    onderwerp: { soort: 'btwoverzicht', id: voorstel.id },
    voor: { status: voorstel.status, voorgesteldDoor: voorstel.voorgesteldDoor },
    na: { kwartaal: kwartaalSleutel(voorstel.kwartaal), status: besluit.status, reden },
    bewaarklasse: 'betalingen',
  });
}
