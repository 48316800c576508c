import { testId } from '@tests/support/two-tenants';
import { readDagfeiten, readVorderingen, selectKandidaten } from '@/domain/invordering/read-vorderingen';
import { readBevoegden } from '@/domain/medewerkers/read-bevoegden';
import { assignBelregels } from '@/domain/sociaal/assign-belregels';
import { getGesprek } from '@/domain/sociaal/gesprek.queries';
import { judgeBetaler } from '@/domain/sociaal/judge-betaler';
import { getKlantgroep, listDuidingen } from '@/domain/sociaal/klantgroep.queries';
import { makeBellijst } from '@/domain/sociaal/make-bellijst';
import { getMeting } from '@/domain/sociaal/meting.queries';
import { recordBelpoging } from '@/domain/sociaal/record-belpoging';
import { saveBelgroep } from '@/domain/sociaal/save-belgroep';
import { stopBellijst } from '@/domain/sociaal/stop-bellijst';
import {
  countVoorbellen,
  getBelgroep,
  getBellijst,
  getVoorbellen,
} from '@/domain/sociaal/voorbellen.queries';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing } from './case';

const groep = (of: Party) => testId(`belgroep ${of.gemeente.sleutel}`);
const lijst = (of: Party) => testId(`bellijst ${of.gemeente.sleutel}`);
const sociaal = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `sociaal/${name}`,
  scope: 'gemeente',
  answer,
  ask,
});
const tot = toLocalDate('2026-12-01');

export const cases: readonly Case[] = [
  sociaal(
    'save-belgroep.ts saveBelgroep',
    'not-found',
    writing((write, of) =>
      saveBelgroep(write, {
        vorm: {
          ...{ naam: 'Iedereen', selectie: 'allen', postcodes: [], minimumCenten: toCents(0) },
          ...{ script: 'Goedemiddag, ik bel over uw aanslag.', reden: 'een proef' },
        },
        over: { id: groep(of), versie: 1 },
      }),
    ),
  ),
  sociaal(
    'make-bellijst.ts makeBellijst',
    'not-found',
    writing((write, of) => makeBellijst(write, { groepId: groep(of), groepVersie: 1, tot })),
  ),
  sociaal(
    'assign-belregels.ts assignBelregels',
    'not-found',
    writing((write, of) =>
      assignBelregels(write, { lijstId: lijst(of), medewerkerId: of.kantoor.medewerkerId, personen: 1 }),
    ),
  ),
  sociaal(
    'record-belpoging.ts recordBelpoging',
    'not-found',
    writing((write, of) =>
      recordBelpoging(write, {
        ...{ lijstId: lijst(of), aanslagId: of.gemeente.aanslagId },
        ...{ resultaat: 'niet-bereikt', afspraakTot: null, notitie: null },
      }),
    ),
  ),
  sociaal(
    'stop-bellijst.ts stopBellijst',
    'not-found',
    writing((write, of) => stopBellijst(write, { id: lijst(of), versie: 1, reden: 'genoeg gebeld' })),
  ),
  sociaal(
    'judge-betaler.ts judgeBetaler',
    'not-found',
    writing((write, of) =>
      judgeBetaler(write, {
        ...{ aanslagId: of.gemeente.aanslagId, oordeel: 'niet-kunner', reden: 'ziekte-of-leven' },
        toelichting: 'Vertelde het aan de telefoon',
      }),
    ),
  ),
  {
    of: 'medewerkers/read-bevoegden.ts readBevoegden',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => readBevoegden(read, of.gemeente.id, 'klant.zien')),
  },
  {
    of: 'invordering/read-vorderingen.ts readVorderingen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => readVorderingen(read, of.gemeente.id, tot, [of.gemeente.aanslagId])),
  },
  {
    of: 'invordering/read-vorderingen.ts readDagfeiten',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => readDagfeiten(read, of.gemeente.id, tot)),
  },
  {
    of: 'invordering/read-vorderingen.ts selectKandidaten',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => selectKandidaten(read, of.gemeente.id, tot)),
  },
  sociaal(
    'klantgroep.queries.ts getKlantgroep',
    'not-found',
    reading((read, of) => getKlantgroep(read, of.gemeente.id, 1)),
  ),
  sociaal(
    'klantgroep.queries.ts listDuidingen',
    'empty',
    reading((read, of) => listDuidingen(read, of.gemeente.id, of.gemeente.aanslagId)),
  ),
  sociaal(
    'voorbellen.queries.ts getVoorbellen',
    'not-found',
    reading((read, of) => getVoorbellen(read, of.gemeente.id)),
  ),
  sociaal(
    'voorbellen.queries.ts getBelgroep',
    'not-found',
    reading((read, of) => getBelgroep(read, of.gemeente.id, groep(of))),
  ),
  sociaal(
    'voorbellen.queries.ts getBellijst',
    'not-found',
    reading((read, of) =>
      getBellijst(read, of.gemeente.id, lijst(of), { filter: 'alle', pagina: 0, ik: null }),
    ),
  ),
  sociaal(
    'gesprek.queries.ts getGesprek',
    'not-found',
    reading((read, of) => getGesprek(read, of.gemeente.id, lijst(of), of.gemeente.aanslagId)),
  ),
  sociaal('voorbellen.queries.ts countVoorbellen', 'own', reading(countVoorbellen)),
  sociaal('meting.queries.ts getMeting', 'own', reading(getMeting)),
];
