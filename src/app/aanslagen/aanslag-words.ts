import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/mijn-aanslagen.json';
import nl from '@/texts/nl/mijn-aanslagen.json';
import type { Taal } from '@/ui/words';

const all = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of aanslagen and payment on the citizen's pages. */
export const wordsOfAanslagen = (taal: Taal) => all[taal];
export type AanslagWords = ReturnType<typeof wordsOfAanslagen>;

/** The soort when it is one we have words for. */
export const soortOf = (belastingsoort: string) =>
  BELASTINGSOORTEN.find((soort) => soort === belastingsoort) ?? null;
