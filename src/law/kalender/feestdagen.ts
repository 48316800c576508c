import { addDays, dateOf, type LocalDate, partsOf } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { atw } from '../regelingen';
import { paaszondag } from './paaszondag';

/** The days of Algemene termijnenwet art. 3, lid 1 and 2. */
export type Feestdag =
  | 'nieuwjaarsdag'
  | 'goede-vrijdag'
  | 'tweede-paasdag'
  | 'koningsdag'
  | 'vijf-mei'
  | 'hemelvaartsdag'
  | 'tweede-pinksterdag'
  | 'eerste-kerstdag'
  | 'tweede-kerstdag';

/** Why a day is free by the Algemene termijnenwet. */
export type VrijeDag = 'zaterdag' | 'zondag' | Feestdag | 'gelijkgestelde-dag';

/** The holidays that the act itself names; Goede Vrijdag is put on a par with them by art. 3, lid 2. */
export const erkendeFeestdagen = dated<readonly Feestdag[]>(
  'algemeen erkende feestdagen',
  'lijst van dagen',
  [
    {
      vanaf: '2014-01-01',
      waarde: [
        'nieuwjaarsdag',
        'goede-vrijdag',
        'tweede-paasdag',
        'koningsdag',
        'vijf-mei',
        'hemelvaartsdag',
        'tweede-pinksterdag',
        'eerste-kerstdag',
        'tweede-kerstdag',
      ],
      bron: atw('3, eerste en tweede lid'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'geverifieerd',
    },
  ],
);

/** The day on which the birthday of the King is celebrated; the act names the day, a decision names the date. */
export const koningsdag = dated<{ maand: number; dag: number; opZondag: number }>(
  'koningsdag',
  'maand, dag en de dag als die op zondag valt',
  [
    {
      vanaf: '2014-01-01',
      waarde: { maand: 4, dag: 27, opZondag: 26 },
      bron: atw('3, eerste lid'),
      gecontroleerdOp: '2026-11-21',
      zekerheid: 'te-bevestigen',
    },
  ],
);

const besluit = (jaren: string) => ({
  ...atw('3, derde lid'),
  vindplaats: `besluit gelijkgestelde dagen ${jaren}`,
});

/** Days that a Royal decree puts on a par with holidays, for the whole country. */
export const gelijkgesteldeDagen = dated<readonly string[]>('gelijkgestelde dagen', 'lijst van datums', [
  {
    vanaf: '2023-01-01',
    tot: '2026-01-01',
    waarde: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
    bron: besluit('2023-2025'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
  {
    vanaf: '2026-01-01',
    tot: '2029-01-01',
    waarde: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
    bron: besluit('2026-2028'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
  {
    // The decree for 2029 is not out. Up to Easter there is no holiday that could make a bridging Friday
    // (1 January is a Monday), so terms that end in the first quarter can be answered, with the mark.
    vanaf: '2029-01-01',
    tot: '2029-04-01',
    waarde: [],
    bron: besluit('2029, nog niet gevonden'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'te-bevestigen',
  },
]);

function dateOfFeestdag(feestdag: Feestdag, year: number): LocalDate {
  const pasen = paaszondag(year);
  switch (feestdag) {
    case 'nieuwjaarsdag':
      return dateOf(year, 1, 1);
    case 'goede-vrijdag':
      return addDays(pasen, -2);
    case 'tweede-paasdag':
      return addDays(pasen, 1);
    case 'koningsdag': {
      const { maand, dag, opZondag } = windowOn(koningsdag, dateOf(year, 4, 26)).waarde;
      const date = dateOf(year, maand, dag);
      return partsOf(date).weekday === 7 ? dateOf(year, maand, opZondag) : date;
    }
    case 'vijf-mei':
      return dateOf(year, 5, 5);
    case 'hemelvaartsdag':
      return addDays(pasen, 39);
    case 'tweede-pinksterdag':
      return addDays(pasen, 50);
    case 'eerste-kerstdag':
      return dateOf(year, 12, 25);
    case 'tweede-kerstdag':
      return dateOf(year, 12, 26);
  }
}

/**
 * The holidays of a year by date. A date that two holidays share (Hemelvaartsdag on 5 May in 2016) keeps the first
 * name of the list. Throws LawError 'geen-parameter' for a year before the list.
 */
export function feestdagenOf(year: number): ReadonlyMap<LocalDate, Feestdag> {
  const days = new Map<LocalDate, Feestdag>();
  for (const feestdag of windowOn(erkendeFeestdagen, dateOf(year, 1, 1)).waarde) {
    const date = dateOfFeestdag(feestdag, year);
    if (!days.has(date)) days.set(date, feestdag);
  }
  return days;
}

/** Saturday or Sunday, or null. */
export function weekendDay(date: LocalDate): 'zaterdag' | 'zondag' | null {
  const { weekday } = partsOf(date);
  if (weekday === 6) return 'zaterdag';
  return weekday === 7 ? 'zondag' : null;
}

/** Whether the decree on gelijkgestelde dagen around that day is known, so that a term can be moved off it. */
export const isVrijeDagBekend = (date: LocalDate): boolean =>
  gelijkgesteldeDagen.vensters.some(({ vanaf, tot }) => vanaf <= date && (tot === null || date < tot));

/**
 * Why a day is free by the Algemene termijnenwet, or null for a day that counts.
 * Throws LawError 'geen-parameter' when no decree on gelijkgestelde dagen is known for that day.
 */
export function vrijeDagOn(date: LocalDate): VrijeDag | null {
  const known = weekendDay(date) ?? feestdagenOf(partsOf(date).year).get(date);
  if (known) return known;
  return windowOn(gelijkgesteldeDagen, date).waarde.includes(date) ? 'gelijkgestelde-dag' : null;
}
