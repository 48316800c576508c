import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { kwartaalSleutel, planVoorstel, uiterlijkVoor } from './btw';
import { insertOverzicht, loadOverzichten, lockBtw } from './btw.store';
import { readCijfers } from './read-cijfers';

/**
 * Proposes the overview of a quarter of this gemeente with the lines that are there now, also where there are none. Answers
 * the id. Throws Refused: not over, adopted before, or a proposal waits.
 */
export async function proposeBtwoverzicht(
  write: Write,
  { kwartaal }: { kwartaal: LocalDate },
): Promise<string> {
  await lockBtw(write);
  const eerder = (await loadOverzichten(write, write.gemeenteId)).filter((o) => o.kwartaal === kwartaal);
  const plan = planVoorstel(kwartaal, {
    vandaag: localDateOf(write.ctx.now),
    vastgesteld: eerder.some(({ status }) => status === 'vastgesteld'),
    wacht: eerder.some(({ status }) => status === 'voorgesteld'),
  });
  if (!plan.ok) throw new Refused(plan.reden);
  const cijfers = await readCijfers(write, kwartaal);
  const id = newId();
  await insertOverzicht(write, {
    ...cijfers,
    ...{ id, kwartaal, uiterlijk: uiterlijkVoor(kwartaal) },
    voorgesteldDoor: actorText(write.ctx.actor),
    voorgesteldOp: write.ctx.now,
  });
  await write.audit({
    handeling: 'btw.voorstellen',
    onderwerp: { soort: 'btwoverzicht', id },
    voor: null,
    na: { kwartaal: kwartaalSleutel(kwartaal), ...cijfers },
    bewaarklasse: 'betalingen',
  });
  return id;
}
