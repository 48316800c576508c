import { geenWerkdag } from '@/law/kalender/werkdagen';
import { addDays, type LocalDate, partsOf } from '@/platform/local-date';
import { dateOfMoment, type LocalMoment, toLocalMoment } from '@/platform/local-moment';
import { DAGEN, type Lijn, type Waarde } from './instelling.schema';

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
  if (vrij !== null && vrij !== 'zaterdag' && vrij !== 'zondag') return { vrij: true, blokken: [] };
  const naam = DAGEN[partsOf(dag).weekday - 1];
  return { vrij: false, blokken: naam === undefined ? [] : (tijden[lijn]?.tijden[naam] ?? []) };
}

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
