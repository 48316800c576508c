import { testId } from '@tests/support/two-tenants';
import { getBewaarstand } from '@/domain/bewaren/bewaring.queries';
import {
  askVernietigwerk,
  carryOutVernietiging,
  resumeVernietigingen,
} from '@/domain/bewaren/carry-out-vernietiging';
import { decideVernietiging } from '@/domain/bewaren/decide-vernietiging';
import { proposeVernietiging } from '@/domain/bewaren/propose-vernietiging';
import { liftBewaarstop, setBewaarstop } from '@/domain/bewaren/set-bewaarstop';
import {
  getKantoortermijnen,
  getVernietigingslijst,
  getVernietigoverzicht,
  listVernietigingslijsten,
} from '@/domain/bewaren/vernietiging.queries';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing, writingThere } from './case';

const lijst = (p: Party) => testId(`vernietigingslijst ${p.gemeente.sleutel}`);
const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `bewaren/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});

export const cases: readonly Case[] = [
  gemeente(
    'bewaring.queries.ts getBewaarstand',
    'own',
    reading((read) => getBewaarstand(read)),
  ),
  gemeente(
    'vernietiging.queries.ts listVernietigingslijsten',
    'own',
    reading((read) => listVernietigingslijsten(read)),
  ),
  {
    of: 'bewaren/vernietiging.queries.ts getKantoortermijnen',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => getKantoortermijnen(read)),
  },
  gemeente(
    'vernietiging.queries.ts getVernietigoverzicht',
    'not-found',
    reading((read, of) => getVernietigoverzicht(read, of.gemeente.id)),
  ),
  gemeente(
    'vernietiging.queries.ts getVernietigingslijst',
    'not-found',
    reading((read, of, by) => getVernietigingslijst(read, by.gemeente.id, lijst(of))),
  ),
  gemeente('propose-vernietiging.ts proposeVernietiging', 'not-found', writingThere(proposeVernietiging)),
  gemeente(
    'decide-vernietiging.ts decideVernietiging',
    'not-found',
    writing((write, of) =>
      decideVernietiging(write, {
        ...{ id: lijst(of), versie: 1, besluit: 'afwijzen', nummer: null },
        reden: 'Niet in dit jaar',
      }),
    ),
  ),
  gemeente(
    'carry-out-vernietiging.ts askVernietigwerk',
    'own',
    // Asks for work by an id; the job reads in the gemeente that it was asked in and finds nothing there.
    writing((write, of) => askVernietigwerk(write, lijst(of))),
  ),
  gemeente(
    'carry-out-vernietiging.ts carryOutVernietiging',
    'own',
    // Nothing is done of a list that is not here, or on which nobody decided.
    writing((write, of) => carryOutVernietiging(write, lijst(of))),
  ),
  gemeente('carry-out-vernietiging.ts resumeVernietigingen', 'own', (by) => resumeVernietigingen(by.ctx)),
  gemeente(
    'set-bewaarstop.ts setBewaarstop',
    'not-found',
    writingThere((write) =>
      setBewaarstop(write, { zaaknummer: 'geen', reden: 'Om te proeven', tot: toLocalDate('2099-12-31') }),
    ),
  ),
  gemeente(
    'set-bewaarstop.ts liftBewaarstop',
    'not-found',
    writing((write, of) =>
      liftBewaarstop(write, { id: testId(`bewaarstop ${of.gemeente.sleutel}`), versie: 1 }),
    ),
  ),
];
