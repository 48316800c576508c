import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { type Btwregel, kwartaalVoor, planRegel } from './btw';
import { insertRegel, loadOverzichten, lockBtw } from './btw.store';

/**
 * Writes an invoice down with the btw that this gemeente can claim. It comes in the overview of its quarter, or when that is
 * adopted in the first one that is not. Throws Refused: in the future, too old, no btw, or more btw than the amount.
 */
export async function recordBtwregel(
  write: Write,
  invoer: Pick<
    Btwregel,
    'factuurdatum' | 'leverancier' | 'factuurnummer' | 'omschrijving' | 'bedragCenten' | 'btwCenten'
  >,
): Promise<string> {
  const plan = planRegel(invoer, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden);
  await lockBtw(write);
  const vastgesteld = (await loadOverzichten(write, write.gemeenteId))
    .filter(({ status }) => status === 'vastgesteld')
    .map(({ kwartaal }) => kwartaal);
  const id = newId();
  const kwartaal = kwartaalVoor(invoer.factuurdatum, vastgesteld);
  await insertRegel(write, {
    ...invoer,
    ...{ id, kwartaal, corrigeertId: null, reden: null },
    gemaaktDoor: actorText(write.ctx.actor),
    gemaaktOp: write.ctx.now,
  });
  await write.audit({
    handeling: 'btw.regel',
    onderwerp: { soort: 'btwregel', id },
    voor: null,
    na: { kwartaal, bedragCenten: invoer.bedragCenten, btwCenten: invoer.btwCenten },
    bewaarklasse: 'betalingen',
  });
  return id;
}
