import { createWords } from '@/platform/translator';
import enMijn from '@/texts/en/mijn.json';
import enSite from '@/texts/en/site.json';
import balie from '@/texts/nl/balie.json';
import bestuur from '@/texts/nl/bestuur.json';
import inning from '@/texts/nl/inning.json';
import kantoor from '@/texts/nl/kantoor.json';
import mijn from '@/texts/nl/mijn.json';
import site from '@/texts/nl/site.json';
import type { Taal } from '@/ui/words';

const mijnWords = {
  nl: createWords<typeof mijn>({ locale: 'nl', messages: mijn }),
  en: createWords<typeof mijn>({ locale: 'en', messages: enMijn }),
};
const siteWords = {
  nl: createWords<typeof site>({ locale: 'nl', messages: site }),
  en: createWords<typeof site>({ locale: 'en', messages: enSite }),
};

/** The words of the citizen's pages. */
export const wordsOfMijn = (taal: Taal) => mijnWords[taal];
/** The words of the public pages. */
export const wordsOfSite = (taal: Taal) => siteWords[taal];
/** The words of the desk; staff pages are Dutch only. */
export const wordsOfBalie = createWords<typeof balie>({ locale: 'nl', messages: balie });
/** The words of the figures for the board. */
export const wordsOfBestuur = createWords<typeof bestuur>({
  locale: 'nl',
  messages: bestuur,
});
/** The words of what was collected and levied, for board and innen. */
export const wordsOfInning = createWords<typeof inning>({ locale: 'nl', messages: inning });
/** The words of kantoor and bestuur. */
export const wordsOfKantoor = createWords<typeof kantoor>({
  locale: 'nl',
  messages: kantoor,
});

const dateFormat = { nl: dateIn('nl-NL'), en: dateIn('en-GB') };
const momentFormat = { nl: momentIn('nl-NL'), en: momentIn('en-GB') };

function dateIn(locale: string) {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
}
function monthIn(locale: string) {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
function momentIn(locale: string) {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
}

const monthFormat = { nl: monthIn('nl-NL'), en: monthIn('en-GB') };

/** "28 februari 2026" for 'JJJJ-MM-DD'; of a date that is known in part "februari 2026" or "2026". */
export function showDate(datum: string, taal: Taal = 'nl'): string {
  if (datum.length === 4) return datum;
  if (datum.length === 7) return monthFormat[taal].format(new Date(`${datum}-01T00:00:00Z`));
  return dateFormat[taal].format(new Date(`${datum}T00:00:00Z`));
}

const DAY_MS = 86_400_000;

/**
 * "28 februari 2026 om 06.10" for a moment, in the time of the Netherlands; in English "28 February 2026 at 06:10". What came
 * in by letter has a day and no hour, kept as `toDatabaseDate` writes it: of that the day is shown, and no "om 02.00".
 */
export function showMoment(moment: Date, taal: Taal = 'nl'): string {
  if (moment.getTime() % DAY_MS === 0) return showDate(moment.toISOString().slice(0, 10), taal);
  const tekst = momentFormat[taal].format(moment);
  return taal === 'nl' ? tekst.replace(/(\d\d):(\d\d)$/, '$1.$2') : tekst;
}
