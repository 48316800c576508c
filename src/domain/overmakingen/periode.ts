import type { Overmaakperiode } from '@/domain/gemeenten/overmakingvorm';
import { addDays, addMonths, dateOf, endOfMonth, type LocalDate, partsOf } from '@/platform/local-date';

/** A period of the calendar after which is made over, first and last day. Pure. */
export type Periode = { van: LocalDate; totEnMet: LocalDate };

/** The period of this kind in which a day lies. */
export function periodeVan(soort: Overmaakperiode, dag: LocalDate): Periode {
  const { year, month, day } = partsOf(dag);
  const eerste = dateOf(year, month, 1);
  switch (soort) {
    case 'halve-maand':
      return day <= 15
        ? { van: eerste, totEnMet: dateOf(year, month, 15) }
        : { van: dateOf(year, month, 16), totEnMet: endOfMonth(dag) };
    case 'maand':
      return { van: eerste, totEnMet: endOfMonth(dag) };
    case 'kwartaal': {
      const van = dateOf(year, month - ((month - 1) % 3), 1);
      return { van, totEnMet: endOfMonth(addMonths(van, 2)) };
    }
  }
}

/** How far back a period can be made over that was passed by. */
export const PERIODEN_TERUG = 12;

/** Which kind of period holds on a day, by what the algemeen bestuur decided; null where it decided nothing. */
export type PeriodeOp = (dag: LocalDate) => Overmaakperiode | null;

/**
 * The periods that are over, the latest first, at most so many. They join without a gap, also where the algemeen bestuur chose
 * another kind in between: the old period ends where the new kind begins.
 */
export function voorbijePerioden(soortOp: PeriodeOp, vandaag: LocalDate, aantal: number): Periode[] {
  const perioden: Periode[] = [];
  for (let laatste = lopende(soortOp, vandaag); perioden.length < aantal; ) {
    const dag = addDays(laatste.van, -1);
    const soort = soortOp(dag);
    if (soort === null) break;
    const { van, totEnMet } = periodeVan(soort, dag);
    laatste = totEnMet > dag ? { van, totEnMet: dag } : { van, totEnMet };
    perioden.push(laatste);
  }
  return perioden;
}

/** The period that runs; where nothing is decided the day itself. */
export function lopende(soortOp: PeriodeOp, vandaag: LocalDate): Periode {
  const soort = soortOp(vandaag);
  return soort === null ? { van: vandaag, totEnMet: vandaag } : periodeVan(soort, vandaag);
}
