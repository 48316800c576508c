import { testId } from '@tests/support/two-tenants';
import { changeAdres } from '@/domain/personen/change-adres';
import { findBuitenlandsId, keepAdres } from '@/domain/personen/keep-adres';
import { recordErvenadres } from '@/domain/personen/record-ervenadres';
import { answerErven, dropErvenverzoek } from '@/domain/vertegenwoordigingen/answer-erven';
import { decideVertegenwoordiging } from '@/domain/vertegenwoordigingen/decide-vertegenwoordiging';
import { endVertegenwoordiging } from '@/domain/vertegenwoordigingen/end-vertegenwoordiging';
import { getErvenverzoek, listErvenverzoeken } from '@/domain/vertegenwoordigingen/ervenverzoek.queries';
import { recordVertegenwoordiging } from '@/domain/vertegenwoordigingen/record-vertegenwoordiging';
import { requestErven } from '@/domain/vertegenwoordigingen/request-erven';
import {
  getVertegenwoordiging,
  listVertegenwoordigingen,
} from '@/domain/vertegenwoordigingen/vertegenwoordiging.queries';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing } from './case';

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `vertegenwoordigingen/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});
const ADRES = {
  straat: 'Proefstraat',
  huisnummer: 1,
  huisletter: '',
  toevoeging: '',
  postcode: '7622AB',
  woonplaats: 'Borne',
};
const verzoekOf = (of: Party) => testId(`ervenverzoek ${of.gemeente.sleutel}`);
const idOf = (of: Party) => testId(`vertegenwoordiging ${of.gemeente.sleutel}`);

export const cases: readonly Case[] = [
  {
    // Knows nobody: an address of a gemeente, known or new.
    of: 'personen/keep-adres.ts keepAdres',
    scope: 'gemeente',
    answer: 'own',
    ask: writing((write) => keepAdres(write, ADRES)),
  },
  {
    // Reads no table: the id follows from what was asked.
    of: 'personen/keep-adres.ts findBuitenlandsId',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read, _of, by) =>
      findBuitenlandsId(read, by.gemeente.id, { land: 'Duitsland', regels: ['Bahnhofstrasse 1'] }),
    ),
  },
  {
    of: 'personen/change-adres.ts changeAdres',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      changeAdres(write, {
        ...{ persoonId: of.gemeente.persoonId, adres: ADRES },
        // Before the address that he has: it is refused, so that he stays where the other cases look for him.
        ...{ vanaf: toLocalDate('1990-01-01'), bron: 'proef' },
      }),
    ),
  },
  {
    of: 'personen/record-ervenadres.ts recordErvenadres',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => recordErvenadres(write, of.gemeente.persoonId, ADRES)),
  },
  gemeente(
    'ervenverzoek.queries.ts listErvenverzoeken',
    'empty',
    reading((read, of) => listErvenverzoeken(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'ervenverzoek.queries.ts getErvenverzoek',
    'empty',
    reading((read, of) => getErvenverzoek(read, of.gemeente.id, verzoekOf(of))),
  ),
  gemeente(
    'request-erven.ts requestErven',
    'not-found',
    writing((write, of) => requestErven(write, of.gemeente.persoonId)),
  ),
  gemeente(
    'answer-erven.ts answerErven',
    'not-found',
    writing((write, of) => answerErven(write, { id: verzoekOf(of), adres: null, toelichting: 'proef' })),
  ),
  gemeente(
    'answer-erven.ts dropErvenverzoek',
    // Answers nothing, also where it changed nothing.
    'own',
    writing((write, of) => dropErvenverzoek(write, of.gemeente.persoonId)),
  ),
  gemeente(
    'vertegenwoordiging.queries.ts listVertegenwoordigingen',
    'empty',
    reading((read, of) => listVertegenwoordigingen(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'vertegenwoordiging.queries.ts getVertegenwoordiging',
    'empty',
    reading((read, of) => getVertegenwoordiging(read, of.gemeente.id, idOf(of))),
  ),
  gemeente(
    'record-vertegenwoordiging.ts recordVertegenwoordiging',
    'not-found',
    writing((write, of) =>
      recordVertegenwoordiging(write, {
        persoonId: of.gemeente.persoonId,
        nummer: '999101924',
        soort: 'gemachtigde',
        rechten: ['zien'],
        bewijs: null,
        vanaf: toLocalDate('2026-01-01'),
        tot: null,
      }),
    ),
  ),
  gemeente(
    'decide-vertegenwoordiging.ts decideVertegenwoordiging',
    'not-found',
    writing((write, of) => decideVertegenwoordiging(write, { id: idOf(of), klopt: true, reden: null })),
  ),
  gemeente(
    'end-vertegenwoordiging.ts endVertegenwoordiging',
    'not-found',
    writing((write, of) =>
      endVertegenwoordiging(write, { id: idOf(of), persoonId: of.gemeente.persoonId, reden: 'proef' }),
    ),
  ),
];
