import { testId } from '@tests/support/two-tenants';
import { decideVertegenwoordiging } from '@/domain/vertegenwoordigingen/decide-vertegenwoordiging';
import { endVertegenwoordiging } from '@/domain/vertegenwoordigingen/end-vertegenwoordiging';
import { recordVertegenwoordiging } from '@/domain/vertegenwoordigingen/record-vertegenwoordiging';
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
const idOf = (of: Party) => testId(`vertegenwoordiging ${of.gemeente.sleutel}`);

export const cases: readonly Case[] = [
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
