import { createTranslator } from 'use-intl/core';
import en from '@/texts/en/ui.json';
import nl from '@/texts/nl/ui.json';

/** The languages a page can be shown in. Staff pages are Dutch only. */
export type Taal = 'nl' | 'en';

const translators = {
  nl: createTranslator<typeof nl>({ locale: 'nl', messages: nl, timeZone: 'Europe/Amsterdam' }),
  en: createTranslator<typeof nl>({ locale: 'en', messages: en, timeZone: 'Europe/Amsterdam' }),
};

/**
 * The words that belong to the components themselves ("Stap 2 van 4", "(niet verplicht)"). Everything
 * else comes in as props. For the server only: client components get their words as props.
 */
export function uiWords(taal: Taal) {
  return translators[taal];
}
