import { createWords } from '@/platform/translator';
import en from '@/texts/en/berichtenbox.json';
import nl from '@/texts/nl/berichtenbox.json';

const translators = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words around a letter in the Berichtenbox; what it is about stands in the letter itself. */
export const berichtwoorden = (taal: 'nl' | 'en') => translators[taal];
