import { incassoAnswers } from '@/app/incasso/incasso-words';
import { uitbetalingAnswers } from '@/app/terugbetaling/terugbetaling-words';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/rekeningnummer.json';
import nl from '@/texts/nl/rekeningnummer.json';
import type { Taal } from '@/ui/words';

const all = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words about the account of somebody, for himself and for the desk. */
export const wordsOfRekeningnummer = (taal: Taal) => all[taal];

/** Every sentence with which the form can answer: about an account to pay to, and about one to collect from. */
export const rekeningnummerAnswers = (taal: Taal): Record<string, string> => ({
  ...incassoAnswers(taal),
  ...uitbetalingAnswers(taal),
});

const gelukt: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nl: nl.gelukt,
  en: en.gelukt,
};
/** What a page says after a number was given; null for what is none of it. */
export const rekeningnummerGelukt = (code: string | undefined, taal: Taal): string | null =>
  gelukt[taal]?.[code ?? ''] ?? null;
