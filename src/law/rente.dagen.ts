import { addDays, daysBetween, endOfMonth, type LocalDate, partsOf } from '@/platform/local-date';
import { type DatedParameter, type Venster, windowOn } from './dated';

/** A stretch of days with one percentage; `dagen` are days of the interest calendar, not of the real one. */
export type Renteperiode = { vanaf: LocalDate; totEnMet: LocalDate; dagen: number; venster: Venster<string> };

const isEarlier = (a: LocalDate, b: LocalDate) => a < b;
const isFebruary = (date: LocalDate) => partsOf(date).month === 2;

/** February never has more than 28 days of interest in the month in which the term ends. */
function dayInVervalmaand(date: LocalDate): number {
  const { day } = partsOf(date);
  return isFebruary(date) ? Math.min(day, 28) : day;
}

/** Days of interest of one calendar month, for the part `eerste`..`laatste` of it that counts. */
function dagenInMaand(begin: LocalDate, eerste: LocalDate, laatste: LocalDate): number {
  const isVervalmaand = endOfMonth(begin) === endOfMonth(eerste);
  if (isVervalmaand) return dayInVervalmaand(laatste) - dayInVervalmaand(begin);
  return laatste === endOfMonth(laatste) ? 30 : partsOf(laatste).day;
}

/** Splits one month where the percentage changes; the last part takes what is left of the month's days. */
function verdeelMaand(
  percentage: DatedParameter<string>,
  eerste: LocalDate,
  laatste: LocalDate,
  dagen: number,
): Renteperiode[] {
  const venster = windowOn(percentage, eerste);
  if (venster.tot === null || venster.tot > laatste)
    return [{ vanaf: eerste, totEnMet: laatste, dagen, venster }];
  const eersteDeel = Math.min(daysBetween(eerste, venster.tot), dagen);
  return [
    { vanaf: eerste, totEnMet: addDays(venster.tot, -1), dagen: eersteDeel, venster },
    ...verdeelMaand(percentage, venster.tot, laatste, dagen - eersteDeel),
  ];
}

function voegSamen(perioden: Renteperiode[]): Renteperiode[] {
  const samen: Renteperiode[] = [];
  for (const periode of perioden) {
    const vorige = samen.at(-1);
    if (vorige && vorige.venster === periode.venster) {
      samen[samen.length - 1] = {
        ...vorige,
        totEnMet: periode.totEnMet,
        dagen: vorige.dagen + periode.dagen,
      };
    } else {
      samen.push(periode);
    }
  }
  return samen;
}

/**
 * The days of interest from the day after `begin` up to the day before `eind`, per percentage, in order.
 * A full month is 30 days, the month of `begin` counts its real remaining days (February as if it had 28),
 * a last part of a month its days. Empty when `eind` is not later than the day after `begin`.
 * Source: URIW 1990 art. 31. Throws LawError 'geen-parameter' for a day without a known percentage.
 */
export function countRentedagen(
  percentage: DatedParameter<string>,
  begin: LocalDate,
  eind: LocalDate,
): Renteperiode[] {
  const laatsteDag = addDays(eind, -1);
  const perioden: Renteperiode[] = [];
  let eerste = addDays(begin, 1);
  while (eerste <= laatsteDag) {
    const maandeinde = endOfMonth(eerste);
    const laatste = isEarlier(maandeinde, laatsteDag) ? maandeinde : laatsteDag;
    perioden.push(...verdeelMaand(percentage, eerste, laatste, dagenInMaand(begin, eerste, laatste)));
    eerste = addDays(maandeinde, 1);
  }
  return voegSamen(perioden);
}
