import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { addDays } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { type Belpoging, moetStoppen, planPoging, STOPREGEL } from './bellijst';
import {
  countBereikt,
  insertBelpoging,
  loadBelbeleid,
  loadBelbeletsels,
  loadBelregels,
  lockBellijst,
  saveStop,
} from './bellijst.store';

export type Pogingvraag = { lijstId: string; aanslagId: string } & Pick<
  Belpoging,
  'resultaat' | 'afspraakTot' | 'notitie'
>;

/**
 * Writes down a call and what came of it, for everything of this person on the list about which may still be called. What was
 * agreed holds collecting until its day, in the same transaction. A list that does too little by its own rule stops with it.
 * Throws NotFound, or Refused with the reason.
 */
export async function recordBelpoging(write: Write, vraag: Pogingvraag): Promise<void> {
  actingMedewerker(write.ctx);
  const { gemeenteId, ctx } = write;
  const { lijstId, resultaat, afspraakTot, notitie } = vraag;
  const vandaag = localDateOf(ctx.now);
  const lijst = await lockBellijst(write, lijstId);
  const regels = await loadBelregels(write, gemeenteId, lijstId, vraag.aanslagId);
  const beleid = await loadBelbeleid(write, gemeenteId, vandaag);
  const beletsels = await loadBelbeletsels(
    write,
    gemeenteId,
    vandaag,
    regels.map(({ aanslagId }) => aanslagId),
  );
  const stand = ({ aanslagId, rol, pogingen }: (typeof regels)[number]) => ({
    ...{ lijst, rol, pogingen, beleid, vandaag },
    beletsels: beletsels.get(aanslagId) ?? [],
  });
  const plan = planPoging(stand(regels[0]), vraag);
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden, plan.veld);
  for (const regel of regels.filter((een) => planPoging(stand(een), vraag).ok)) {
    const { aanslagId, persoonId, pogingen } = regel;
    const poging = { lijstId, aanslagId, volg: pogingen.length + 1, resultaat, afspraakTot, notitie };
    const id = await insertBelpoging(write, poging);
    if (afspraakTot !== null)
      await placeOpschorting(write, {
        ...{ grond: 'uitstel', bron: { soort: 'belpoging', id }, persoonId, aanslagId },
        ...{ aanslagregelId: null, bedragCenten: null, vanaf: vandaag, tot: addDays(afspraakTot, 1) },
      });
    await write.audit({
      handeling: 'belpoging.vastgelegd',
      onderwerp: { soort: 'aanslag', id: aanslagId },
      voor: null,
      na: { id, ...poging },
      bewaarklasse: 'invordering',
    });
  }
  if (moetStoppen(lijst, await countBereikt(write, gemeenteId, lijstId))) {
    await saveStop(write, lijst, STOPREGEL);
    await write.audit({
      handeling: 'bellijst.gestopt',
      onderwerp: { soort: 'bellijst', id: lijstId },
      voor: { status: lijst.status },
      na: { status: 'gestopt', reden: STOPREGEL },
      bewaarklasse: 'invordering',
    });
  }
}
