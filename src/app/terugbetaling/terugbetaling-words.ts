import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import enWords from '@/texts/en/uitbetaling.json';
import nlWords from '@/texts/nl/uitbetaling.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof nlWords>({ locale: 'nl', messages: nlWords }),
  en: createWords<typeof nlWords>({ locale: 'en', messages: enWords }),
};

/** The words of what somebody gets back, for himself and for the desk. */
export const wordsOfUitbetaling = (taal: Taal) => translators[taal];

/** Every sentence with which the form about an account can answer, by its key. */
export function uitbetalingAnswers(taal: Taal): Record<string, string> {
  const { formulier, fouten, terugbetaling } = taal === 'en' ? enWords : nlWords;
  return formAnswersFrom({ formulier, fouten, 'terugbetaling.fout': terugbetaling.fout });
}

const RETOUREN = ['AC01', 'AC04', 'AC06', 'MD07'] as const;

/** Why a bank sent money back, in words for who gets it. */
export function retourText(reden: string | null, taal: Taal): string {
  return translators[taal](`retour.${RETOUREN.find((code) => code === reden) ?? 'anders'}`);
}

const gelukt: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nl: nlWords.gelukt,
  en: enWords.gelukt,
};
/** What a page says after an account was given; null for what is none of it. */
export const uitbetalingGelukt = (code: string | undefined, taal: Taal): string | null =>
  gelukt[taal]?.[code ?? ''] ?? null;
