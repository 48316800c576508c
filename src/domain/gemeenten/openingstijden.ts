import { feestdagenOf } from '@/law/kalender/feestdagen';
import { geenWerkdag } from '@/law/kalender/werkdagen';
import { addDays, type LocalDate, partsOf } from '@/platform/local-date';
import { dateOfMoment, type LocalMoment, startOfDay, toLocalMoment } from '@/platform/local-moment';
import { DAGEN, type Lijn } from './contactvorm';
import type { Waarde } from './instelling.schema';

/** Whether a line can be reached: `volgende` is when it opens again, null when that is not within two weeks. */
export type Bereikbaar =
  | { open: true; tot: LocalMoment }
  | {
      open: false;
      reden: 'geen-lijn' | 'vrije-dag' | 'gesloten-dag' | 'buiten-tijden';
      volgende: LocalMoment | null;
    };

const HORIZON = 14;

/** The opening blocks of a line on a day: none on a day that is no werkdag by a holiday; a weekend has its own row. */
function blokkenOp(tijden: Waarde<'openingstijden'>, lijn: Lijn, dag: LocalDate) {
  const vrij = geenWerkdag(dag, tijden);
  if (vrij !== null && (!isWeekend(vrij) || isFeestdag(dag))) return { vrij: true, blokken: [] };
  const naam = DAGEN[partsOf(dag).weekday - 1];
  return { vrij: false, blokken: naam === undefined ? [] : (tijden[lijn]?.tijden[naam] ?? []) };
}

const isWeekend = (reden: string) => reden === 'zaterdag' || reden === 'zondag';

/** A holiday in a weekend is called by its weekend: Tweede Kerstdag 2026 is a Saturday. */
const isFeestdag = (dag: LocalDate): boolean => feestdagenOf(partsOf(dag).year).has(dag);

const at = (dag: LocalDate, tijd: string) => toLocalMoment(`${dag}T${tijd}`);

/**
 * Whether a line is open at a moment, and if not why and when it opens again: outside its hours only a
 * terugbelafspraak is offered (D-15). `tot` is exclusive. Throws LawError like geenWerkdag.
 */
export function bereikbaarOp(tijden: Waarde<'openingstijden'>, lijn: Lijn, moment: LocalMoment): Bereikbaar {
  if (tijden[lijn] === undefined) return { open: false, reden: 'geen-lijn', volgende: null };
  const vandaag = dateOfMoment(moment);
  const { vrij, blokken } = blokkenOp(tijden, lijn, vandaag);
  const nu = blokken.find((blok) => at(vandaag, blok.van) <= moment && moment < at(vandaag, blok.tot));
  if (nu) return { open: true, tot: at(vandaag, nu.tot) };
  const reden = vrij ? 'vrije-dag' : blokken.length === 0 ? 'gesloten-dag' : 'buiten-tijden';
  return { open: false, reden, volgende: volgendeOpening(tijden, lijn, moment) };
}

function volgendeOpening(
  tijden: Waarde<'openingstijden'>,
  lijn: Lijn,
  moment: LocalMoment,
): LocalMoment | null {
  for (let days = 0; days <= HORIZON; days += 1) {
    const dag = addDays(dateOfMoment(moment), days);
    const later = blokkenOp(tijden, lijn, dag).blokken.find((blok) => at(dag, blok.van) > moment);
    if (later) return at(dag, later.van);
  }
  return null;
}

/** Who calls back does it in the hours of the line for callers, or else of the line between the offices. */
const BELLIJNEN = ['telefoon', 'doorverbinden'] as const;

const KANTOORDAGEN = {
  goedeVrijdag: 'vrij',
  gelijkgesteldeDagen: 'vrij',
} as const satisfies Waarde<'openingstijden'>;

/** The hours of a day in which the office calls, in order; `reden` tells why there are none. */
export type Beluren = {
  reden: 'vrije-dag' | 'gesloten-dag' | null;
  blokken: readonly { van: LocalMoment; tot: LocalMoment }[];
};

/**
 * When the office can call somebody on a day. Where the tenant data name no line, any hour of a werkdag. Throws LawError
 * like geenWerkdag.
 */
export function belurenOp(tijden: Waarde<'openingstijden'> | null, dag: LocalDate): Beluren {
  const lijn = BELLIJNEN.find((naam) => tijden?.[naam] !== undefined);
  if (!tijden || lijn === undefined) {
    const vrij = geenWerkdag(dag, tijden ?? KANTOORDAGEN);
    const blok = { van: startOfDay(dag), tot: startOfDay(addDays(dag, 1)) };
    if (vrij === null) return { reden: null, blokken: [blok] };
    const feest = !isWeekend(vrij) || isFeestdag(dag);
    return { reden: feest ? 'vrije-dag' : 'gesloten-dag', blokken: [] };
  }
  const { vrij, blokken } = blokkenOp(tijden, lijn, dag);
  if (vrij) return { reden: 'vrije-dag', blokken: [] };
  return {
    reden: blokken.length === 0 ? 'gesloten-dag' : null,
    blokken: blokken.map(({ van, tot }) => ({ van: at(dag, van), tot: at(dag, tot) })),
  };
}
