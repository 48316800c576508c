import { createWords } from '@/platform/translator';
import brieven from '@/texts/nl/brieven.json';

/** The words of all letters. A missing sentence is a mistake of ours: a letter with a hole in it is not made. */
export const briefwoorden = createWords<typeof brieven>({
  locale: 'nl',
  messages: brieven,
});

const dateFormat = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** "31 december 2026", kept together on one line. */
export const datumtekst = (datum: string): string =>
  dateFormat.format(new Date(`${datum}T00:00:00Z`)).replaceAll(' ', '\u00a0');

/** "1234 5678 9012 3456": what has to be typed over is read in groups of four. */
export const inVieren = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1\u00a0');

/** "www.borne.nl" for "https://www.borne.nl/". */
export const siteTekst = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '');
