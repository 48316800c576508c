import { createTranslator, type Messages } from 'use-intl/core';
import { formatCents } from '@/platform/cents';
import betaalplan from '@/texts/nl/uitleg/betaalplan.json';
import geld from '@/texts/nl/uitleg/geld.json';
import incasso from '@/texts/nl/uitleg/incasso.json';
import kwijtschelding from '@/texts/nl/uitleg/kwijtschelding.json';
import regeling from '@/texts/nl/uitleg/regeling.json';
import termijnen from '@/texts/nl/uitleg/termijnen.json';
import { formatBron } from './bron';
import type { Stap, UitlegWaarde } from './uitleg';

/** One sentence of an explanation in plain Dutch, with the rule it rests on. */
export type UitlegZin = { tekst: string; bron: string; teBevestigen?: true };

const dayFormat = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });

/** "maandag 13 april 2026". */
const formatDay = (date: string): string => dayFormat.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));

/** "vrijdag 20 november 2026 om 09.00 uur". */
const formatMoment = (moment: string): string =>
  `${formatDay(moment)} om ${moment.slice(11).replace(':', '.')} uur`;

/** ICU's select knows no hyphens in its choices: "goede-vrijdag" is written "goedeVrijdag" in the texts. */
const toChoice = (keuze: string): string =>
  keuze.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());

function toWords(waarde: UitlegWaarde): string | number {
  if (typeof waarde !== 'object') return waarde;
  if ('centen' in waarde) return formatCents(waarde.centen);
  if ('datum' in waarde) return formatDay(waarde.datum);
  return 'moment' in waarde ? formatMoment(waarde.moment) : toChoice(waarde.keuze);
}

const messages = { betaalplan, geld, incasso, kwijtschelding, regeling, termijnen };

const translate = createTranslator<Messages>({
  locale: 'nl',
  messages,
  // A missing sentence or value is a mistake of ours: an explanation with a hole in it may not be shown.
  onError: (error) => {
    throw error;
  },
});

/** The sentence of a key when it has plain values only (no plural, no select, no quoting); null otherwise. */
function plainSentence(sleutel: string): string | null {
  let found: unknown = messages;
  for (const part of sleutel.split('.'))
    found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined;
  return typeof found === 'string' && !/\{\w+,|'[{}']/.test(found) ? found : null;
}

const plainSentences = new Map<string, string | null>();

/** Most sentences only have values put in: that needs no message format, which takes most of a thousand answers' time. */
function fillIn(sleutel: string, values: Record<string, string | number>): string {
  let sentence = plainSentences.get(sleutel);
  if (sentence === undefined) {
    sentence = plainSentence(sleutel);
    plainSentences.set(sleutel, sentence);
  }
  if (sentence === null) return translate(sleutel, values);
  return sentence.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The sentence ${sleutel} has no value for "${name}".`);
    return String(value);
  });
}

const startsWithCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The words of an explanation, in order; a step that rests on something unconfirmed says so. Screens, letters and
 * `reken` all use this one. Throws when a sentence or one of its values is missing.
 */
export function explain(stappen: readonly Stap[]): UitlegZin[] {
  return stappen.map(({ sleutel, waarden, bron, teBevestigen }) => {
    const values = Object.fromEntries(
      Object.entries(waarden).map(([name, waarde]) => [name, toWords(waarde)]),
    );
    const tekst = startsWithCapital(fillIn(sleutel, values));
    return teBevestigen
      ? { tekst: `${tekst} (te bevestigen)`, bron: formatBron(bron), teBevestigen }
      : { tekst, bron: formatBron(bron) };
  });
}
