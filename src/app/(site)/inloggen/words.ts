import { createWords } from '@/platform/translator';
import en from '@/texts/en/inloggen.json';
import nl from '@/texts/nl/inloggen.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of logging in and out. */
export const wordsOfInloggen = (taal: Taal) => translators[taal];
