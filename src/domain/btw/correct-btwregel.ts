import { toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { kwartaalVoor } from './btw';
import { insertRegel, loadOverzichten, loadRegel, lockBtw } from './btw.store';

const REDEN_MIN = 10;

/**
 * Takes a line back by a new one that is its opposite, with why: in its own quarter while that is open, else in the first one
 * that is. What was adopted stays as it was. Once. Throws NotFound, or Refused: taken back before, itself a correction, or
 * without a reason.
 */
export async function correctBtwregel(
  write: Write,
  { id, reden }: { id: string; reden: string },
): Promise<string> {
  await lockBtw(write);
  const { regel, gecorrigeerd } = await loadRegel(write, id);
  if (gecorrigeerd || regel.corrigeertId !== null) throw new Refused('btw.fout.al-gecorrigeerd');
  if (reden.trim().length < REDEN_MIN) throw new Refused('btw.fout.reden-kort', {}, 'reden');
  const vastgesteld = (await loadOverzichten(write, write.gemeenteId))
    .filter(({ status }) => status === 'vastgesteld')
    .map(({ kwartaal }) => kwartaal);
  const nieuw = newId();
  const kwartaal = kwartaalVoor(regel.kwartaal, vastgesteld);
  await insertRegel(write, {
    ...regel,
    id: nieuw,
    kwartaal,
    bedragCenten: toCents(-regel.bedragCenten),
    btwCenten: toCents(-regel.btwCenten),
    corrigeertId: id,
    reden: reden.trim(),
    gemaaktDoor: actorText(write.ctx.actor),
    gemaaktOp: write.ctx.now,
  });
  await write.audit({
    handeling: 'btw.correctie',
    onderwerp: { soort: 'btwregel', id: nieuw },
    voor: null,
    na: { corrigeert: id, kwartaal, btwCenten: toCents(-regel.btwCenten), reden: reden.trim() },
    bewaarklasse: 'betalingen',
  });
  return nieuw;
}
