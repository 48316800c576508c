import { createWords } from '@/platform/translator';
import en from '@/texts/en/beantwoord.json';
import nl from '@/texts/nl/beantwoord.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of "Is uw vraag beantwoord?" at the foot of a page and of what follows. */
export const wordsOfBeantwoord = (taal: Taal) => translators[taal];
