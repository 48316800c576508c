import { addDays } from '@/platform/local-date';
import { dateOfMoment, instantOf, momentAt, toLocalMoment } from '@/platform/local-moment';
import type { Mailsoort } from './mail';

/** Several mails that only say that there is something new go as one, and at most one a day. Pure. */

const dagVan = (moment: Date) => dateOfMoment(momentAt(moment.getTime()));

/** The kinds that say no more than that: what is new stands on the own page. */
export const BUNDELSOORTEN = ['bericht', 'nieuw', 'stand'] as const satisfies readonly Mailsoort[];

export const isBundelsoort = (soort: string): boolean => (BUNDELSOORTEN as readonly string[]).includes(soort);

/** What comes within this time goes in one mail. */
export const SAMEN_MS = 15 * 60_000;

/**
 * Until when such a mail waits: till the next morning where one went to this person today already (`eerder`: when they went),
 * unless it would be of no use then, as a notice that the law wants within 48 hours. Null: it goes now.
 */
export function wachtTot(nu: Date, uiterlijk: Date, eerder: readonly Date[]): Date | null {
  const vandaag = dagVan(nu);
  if (!eerder.some((moment) => dagVan(moment) === vandaag)) return null;
  const morgen = new Date(instantOf(toLocalMoment(`${addDays(vandaag, 1)}T07:00`)));
  return morgen < uiterlijk ? morgen : null;
}
