import { brokenFrom } from '@/domain/beloften/belofte';
import type { Onderwerpsoort, TaakSoort } from '@/domain/taken/taak';
import { localDateOf } from '@/platform/clock';
import { daysBetween, type LocalDate, toLocalDate } from '@/platform/local-date';
import { dateOfMoment, momentAt } from '@/platform/local-moment';
import type { TermijnEigenaar } from './termijn';
import type { Zaaksoort } from './zaak';

/** The next last day of any kind, of a case or of a task: what must be done, by when, and how near that is. Pure. */

/** What must be done by then: a term of a case, or a task. */
export type TermijnWat =
  | {
      over: 'zaak';
      zaakId: string;
      zaaksoort: Zaaksoort;
      zaaknummer: string;
      soort: string;
      eigenaar: TermijnEigenaar;
    }
  | { over: 'taak'; soort: TaakSoort; onderwerpSoort: Onderwerpsoort; onderwerpId: string };

/** 'te-laat', today, warned about by the clock, or still running. */
export type TermijnNabij = 'te-laat' | 'vandaag' | 'bijna' | 'later';

export type VolgendeTermijn = {
  gemeenteId: number;
  id: string;
  wat: TermijnWat;
  medewerkerId: string | null;
  medewerker: string | null;
  /** The last day on which it is in time. */
  uiterlijk: LocalDate;
  /** Days until then; below zero when it went by. */
  dagen: number;
  nabij: TermijnNabij;
};

type Loopt = { tot: Date; gewaarschuwd: boolean };

/** The last day of what is late from an instant: the day of the moment before it. */
export const laatsteDag = (tot: Date): LocalDate => dateOfMoment(momentAt(tot.getTime() - 1));

/** The instant from which a term of a case is late: the midnight that ends its last day. */
export const teLaatVanaf = (uiterlijk: string): Date => brokenFrom(toLocalDate(uiterlijk));

/** How near a term is: what went by is late, what ends today is so, and then whether the clock warned. */
export function nabijheidVan(
  { tot, gewaarschuwd }: Loopt,
  now: Date,
): { dagen: number; nabij: TermijnNabij } {
  const dagen = daysBetween(localDateOf(now), laatsteDag(tot));
  if (tot <= now) return { dagen, nabij: 'te-laat' };
  if (dagen === 0) return { dagen, nabij: 'vandaag' };
  return { dagen, nabij: gewaarschuwd ? 'bijna' : 'later' };
}

/** Soonest first; of one moment always in the same order. */
export const bySoonest = (x: Loopt & { id: string }, y: Loopt & { id: string }): number =>
  x.tot.getTime() - y.tot.getTime() || x.id.localeCompare(y.id);
