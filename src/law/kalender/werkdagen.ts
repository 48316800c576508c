import { addDays, type LocalDate, partsOf } from '@/platform/local-date';
import { windowOn } from '../dated';
import { type Feestdag, feestdagenOf, gelijkgesteldeDagen, weekendDay } from './feestdagen';

/**
 * What counts as a werkdag for a promise in a contract. The contracts do not define the word (trap 11), so the
 * office chooses; weekends and the other holidays of the Algemene termijnenwet are never werkdagen.
 */
export type WerkdagKeuze = {
  goedeVrijdag: 'vrij' | 'werkdag';
  gelijkgesteldeDagen: 'vrij' | 'werkdag';
  /** Days on which this office is closed as well. */
  sluitingsdagen?: readonly LocalDate[];
};

/** Why a day is no werkdag, or null for a werkdag. */
export type GeenWerkdag = 'zaterdag' | 'zondag' | Feestdag | 'gelijkgestelde-dag' | 'sluitingsdag';

/** Why a day is no werkdag under the office's choice. Throws LawError 'geen-parameter' like vrijeDagOn. */
export function geenWerkdag(date: LocalDate, keuze: WerkdagKeuze): GeenWerkdag | null {
  const weekend = weekendDay(date);
  if (weekend) return weekend;
  if (keuze.sluitingsdagen?.includes(date)) return 'sluitingsdag';
  const feestdag = feestdagenOf(partsOf(date).year).get(date);
  if (feestdag && !(feestdag === 'goede-vrijdag' && keuze.goedeVrijdag === 'werkdag')) return feestdag;
  if (keuze.gelijkgesteldeDagen === 'werkdag') return null;
  return windowOn(gelijkgesteldeDagen, date).waarde.includes(date) ? 'gelijkgestelde-dag' : null;
}

/** The n-th werkdag after a day, and the days that were skipped with their reason; the day itself does not count. */
export function addWerkdagen(
  date: LocalDate,
  aantal: number,
  keuze: WerkdagKeuze,
): { datum: LocalDate; overgeslagen: { datum: LocalDate; reden: GeenWerkdag }[] } {
  const overgeslagen: { datum: LocalDate; reden: GeenWerkdag }[] = [];
  let day = date;
  let left = aantal;
  while (left > 0) {
    day = addDays(day, 1);
    const reden = geenWerkdag(day, keuze);
    if (reden === null) left -= 1;
    else overgeslagen.push({ datum: day, reden });
  }
  return { datum: day, overgeslagen };
}
