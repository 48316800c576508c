import { kantoorWaardeOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { postKoppel } from '@/domain/grootboek/post-boeking';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { needsTweedePersoon, type Plaatsing } from './plaatsing';
import { findOpenVoorstel, insertVoorstel } from './plaatsingsvoorstel.store';
import { type GeplandePlaatsing, planPlaatsing } from './plan-plaatsing';

/** Whether it stands in the books, or waits for a second person. */
export type Plaatsingsuitkomst = 'geboekt' | 'wacht';

const HANDELING = {
  thuisbrengen: 'ontvangst.thuisbrengen',
  storno: 'storno.thuisbrengen',
  ongedaan: 'ontvangst.ongedaan-maken',
} as const;

/**
 * Places a receipt, or takes it off again: up to the limit of the kantoor at once, above it as a proposal that a second person
 * decides on, while the receipt stays where it is. Throws NotFound, or Refused: a proposal about it waits already, or what
 * planPlaatsing refuses.
 */
export async function bookPlaatsing(write: Write, plaatsing: Plaatsing): Promise<Plaatsingsuitkomst> {
  const plan = await planPlaatsing(write, plaatsing);
  const { ontvangst, aanslagId, regels } = plan;
  const { bedragCenten } = ontvangst;
  if (!needsTweedePersoon(bedragCenten, await readGrens(write))) {
    await writePlaatsing(write, plaatsing, plan);
    return 'geboekt';
  }
  if (await findOpenVoorstel(write, plaatsing.ontvangstId))
    throw new Refused('invordering.fout.wacht-op-tweede');
  const id = newId();
  await insertVoorstel(write, {
    id,
    gemeenteId: write.gemeenteId,
    soort: plaatsing.soort,
    ontvangstId: plaatsing.ontvangstId,
    tegenOntvangstId: plaatsing.soort === 'storno' ? plaatsing.tegenOntvangstId : null,
    aanslagId,
    bedragCenten,
    reden: plaatsing.soort === 'ongedaan' ? plaatsing.reden : null,
    gevolg: [...regels],
    voorgesteldDoor: actorText(write.ctx.actor),
    voorgesteldOp: write.ctx.now,
  });
  await write.audit({
    handeling: 'plaatsing.voorstellen',
    onderwerp: { soort: 'ontvangst', id: plaatsing.ontvangstId },
    voor: null,
    na: { voorstelId: id, soort: plaatsing.soort, aanslagId, bedragCenten },
    bewaarklasse: 'betalingen',
  });
  return 'wacht';
}

/** Books what was planned and writes down who did it. */
export async function writePlaatsing(
  write: Write,
  plaatsing: Plaatsing,
  { ontvangst, aanslagId, koppeling, koppel }: GeplandePlaatsing,
): Promise<void> {
  await postKoppel(write, koppel);
  const { soort, ontvangstId } = plaatsing;
  await write.audit({
    handeling: HANDELING[soort],
    onderwerp: { soort: 'ontvangst', id: ontvangstId },
    voor: soort === 'ongedaan' ? { aanslagId, van: koppel.gemeente.tegenboekingVan } : null,
    na: {
      ...(soort === 'storno' ? { ontvangstId: plaatsing.tegenOntvangstId } : {}),
      ...(soort === 'ongedaan' ? { reden: plaatsing.reden } : {}),
      aanslagId,
      koppeling,
      bedragCenten: ontvangst.bedragCenten,
    },
    bewaarklasse: 'betalingen',
  });
}

/** Up to which amount one person places alone; null where the kantoor set no limit. */
async function readGrens(write: Write) {
  const gegevens = await readGegevens(write, write.gemeenteId);
  const gevonden = kantoorWaardeOp('thuisbrengen', gegevens, localDateOf(write.ctx.now));
  return gevonden && toCents(BigInt(gevonden.waarde.alleenTotEuro) * 100n);
}
