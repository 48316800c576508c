import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import enWords from '@/texts/en/contactgegevens.json';
import nlWords from '@/texts/nl/contactgegevens.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof nlWords>({ locale: 'nl', messages: nlWords }),
  en: createWords<typeof nlWords>({ locale: 'en', messages: enWords }),
};

/** The words of the pages on which a citizen says how he can be reached. */
export const wordsOfGegevens = (taal: Taal) => translators[taal];

/** Every sentence with which a form can answer, by its key. */
export function gegevensAnswers(taal: Taal): Record<string, string> {
  const { formulier, fouten, weigering } = taal === 'en' ? enWords : nlWords;
  return formAnswersFrom({ formulier, fouten, weigering });
}

/** "06 12345678": kept as digits, shown so that it can be read. */
export function showTelefoon(nummer: string): string {
  if (/^06\d{8}$/.test(nummer)) return `${nummer.slice(0, 2)} ${nummer.slice(2)}`;
  return nummer.startsWith('00') ? `+${nummer.slice(2)}` : nummer;
}
