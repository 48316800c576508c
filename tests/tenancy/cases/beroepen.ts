import { testId } from '@tests/support/two-tenants';
import { getBeroep, listBeroepenBij, listStukken } from '@/domain/beroepen/beroep.queries';
import { decideAfronding, proposeAfronding, withdrawBeroep } from '@/domain/beroepen/end-beroep';
import { requireLopend } from '@/domain/beroepen/find-gerechtstermijn';
import {
  addGerechtstermijn,
  answerUitstel,
  askUitstel,
  meetGerechtstermijn,
} from '@/domain/beroepen/handle-gerechtstermijn';
import { holdBeroep } from '@/domain/beroepen/hold-beroep';
import { openBeroep } from '@/domain/beroepen/open-beroep';
import { recordGerechtsuitspraak } from '@/domain/beroepen/record-uitspraak';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing } from './case';

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `beroepen/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});
const zaakOf = (of: Party) => testId(`beroepzaak ${of.gemeente.sleutel}`);
const bezwaarOf = (of: Party) => testId(`zaak ${of.gemeente.sleutel}`);
const termijnOf = (of: Party) => testId(`beroeptermijn ${of.gemeente.sleutel}`);
/** An older version than it has: who may reach it is told so. */
const welke = (of: Party) => ({ zaakId: zaakOf(of), versie: 99 });
const dag = toLocalDate('2026-11-30');

/** Cases at court. */
export const cases: readonly Case[] = [
  gemeente(
    'beroep.queries.ts getBeroep',
    'empty',
    reading((read, of) => getBeroep(read, of.gemeente.id, zaakOf(of))),
  ),
  gemeente(
    'beroep.queries.ts listBeroepenBij',
    'empty',
    reading((read, of) => listBeroepenBij(read, of.gemeente.id, bezwaarOf(of))),
  ),
  gemeente(
    'beroep.queries.ts listStukken',
    'empty',
    reading((read, of) =>
      listStukken(read, of.gemeente.id, {
        zaakId: zaakOf(of),
        bezwaarId: bezwaarOf(of),
        aanslagId: of.gemeente.aanslagId,
      }),
    ),
  ),
  gemeente(
    'hold-beroep.ts holdBeroep',
    'not-found',
    writing((w, of) => holdBeroep(w, welke(of))),
  ),
  gemeente(
    'find-gerechtstermijn.ts requireLopend',
    'not-found',
    writing((w, of) => requireLopend(w, zaakOf(of), termijnOf(of))),
  ),
  gemeente(
    'open-beroep.ts openBeroep',
    'not-found',
    writing((w, of) =>
      openBeroep(w, {
        bezwaarId: bezwaarOf(of),
        gerecht: 'gerechtshof',
        gerechtNaam: 'x',
        kenmerk: 'x',
        door: 'belanghebbende',
        rechtspersoon: false,
        ingesteldOp: dag,
        verzondenOp: null,
        clientSleutel: 'proef-tenancy',
      }),
    ),
  ),
  gemeente(
    'handle-gerechtstermijn.ts addGerechtstermijn',
    'not-found',
    writing((w, of) =>
      addGerechtstermijn(w, {
        ...welke(of),
        stuk: 'stukken',
        eigenaar: 'kantoor',
        wie: 'x',
        dagtekening: dag,
        weken: 1,
      }),
    ),
  ),
  gemeente(
    'handle-gerechtstermijn.ts meetGerechtstermijn',
    'not-found',
    writing((w, of) => meetGerechtstermijn(w, { ...welke(of), termijnId: termijnOf(of) })),
  ),
  gemeente(
    'handle-gerechtstermijn.ts askUitstel',
    'not-found',
    writing((w, of) =>
      askUitstel(w, {
        ...welke(of),
        termijnId: termijnOf(of),
        gevraagdOp: dag,
        gevraagdTot: dag,
        reden: 'x',
      }),
    ),
  ),
  gemeente(
    'handle-gerechtstermijn.ts answerUitstel',
    'not-found',
    writing((w, of) =>
      answerUitstel(w, { ...welke(of), termijnId: termijnOf(of), toegewezen: true, uiterlijk: dag }),
    ),
  ),
  gemeente(
    'record-uitspraak.ts recordGerechtsuitspraak',
    'not-found',
    writing((w, of) =>
      recordGerechtsuitspraak(w, {
        ...welke(of),
        oordeel: 'gegrond',
        uitspraakOp: dag,
        proceskostenCenten: toCents(0),
        griffierechtTerug: false,
        toelichting: 'x',
      }),
    ),
  ),
  gemeente(
    'end-beroep.ts proposeAfronding',
    'not-found',
    writing((w, of) =>
      proposeAfronding(w, { ...welke(of), vervolg: 'berusten', regels: [], motivering: 'x' }),
    ),
  ),
  gemeente(
    'end-beroep.ts decideAfronding',
    'not-found',
    writing((w, of) =>
      decideAfronding(w, {
        id: testId(`besluit ${of.gemeente.sleutel}`),
        versie: 99,
        besluit: 'genomen',
        toelichting: null,
      }),
    ),
  ),
  gemeente(
    'end-beroep.ts withdrawBeroep',
    'not-found',
    writing((w, of) => withdrawBeroep(w, { ...welke(of), reden: 'x' })),
  ),
];
