import { getHeffing, listBelastingjaren, listHeffingPerKlasse } from '@/domain/rapportages/heffing.queries';
import { type Case, reading } from './case';

export const cases: readonly Case[] = [
  {
    of: 'rapportages/heffing.queries.ts listBelastingjaren',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listBelastingjaren(read)),
  },
  {
    of: 'rapportages/heffing.queries.ts getHeffing',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getHeffing(read, 2026)),
  },
  {
    of: 'rapportages/heffing.queries.ts listHeffingPerKlasse',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listHeffingPerKlasse(read, 2026)),
  },
];
