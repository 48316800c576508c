import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/bijlagen.json';
import nl from '@/texts/nl/bijlagen.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of files that people add. */
export const wordsOfBijlagen = (taal: Taal) => translators[taal];

/** Every sentence with which a form about a file can answer, by its key. */
export function bijlagenAnswers(taal: Taal): Record<string, string> {
  const { formulier, weigering } = taal === 'en' ? en : nl;
  return formAnswersFrom({ formulier, bijlagen: weigering });
}

/** "3,4 MB" or "12 kB", never 0. */
export function showBytes(bytes: number, taal: Taal): string {
  const locale = taal === 'en' ? 'en-GB' : 'nl-NL';
  const mb = bytes / (1024 * 1024);
  if (mb >= 1) return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(mb)} MB`;
  return `${bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1024))} kB`;
}
