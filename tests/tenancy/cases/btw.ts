import { testId } from '@tests/support/two-tenants';
import {
  getBtwkwartalen,
  getBtwkwartalenVoorGemeente,
  getBtwoverzicht,
  listBtwregels,
  listBtwstanden,
} from '@/domain/btw/btw.queries';
import { correctBtwregel } from '@/domain/btw/correct-btwregel';
import { decideBtwoverzicht } from '@/domain/btw/decide-btwoverzicht';
import { proposeBtwoverzicht } from '@/domain/btw/propose-btwoverzicht';
import { readCijfers } from '@/domain/btw/read-cijfers';
import { recordBtwregel } from '@/domain/btw/record-btwregel';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { type Case, reading, writing, writingThere } from './case';

const kwartaal = toLocalDate('2026-01-01');
const over = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `btw/${name}`,
  scope: 'gemeente',
  answer,
  ask,
});

export const cases: readonly Case[] = [
  over(
    'record-btwregel.ts recordBtwregel',
    'not-found',
    writingThere((write) =>
      recordBtwregel(write, {
        ...{ leverancier: 'Proef', factuurnummer: 'F-9', omschrijving: 'proef' },
        factuurdatum: toLocalDate('2026-02-05'),
        bedragCenten: toCents(100n),
        btwCenten: toCents(21n),
      }),
    ),
  ),
  over(
    'correct-btwregel.ts correctBtwregel',
    'not-found',
    // Too short a reason: who may reach the line is told so, who may not finds nothing.
    writing((write, of) =>
      correctBtwregel(write, { id: testId(`btwregel ${of.gemeente.sleutel}`), reden: 'kort' }),
    ),
  ),
  over(
    'propose-btwoverzicht.ts proposeBtwoverzicht',
    'not-found',
    writingThere((write) => proposeBtwoverzicht(write, { kwartaal })),
  ),
  over(
    'decide-btwoverzicht.ts decideBtwoverzicht',
    'not-found',
    writing((write, of) =>
      decideBtwoverzicht(write, {
        id: testId(`btwoverzicht ${of.gemeente.sleutel}`),
        versie: 99,
        besluit: 'afwijzen',
        reden: 'proef',
      }),
    ),
  ),
  over(
    'read-cijfers.ts readCijfers',
    'not-found',
    writingThere((write) => readCijfers(write, kwartaal)),
  ),
  over(
    'btw.queries.ts getBtwkwartalen',
    'not-found',
    reading((read, of) => getBtwkwartalen(read, of.gemeente.id)),
  ),
  over(
    'btw.queries.ts getBtwkwartalenVoorGemeente',
    'not-found',
    reading((read, of) => getBtwkwartalenVoorGemeente(read, of.gemeente.id)),
  ),
  over(
    'btw.queries.ts getBtwoverzicht',
    'not-found',
    // Of a quarter that was adopted: who may not reach it finds nothing either.
    reading((read, of) => getBtwoverzicht(read, of.gemeente.id, toLocalDate('2025-10-01'))),
  ),
  over(
    'btw.queries.ts listBtwregels',
    'not-found',
    reading((read, of) => listBtwregels(read, of.gemeente.id, kwartaal)),
  ),
  over(
    'btw.queries.ts listBtwstanden',
    'own',
    reading((read) => listBtwstanden(read)),
  ),
];
