import { addDays, type LocalDate, partsOf } from '@/platform/local-date';
import { dateOfMoment, instantOf, momentAt, startOfDay } from '@/platform/local-moment';

/** In which part of a worklist something stands, and how old it is. Pure. */

/** By when it must be done, the most urgent first. 'zonder': nobody promised or set a day. */
const WERKGROEPEN = ['te-laat', 'vandaag', 'week', 'later', 'zonder'] as const;
export type Werkgroep = (typeof WERKGROEPEN)[number];

/** How long it waits since it came, the youngest first. */
const LEEFTIJDEN = ['dag', 'week', 'maand', 'kwartaal', 'langer'] as const;
type Leeftijd = (typeof LEEFTIJDEN)[number];
/** Up to how many days each of them but the last reaches. */
const DAGEN = [1, 7, 28, 91] as const;

/** The days and moments at which one group ends and the next begins, seen from now. */
export type Werkgrenzen = {
  now: Date;
  vandaag: LocalDate;
  zondag: LocalDate;
  eindVandaag: Date;
  eindWeek: Date;
  /** The moments that part the ages, the oldest first. */
  leeftijden: readonly Date[];
};

const endOf = (dag: LocalDate): Date => new Date(instantOf(startOfDay(addDays(dag, 1))));

/** Where the groups end: a day at its midnight, a week on Sunday. */
export function werkgrenzen(now: Date): Werkgrenzen {
  const vandaag = dateOfMoment(momentAt(now.getTime()));
  const { weekday } = partsOf(vandaag);
  const zondag = addDays(vandaag, (7 - weekday) % 7);
  return {
    now,
    vandaag,
    zondag,
    eindVandaag: endOf(vandaag),
    eindWeek: endOf(zondag),
    leeftijden: DAGEN.map((dagen) => new Date(now.getTime() - dagen * 86_400_000)).toReversed(),
  };
}

/** The group of what must be done by this moment; a day counts until its midnight. */
export function groepVan(wanneer: Date | null, { now, eindVandaag, eindWeek }: Werkgrenzen): Werkgroep {
  if (wanneer === null) return 'zonder';
  if (wanneer <= now) return 'te-laat';
  if (wanneer <= eindVandaag) return 'vandaag';
  return wanneer <= eindWeek ? 'week' : 'later';
}

/** The age at this place among `leeftijden`, as the database counts them: 0 is before all of them. */
const leeftijdOp = (plaats: number): Leeftijd => LEEFTIJDEN[DAGEN.length - plaats] ?? 'langer';

/** Whose it is: of who looks, of nobody, or of a colleague. */
type Vanwie = 'mij' | 'vrij' | 'ander';

/** How much work of one kind stands in one place of the list. */
export type Werktelling<Soort extends string> = {
  gemeenteId: number;
  soort: Soort;
  wie: Vanwie;
  groep: Werkgroep;
  /** Place among `leeftijden`. */
  leeftijd: number;
  aantal: number;
};

/**
 * Where a page of the worklist ended. First what has a last day (0), then tasks without one by when they came (1), then
 * cases without one (2).
 */
export type Werkplaats = { rang: 0 | 1 | 2; op: Date; id: string };

type Geteld = Pick<Werktelling<string>, 'groep' | 'leeftijd' | 'aantal'>;

/** How much work there is. */
export const som = (tellingen: readonly Pick<Geteld, 'aantal'>[]): number =>
  tellingen.reduce((totaal, { aantal }) => totaal + aantal, 0);

/** How much of it stands in one group. */
export const inGroep = (tellingen: readonly Geteld[], groep: Werkgroep): number =>
  som(tellingen.filter((t) => t.groep === groep));

type Leeftijdstelling = { leeftijd: Leeftijd; aantal: number; teLaat: number };

/** How long the work waits since it came, the youngest first, and how much of each is late. */
export const perLeeftijd = (tellingen: readonly Geteld[]): Leeftijdstelling[] =>
  LEEFTIJDEN.map((leeftijd) => {
    const hier = tellingen.filter((t) => leeftijdOp(t.leeftijd) === leeftijd);
    return { leeftijd, aantal: som(hier), teLaat: inGroep(hier, 'te-laat') };
  });
