import { testId } from '@tests/support/two-tenants';
import { addOvereenkomst } from '@/domain/gemeenten/add-overeenkomst';
import { listAflopend } from '@/domain/gemeenten/aflopend.queries';
import { listAfspraken } from '@/domain/gemeenten/afspraak.queries';
import {
  addPiekmoment,
  changePiekmoment,
  endPiekmoment,
  withdrawPiekmoment,
} from '@/domain/gemeenten/change-piekmoment';
import { decideInstellingvoorstel } from '@/domain/gemeenten/decide-instellingvoorstel';
import { listDeelnemers } from '@/domain/gemeenten/deelnemer.queries';
import { endInstelling } from '@/domain/gemeenten/end-instelling';
import { endOvereenkomst } from '@/domain/gemeenten/end-overeenkomst';
import {
  getGegevens,
  getGemeente,
  getInstelling,
  getKantoor,
  listGemeenten,
  listKantoorInstellingen,
} from '@/domain/gemeenten/gemeente.queries';
import { listGeschillen } from '@/domain/gemeenten/geschil.queries';
import { getAfzender } from '@/domain/gemeenten/get-afzender';
import {
  getInstellingvoorstel,
  getWachtendVoorstel,
  listBeslotenInstellingen,
  listWachtendeInstellingen,
} from '@/domain/gemeenten/instellingvoorstel.queries';
import { getPiekmoment, listPiekmomenten } from '@/domain/gemeenten/piekmoment.queries';
import { proposeEinde, proposeInstelling, proposeIntrekking } from '@/domain/gemeenten/propose-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { openGeschil, recordGeschilstap } from '@/domain/gemeenten/record-geschil';
import { requireVerwerker } from '@/domain/gemeenten/require-verwerker';
import { setInstelling } from '@/domain/gemeenten/set-instelling';
import { listTeBevestigen } from '@/domain/gemeenten/te-bevestigen.queries';
import { withdrawInstelling } from '@/domain/gemeenten/withdraw-instelling';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing, writingKantoor, writingThere } from './case';

const dag = toLocalDate('2027-01-01');
const voorstelId = (of: Party) => testId(`instellingvoorstel ${of.kantoor.kanarie}`);
const piekId = (of: Party) => testId(`piekmoment ${of.gemeente.sleutel}`);
const piekmoment = {
  waarde: { reden: 'Druk.', verwachting: dag },
  vanaf: dag,
  laatste: dag,
  bron: 'proef',
  zekerheid: 'contract',
} as const;

