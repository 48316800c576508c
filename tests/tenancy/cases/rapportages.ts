import { getBelofteTelling } from '@/domain/rapportages/beloften.queries';
import { getContactTelling } from '@/domain/rapportages/contacten.queries';
import { getHeffing, listBelastingjaren, listHeffingPerKlasse } from '@/domain/rapportages/heffing.queries';
import { parsePeriode } from '@/domain/rapportages/periode';
import { countZaken, getZaakTelling } from '@/domain/rapportages/zaken.queries';
import { type Case, reading } from './case';

const november = parsePeriode('2026-11');
if (!november) throw new Error('2026-11 is a period');

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
  {
    of: 'rapportages/contacten.queries.ts getContactTelling',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getContactTelling(read, november)),
  },
  {
    of: 'rapportages/beloften.queries.ts getBelofteTelling',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getBelofteTelling(read, november)),
  },
  {
    of: 'rapportages/zaken.queries.ts countZaken',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => countZaken(read, november)),
  },
  {
    of: 'rapportages/zaken.queries.ts getZaakTelling',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => getZaakTelling(read, november)),
  },
];
