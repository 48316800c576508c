import { testId } from '@tests/support/two-tenants';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { creditRente } from '@/domain/grootboek/credit-rente';
import { listKosten } from '@/domain/grootboek/kosten.queries';
import { lockKosten } from '@/domain/grootboek/lock-kosten';
import { readKosten } from '@/domain/grootboek/read-kosten';
import { reverseKosten } from '@/domain/grootboek/reverse-kosten';
import { reverseRente } from '@/domain/grootboek/reverse-rente';
import { decideKostenterugname } from '@/domain/invordering/decide-kostenterugname';
import {
  getKostenVanAanslag,
  getTerugname,
  listWachtendeTerugnames,
} from '@/domain/invordering/kostenterugname.queries';
import { proposeKostenterugname } from '@/domain/invordering/propose-kostenterugname';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { type Case, reading, writing } from './case';

export const cases: readonly Case[] = [
  {
    of: 'grootboek/charge-kosten.ts chargeKosten',
    scope: 'gemeente',
    answer: 'not-found',
    // The seed charged this act: who may reach the aanslag is told so.
    ask: writing((write, of) =>
      chargeKosten(write, {
        aanslagId: of.gemeente.aanslagId,
        soort: 'aanmaning',
        handeling: { soort: 'proef', id: testId(`kostenhandeling ${of.gemeente.sleutel}`) },
        dag: toLocalDate('2026-07-02'),
      }),
    ),
  },
  {
    of: 'grootboek/reverse-kosten.ts reverseKosten',
    scope: 'gemeente',
    answer: 'not-found',
    // A day before that of the costs.
    ask: writing((write, of) =>
      reverseKosten(write, {
        kostenId: testId(`kosten ${of.gemeente.sleutel}`),
        reden: 'proef',
        dag: toLocalDate('2026-01-01'),
      }),
    ),
  },
  {
    of: 'grootboek/reverse-rente.ts reverseRente',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      reverseRente(write, {
        aanslagId: of.gemeente.aanslagId,
        reden: 'proef',
        dag: toLocalDate('2026-11-02'),
      }),
    ),
  },
  {
    of: 'grootboek/credit-rente.ts creditRente',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      creditRente(write, [
        {
          ...{ aanslagId: of.gemeente.aanslagId, centen: toCents(100), reden: 'proef' },
          dag: toLocalDate('2026-11-02'),
        },
      ]),
    ),
  },
  {
    of: 'grootboek/lock-kosten.ts lockKosten',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => lockKosten(write, testId(`kosten ${of.gemeente.sleutel}`))),
  },
  {
    of: 'grootboek/kosten.queries.ts listKosten',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listKosten(read, of.gemeente.id, [of.gemeente.aanslagId])),
  },
  {
    of: 'grootboek/read-kosten.ts readKosten',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => readKosten(read, of.gemeente.id, [of.gemeente.aanslagId])),
  },
  {
    of: 'invordering/propose-kostenterugname.ts proposeKostenterugname',
    scope: 'gemeente',
    answer: 'not-found',
    // The seed has a proposal for these costs: who may reach them is told so.
    ask: writing((write, of) =>
      proposeKostenterugname(write, {
        kostenId: testId(`kosten ${of.gemeente.sleutel}`),
        reden: 'een reden van genoeg tekens',
      }),
    ),
  },
  {
    of: 'invordering/decide-kostenterugname.ts decideKostenterugname',
    scope: 'gemeente',
    answer: 'not-found',
    // An older version than it has.
    ask: writing((write, of) =>
      decideKostenterugname(write, {
        id: testId(`kostenterugname ${of.gemeente.sleutel}`),
        versie: 99,
        besluit: 'toekennen',
        besluitReden: null,
      }),
    ),
  },
  {
    of: 'invordering/kostenterugname.queries.ts listWachtendeTerugnames',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listWachtendeTerugnames(read)),
  },
  {
    of: 'invordering/kostenterugname.queries.ts getKostenVanAanslag',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getKostenVanAanslag(read, of.gemeente.id, of.gemeente.aanslagId)),
  },
  {
    of: 'invordering/kostenterugname.queries.ts getTerugname',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) =>
      getTerugname(read, of.gemeente.id, testId(`kostenterugname ${of.gemeente.sleutel}`)),
    ),
  },
];