export const cases: readonly Case[] = [
  {
    of: 'gemeenten/require-verwerker.ts requireVerwerker',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => requireVerwerker(read, of.gemeente.id, 'drukker')),
  },
  {
    of: 'gemeenten/aflopend.queries.ts listAflopend',
    scope: 'gemeente',
    answer: 'own',
    ask: reading(async (read) => ['lijst', ...(await listAflopend(read, 2099))]),
  },
  {
    of: 'gemeenten/te-bevestigen.queries.ts listTeBevestigen',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listTeBevestigen(read)),
  },
  {
    of: 'gemeenten/read-gegevens.ts readGegevens',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => readGegevens(read, of.gemeente.id)),
  },
  {
    of: 'gemeenten/gemeente.queries.ts getGemeente',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getGemeente(read, of.gemeente.id)),
  },
  {
    of: 'gemeenten/gemeente.queries.ts getGegevens',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getGegevens(read, of.gemeente.id)),
  },
  {
    of: 'gemeenten/gemeente.queries.ts getInstelling',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getInstelling(read, of.gemeente.id, 'smaak', dag)),
  },
  {
    of: 'gemeenten/gemeente.queries.ts listGemeenten',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listGemeenten(read)),
  },
  {
    of: 'gemeenten/gemeente.queries.ts listKantoorInstellingen',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listKantoorInstellingen(read)),
  },
  {
    of: 'gemeenten/gemeente.queries.ts getKantoor',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => getKantoor(read)),
  },
  {
    of: 'gemeenten/afspraak.queries.ts listAfspraken',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listAfspraken(read)),
  },
  {
    // Register data, published: names of gemeenten and kantoren, the same for everybody and nothing else.
    of: 'gemeenten/deelnemer.queries.ts listDeelnemers',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listDeelnemers(read)),
  },
  {
    of: 'gemeenten/add-overeenkomst.ts addOvereenkomst',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write) =>
      addOvereenkomst(write, {
        soort: 'mantel',
        naam: 'Proef',
        vanaf: dag,
        tot: null,
        ouderId: null,
        vergoedingCenten: null,
      }),
    ),
  },
  {
    of: 'gemeenten/geschil.queries.ts listGeschillen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listGeschillen(read, of.gemeente.id)),
  },
  {
    of: 'gemeenten/record-geschil.ts openGeschil',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write) =>
      openGeschil(write, { met: 'het bestuur', dag, tekst: 'De bijdrage van dit jaar' }),
    ),
  },
  {
    of: 'gemeenten/record-geschil.ts recordGeschilstap',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      recordGeschilstap(write, {
        geschilId: testId(`geschil ${of.gemeente.sleutel}`),
        ...{ soort: 'besluit-staten', dag, tekst: 'De staten gaven gelijk', kenmerk: '2026-1' },
      }),
    ),
  },
  {
    of: 'gemeenten/end-overeenkomst.ts endOvereenkomst',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      endOvereenkomst(write, { id: of.overeenkomstId, tot: dag, getoondeTot: toLocalDate('2001-01-01') }),
    ),
  },
  {
    of: 'gemeenten/set-instelling.ts setInstelling',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write) =>
      setInstelling(
        { niveau: 'gemeente', write },
        {
          soort: 'kenmerken',
          waarde: { interactieveWoz: true, contactgegevensVragen: 'verplicht' },
          vanaf: dag,
          tot: null,
          bron: 'proef',
          zekerheid: 'contract',
          stand: 'oud',
        },
      ),
    ),
  },
  {
    of: 'gemeenten/end-instelling.ts endInstelling',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      endInstelling({ niveau: 'gemeente', write }, { id: of.instellingId, versie: 99, tot: dag }),
    ),
  },
  {
    of: 'gemeenten/withdraw-instelling.ts withdrawInstelling',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      withdrawInstelling({ niveau: 'gemeente', write }, { id: of.instellingId, versie: 99 }),
    ),
  },
  {
    of: 'gemeenten/propose-instelling.ts proposeInstelling',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write) =>
      proposeInstelling(
        { niveau: 'gemeente', write },
        {
          soort: 'huisstijl',
          waarde: { accent: 'blauw', tint: 'koel', hoeken: 'zacht', letter: 'schreefloos' } as never,
          vanaf: dag,
          tot: null,
          bron: 'proef',
          zekerheid: 'contract',
          stand: 'oud',
        },
      ),
    ),
  },
  {
    of: 'gemeenten/propose-instelling.ts proposeIntrekking',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      proposeIntrekking({ niveau: 'gemeente', write }, { id: of.instellingId, versie: 99 }),
    ),
  },
  {
    of: 'gemeenten/propose-instelling.ts proposeEinde',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      proposeEinde({ niveau: 'gemeente', write }, { id: of.instellingId, versie: 99, tot: dag }),
    ),
  },
  {
    of: 'gemeenten/decide-instellingvoorstel.ts decideInstellingvoorstel',
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      decideInstellingvoorstel(
        { niveau: 'kantoor', write },
        { id: voorstelId(of), versie: 99, besluit: 'bevestigen', reden: null },
      ),
    ),
  },
  {
    of: 'gemeenten/instellingvoorstel.queries.ts listWachtendeInstellingen',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listWachtendeInstellingen(read)),
  },
  {
    of: 'gemeenten/instellingvoorstel.queries.ts listBeslotenInstellingen',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listBeslotenInstellingen(read)),
  },
  {
    of: 'gemeenten/instellingvoorstel.queries.ts getInstellingvoorstel',
    scope: 'kantoor',
    answer: 'empty',
    ask: reading((read, of) => getInstellingvoorstel(read, voorstelId(of))),
  },
  {
    of: 'gemeenten/instellingvoorstel.queries.ts getWachtendVoorstel',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => getWachtendVoorstel(read, { gemeenteId: null, soort: 'contactgegevens' })),
  },
  {
    of: 'gemeenten/get-afzender.ts getAfzender',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getAfzender(read, of.gemeente.id, 'aanslag', dag)),
  },
  {
    of: 'gemeenten/piekmoment.queries.ts listPiekmomenten',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listPiekmomenten(read)),
  },
  {
    of: 'gemeenten/piekmoment.queries.ts getPiekmoment',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => getPiekmoment(read, piekId(of))),
  },
  {
    of: 'gemeenten/change-piekmoment.ts addPiekmoment',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write) => addPiekmoment({ niveau: 'gemeente', write }, piekmoment)),
  },
  {
    of: 'gemeenten/change-piekmoment.ts changePiekmoment',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      changePiekmoment({ niveau: 'gemeente', write }, { id: piekId(of), versie: 1, ...piekmoment }),
    ),
  },
  {
    of: 'gemeenten/change-piekmoment.ts endPiekmoment',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      endPiekmoment({ niveau: 'gemeente', write }, { id: piekId(of), versie: 1, laatste: dag }),
    ),
  },
  {
    of: 'gemeenten/change-piekmoment.ts withdrawPiekmoment',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      withdrawPiekmoment({ niveau: 'gemeente', write }, { id: piekId(of), versie: 99 }),
    ),
  },
];
