import { createWords } from '@/platform/translator';
import en from '@/texts/en/toetsen.json';
import nl from '@/texts/nl/toetsen.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of the yearly test, for whom it is about. */
export const wordsOfToets = (taal: Taal) => translators[taal];

const kanalen: Readonly<Record<Taal, Readonly<Record<string, string>>>> = { nl: nl.kanaal, en: en.kanaal };

/** How something was said, in words. */
export const kanaalVanToets = (taal: Taal, kanaal: string): string => kanalen[taal][kanaal] ?? kanaal;
