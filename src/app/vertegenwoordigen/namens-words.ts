import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/namens.json';
import nl from '@/texts/nl/namens.json';
import type { Taal } from '@/ui/words';

const words = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of acting for another. */
export const wordsOfNamens = (taal: Taal) => words[taal];

/** Why a form was refused that was sent for another, by its key. */
export const namensAnswers = (taal: Taal): Record<string, string> =>
  formAnswersFrom({ formulier: (taal === 'en' ? en : nl).formulier });
