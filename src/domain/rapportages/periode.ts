import { addMonths, dateOf, type LocalDate, parseLocalDate, partsOf } from '@/platform/local-date';
import { instantOf, startOfDay } from '@/platform/local-moment';

/**
 * A month, quarter or year of the calendar, as it stands in an address: '2026-11', '2026-K4', '2026'. Pure. Other
 * periods are not offered: the figures of 1 to 30 and of 1 to 31 together would tell what happened on one day.
 */
export type Periodesoort = 'maand' | 'kwartaal' | 'jaar';
export type Periode = { sleutel: string; soort: Periodesoort; vanaf: LocalDate; tot: LocalDate };

const MAANDEN = { maand: 1, kwartaal: 3, jaar: 12 } as const;
const EERSTE_JAAR = 2000;
const LAATSTE_JAAR = 2100;

function periodeVanaf(soort: Periodesoort, vanaf: LocalDate): Periode {
  const { year, month } = partsOf(vanaf);
  const sleutel = {
    maand: vanaf.slice(0, 7),
    kwartaal: `${year}-K${Math.ceil(month / 3)}`,
    jaar: String(year),
  }[soort];
  return { sleutel, soort, vanaf, tot: addMonths(vanaf, MAANDEN[soort]) };
}

/** The period for a text of an address, or null when it is none. */
export function parsePeriode(text: string): Periode | null {
  const [, jaar, kwartaal, maand] = /^(\d{4})(?:-K([1-4])|-(\d{2}))?$/.exec(text) ?? [];
  if (jaar === undefined || Number(jaar) < EERSTE_JAAR || Number(jaar) > LAATSTE_JAAR) return null;
  if (kwartaal !== undefined)
    return periodeVanaf('kwartaal', dateOf(Number(jaar), 3 * Number(kwartaal) - 2, 1));
  const vanaf = parseLocalDate(`${jaar}-${maand ?? '01'}-01`);
  return vanaf && periodeVanaf(maand === undefined ? 'jaar' : 'maand', vanaf);
}

/** The period of this soort in which a day falls. */
export function periodeOp(soort: Periodesoort, dag: LocalDate): Periode {
  const { year, month } = partsOf(dag);
  const eerste = { maand: month, kwartaal: month - ((month - 1) % 3), jaar: 1 }[soort];
  return periodeVanaf(soort, dateOf(year, eerste, 1));
}

/** The period of the same length before it. */
export const previousPeriode = ({ soort, vanaf }: Periode): Periode =>
  periodeVanaf(soort, addMonths(vanaf, -MAANDEN[soort]));

/** What can be chosen beside a period: its year and the one before, and the quarters and months of its year that began. */
export function periodeKeuzes(periode: Periode, vandaag: LocalDate): Record<Periodesoort, Periode[]> {
  const { year } = partsOf(periode.vanaf);
  const of = (soort: Periodesoort): Periode[] => {
    const maanden = MAANDEN[soort];
    return Array.from({ length: 12 / maanden }, (_, at) =>
      periodeVanaf(soort, dateOf(year, 1 + at * maanden, 1)),
    ).filter(({ vanaf }) => vanaf <= vandaag);
  };
  const jaren = [year - 1, year, year + 1].map((jaar) => periodeVanaf('jaar', dateOf(jaar, 1, 1)));
  return {
    jaar: jaren.filter(({ vanaf }) => vanaf <= vandaag),
    kwartaal: of('kwartaal'),
    maand: of('maand'),
  };
}

/** Its first moment and the first moment after it. */
export const momentenVan = ({ vanaf, tot }: Periode): { vanaf: Date; tot: Date } => ({
  vanaf: new Date(instantOf(startOfDay(vanaf))),
  tot: new Date(instantOf(startOfDay(tot))),
});
