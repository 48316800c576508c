import { testId } from '@tests/support/two-tenants';
import { countBevindingen, getBevinding, listBevindingen } from '@/domain/inzagecontrole/bevinding.queries';
import { checkInzage } from '@/domain/inzagecontrole/check-inzage';
import { judgeBevinding } from '@/domain/inzagecontrole/judge-bevinding';
import { type Case, type Party, reading, writing } from './case';

const bevinding = (of: Party) => testId(`inzagebevinding ${of.gemeente.sleutel}`);

export const cases: readonly Case[] = [
  {
    of: 'inzagecontrole/bevinding.queries.ts listBevindingen',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listBevindingen(read)),
  },
  {
    of: 'inzagecontrole/bevinding.queries.ts countBevindingen',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => countBevindingen(read)),
  },
  {
    of: 'inzagecontrole/bevinding.queries.ts getBevinding',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of, by) => getBevinding(read, by.gemeente.id, bevinding(of))),
  },
  {
    of: 'inzagecontrole/judge-bevinding.ts judgeBevinding',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      judgeBevinding(write, { id: bevinding(of), oordeel: 'terecht', reden: 'Om te proeven of het kan' }),
    ),
  },
  {
    of: 'inzagecontrole/check-inzage.ts checkInzage',
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) => checkInzage(by.ctx, of.gemeente.id),
  },
];
