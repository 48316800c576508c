import { testId } from '@tests/support/two-tenants';
import { grantNulaanslagen } from '@/domain/aanslagen/grant-nulaanslagen';
import { prefillConcept } from '@/domain/kwijtschelding/prefill-concept';
import { collectToetsantwoorden, fetchToetsantwoord } from '@/domain/toetslijsten/collect-toetsantwoorden';
import { decideToetslijst } from '@/domain/toetslijsten/decide-toetslijst';
import { destroyToetsuitslagen } from '@/domain/toetslijsten/destroy-toetsuitslagen';
import { makeAntwoord } from '@/domain/toetslijsten/layout';
import { proposeToetslijst } from '@/domain/toetslijsten/propose-toetslijst';
import { readToetsregels } from '@/domain/toetslijsten/read-toetsregels';
import { recordToetsantwoord } from '@/domain/toetslijsten/record-toetsantwoord';
import { sendToetsbrief, sendToetsbrieven } from '@/domain/toetslijsten/send-toetsbrieven';
import { sendToetslijst } from '@/domain/toetslijsten/send-toetslijst';
import {
  getToetslijst,
  listToestemmingen,
  listToetsenVan,
  listToetslijsten,
  listToetsposten,
  listWachtendeToetslijsten,
} from '@/domain/toetslijsten/toetslijst.queries';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing, writingThere } from './case';

const lijstOf = (p: Party) => testId(`toetslijst ${p.gemeente.sleutel}`);
const dag = toLocalDate('2026-11-02');
const antwoordOp = (p: Party) =>
  makeAntwoord({ cbsCode: '0001', belastingjaar: 2027, maand: '2026-10', lijstId: lijstOf(p) }, []);
/** What came in is an answer to the list of the other. */
const bureau = (p: Party) => ({
  offer: async () => undefined,
  list: async () => ['antwoord'],
  read: async () => antwoordOp(p),
  remove: async () => undefined,
});
const made =
  (answer: Case['answer']) =>
  (of: string, ask: Case['ask']): Case => ({
    of: of.includes('/') ? of : `toetslijsten/${of}`,
    scope: 'gemeente',
    answer,
    ask,
  });
const notFound = made('not-found');
const empty = made('empty');
const own = made('own');

export const cases: readonly Case[] = [
  notFound(
    'aanslagen/grant-nulaanslagen.ts grantNulaanslagen',
    writingThere((write, p) =>
      grantNulaanslagen(write, {
        belastingjaar: 2026,
        persoonIds: [p.gemeente.persoonId],
        belastingsoorten: ['rioolheffing'],
      }),
    ),
  ),
  notFound(
    'kwijtschelding/prefill-concept.ts prefillConcept',
    writing((write, p) =>
      prefillConcept(write, {
        persoonId: p.gemeente.persoonId,
        aanslagId: p.gemeente.aanslagId,
        voor: 'burger',
      }),
    ),
  ),
  notFound(
    'read-toetsregels.ts readToetsregels',
    reading((read, p) => readToetsregels(read, p.gemeente.id, dag)),
  ),
  notFound(
    'propose-toetslijst.ts proposeToetslijst',
    writingThere((write) => proposeToetslijst(write)),
  ),
  notFound(
    'decide-toetslijst.ts decideToetslijst',
    // Another version than it has: who may reach it is told so.
    writing((write, p) =>
      decideToetslijst(write, { id: lijstOf(p), versie: 99, besluit: 'akkoord', reden: null }),
    ),
  ),
  notFound(
    'send-toetslijst.ts sendToetslijst',
    writing((write, p) => sendToetslijst(write, bureau(p), lijstOf(p))),
  ),
  notFound(
    'record-toetsantwoord.ts recordToetsantwoord',
    writing((write, p) => recordToetsantwoord(write, lijstOf(p), antwoordOp(p))),
  ),
  notFound(
    'collect-toetsantwoorden.ts fetchToetsantwoord',
    writing((write, p) => fetchToetsantwoord(write, bureau(p), lijstOf(p))),
  ),
  notFound('collect-toetsantwoorden.ts collectToetsantwoorden', (by, of) =>
    collectToetsantwoorden(by.ctx, of.gemeente.id, bureau(of)),
  ),
  notFound('send-toetsbrieven.ts sendToetsbrieven', (by, of) => sendToetsbrieven(by.ctx, of.gemeente.id)),
  // A sender that is not complete comes before anything of the person: nothing is made for anybody.
  own(
    'send-toetsbrieven.ts sendToetsbrief',
    writing((write, p) =>
      sendToetsbrief(write, {
        id: testId(`toetspost ${p.gemeente.sleutel}`),
        persoonId: p.gemeente.persoonId,
        belastingjaar: 2027,
        maand: toLocalDate('2026-10-01'),
        belemmering: 'inkomen',
      }),
    ),
  ),
  notFound(
    'destroy-toetsuitslagen.ts destroyToetsuitslagen',
    writingThere((write) => destroyToetsuitslagen(write)),
  ),
  empty(
    'toetslijst.queries.ts listToetslijsten',
    reading((read, p) => listToetslijsten(read, p.gemeente.id)),
  ),
  own(
    'toetslijst.queries.ts listWachtendeToetslijsten',
    reading((read) => listWachtendeToetslijsten(read)),
  ),
  notFound(
    'toetslijst.queries.ts getToetslijst',
    reading((read, p) => getToetslijst(read, p.gemeente.id, lijstOf(p))),
  ),
  empty(
    'toetslijst.queries.ts listToetsposten',
    reading((read, p) => listToetsposten(read, p.gemeente.id, lijstOf(p))),
  ),
  empty(
    'toetslijst.queries.ts listToetsenVan',
    reading((read, p) => listToetsenVan(read, p.gemeente.id, p.gemeente.persoonId)),
  ),
  empty(
    'toetslijst.queries.ts listToestemmingen',
    reading((read, p) => listToestemmingen(read, p.gemeente.id, p.gemeente.persoonId)),
  ),
];
