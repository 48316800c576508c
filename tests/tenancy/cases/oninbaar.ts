import { testId } from '@tests/support/two-tenants';
import { findBoekingenById } from '@/domain/grootboek/lock-stand';
import { decideOninbaarlijst } from '@/domain/invordering/decide-oninbaarlijst';
import {
  checkOninbaarlijst,
  makeOninbaarlijst,
  withdrawOninbaarlijst,
} from '@/domain/invordering/make-oninbaarlijst';
import {
  getOninbaar,
  getOninbaarlijst,
  listOninbaarMaanden,
  listOninbaarVan,
  listWachtendeOninbaarlijsten,
} from '@/domain/invordering/oninbaar.queries';
import { proposeOninbaar, withdrawOninbaar } from '@/domain/invordering/propose-oninbaar';
import { undoOninbaar } from '@/domain/invordering/undo-oninbaar';
import { listVerjaring, readVerjaring } from '@/domain/invordering/verjaring.queries';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing, writingThere } from './case';

const id = (soort: string, of: Party) => testId(`${soort} ${of.gemeente.sleutel}`);
/** Older than the list is: who may reach it is told so, who may not finds nothing. */
const OUD = 99;

const oninbaar = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `invordering/${name}`,
  scope: 'gemeente',
  answer,
  ask,
});

export const cases: readonly Case[] = [
  {
    of: 'grootboek/lock-stand.ts findBoekingenById',
    scope: 'gemeente',
    answer: 'empty',
    ask: writing((write, of) => findBoekingenById(write, [id('boeking', of)])),
  },
  oninbaar(
    'propose-oninbaar.ts proposeOninbaar',
    'not-found',
    writing((write, of) =>
      proposeOninbaar(write, {
        aanslagId: of.gemeente.aanslagId,
        omvang: 'deel',
        bedragCenten: null,
        redencode: 'niet-kunner',
        toelichting: 'een reden van genoeg tekens',
      }),
    ),
  ),
  oninbaar(
    'propose-oninbaar.ts withdrawOninbaar',
    'not-found',
    writing((write, of) =>
      withdrawOninbaar(write, { id: id('oninbaarvoorstel', of), versie: OUD, reden: 'proef' }),
    ),
  ),
  oninbaar(
    'make-oninbaarlijst.ts makeOninbaarlijst',
    'not-found',
    writingThere((write) => makeOninbaarlijst(write, { maand: toLocalDate('2020-01-01') })),
  ),
  oninbaar(
    'make-oninbaarlijst.ts checkOninbaarlijst',
    'not-found',
    writing((write, of) => checkOninbaarlijst(write, { id: id('oninbaarlijst', of), versie: OUD })),
  ),
  oninbaar(
    'make-oninbaarlijst.ts withdrawOninbaarlijst',
    'not-found',
    writing((write, of) =>
      withdrawOninbaarlijst(write, { id: id('oninbaarlijst', of), versie: OUD, reden: 'proef' }),
    ),
  ),
  oninbaar(
    'decide-oninbaarlijst.ts decideOninbaarlijst',
    'not-found',
    writing((write, of) =>
      decideOninbaarlijst(write, {
        id: id('oninbaarlijst', of),
        versie: OUD,
        besluit: 'afwijzen',
        namens: 'directeur',
        kenmerk: null,
        reden: 'proef',
      }),
    ),
  ),
  oninbaar(
    'undo-oninbaar.ts undoOninbaar',
    'not-found',
    writing((write, of) =>
      undoOninbaar(write, { id: id('oninbaarvoorstel', of), versie: OUD, reden: 'proef' }),
    ),
  ),
  oninbaar(
    'oninbaar.queries.ts getOninbaar',
    'not-found',
    reading((read, of) => getOninbaar(read, of.gemeente.id)),
  ),
  oninbaar(
    'oninbaar.queries.ts getOninbaarlijst',
    'not-found',
    reading((read, of) => getOninbaarlijst(read, of.gemeente.id, id('oninbaarlijst', of))),
  ),
  oninbaar(
    'oninbaar.queries.ts listOninbaarVan',
    'empty',
    reading((read, of) => listOninbaarVan(read, of.gemeente.id, of.gemeente.aanslagId)),
  ),
  oninbaar(
    'oninbaar.queries.ts listOninbaarMaanden',
    'empty',
    reading((read, of) => listOninbaarMaanden(read, of.gemeente.id)),
  ),
  oninbaar(
    'verjaring.queries.ts listVerjaring',
    'empty',
    // A day on which what the seed imposed can be collected no more.
    reading((read, of) => listVerjaring(read, of.gemeente.id, toLocalDate('2032-01-01'))),
  ),
  oninbaar(
    'verjaring.queries.ts readVerjaring',
    'own',
    reading((read, of) =>
      readVerjaring(
        read,
        of.gemeente.id,
        {
          aanslagId: of.gemeente.aanslagId,
          persoonId: of.gemeente.persoonId,
          laatsteVervaldag: toLocalDate('2026-05-31'),
          stappen: [],
        },
        toLocalDate('2026-11-10'),
      ),
    ),
  ),
  oninbaar(
    'oninbaar.queries.ts listWachtendeOninbaarlijsten',
    'own',
    reading((read) => listWachtendeOninbaarlijsten(read)),
  ),
];
