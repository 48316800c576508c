import { defineVasteRunsoort } from '../runs/vaste-runsoort';
import { aanslagoplegging, type Grond, prepareOplegging } from './aanslagoplegging-run';
import { kenmerkBeginEen, nummerBegin } from './aanslagrun';
import { aanslagrunTotalen } from './aanslagrun.schema';
import { calculatePersonen } from './aanslagrun.store';
import { lockAanvullend, openEen, settleEen } from './aanvullend.store';
import { imposeDeel } from './oplegging.store';

/**
 * An aanslag for one person, proposed by hand: the calculation, the akkoord and the oplegging of a run, over one person and
 * with numbers of their own range. Only what is on no aanslag yet becomes a line.
 */
export const aanvullendeAanslag = defineVasteRunsoort<Grond, null>({
  soort: 'aanvullende-aanslag',
  verbs: aanslagoplegging.verbs,
  doel: 'aanvullende-aanslag',
  bewaarklasse: aanslagoplegging.bewaarklasse,
  // One aanslag changes no statistics.
  vult: [],
  perDeel: 1,
  prepare: (read, gemeenteId, run, werk) =>
    prepareOplegging(read, gemeenteId, run, werk, (gemeente, jaar, volgnummer) => ({
      nummerBegin: nummerBegin(jaar, 0),
      kenmerkBegin: kenmerkBeginEen(gemeente, jaar),
      nummersErvoor: volgnummer - 1,
    })),
  keuze: (gemeenteId, { aanvraag }) => ({
    sql: 'select id, null::bigint as bedrag_centen from persoon where gemeente_id = $1 and id = $2::uuid',
    waarden: [gemeenteId, aanvraag.voor?.persoonId],
  }),
  proefdraai: {
    open: async (_client, _sleutel, { aanvraag }) => openEen(aanvraag.belastingsoorten),
    calculate: async (client, sleutel, deel, { som }, tot) =>
      settleEen(await calculatePersonen(client, sleutel, deel, som, tot)),
    refuse: ({ totalen }) =>
      aanslagrunTotalen.parse(totalen).soorten.some((soort) => soort.regels > 0)
        ? null
        : 'niets-op-te-leggen',
  },
  getReady: async () => null,
  carryOut: async (client, sleutel, deel, { som, oplegging }) => {
    await lockAanvullend(client, sleutel.gemeenteId);
    await imposeDeel(client, sleutel, deel, som, oplegging);
    return [];
  },
  total: async () => null,
});
