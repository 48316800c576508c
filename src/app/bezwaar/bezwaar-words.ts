import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import enBezwaar from '@/texts/en/bezwaar.json';
import enVragen from '@/texts/en/vragen.json';
import bezwaar from '@/texts/nl/bezwaar.json';
import formulier from '@/texts/nl/formulier.json';
import zaken from '@/texts/nl/zaken.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof bezwaar>({ locale: 'nl', messages: bezwaar }),
  en: createWords<typeof bezwaar>({ locale: 'en', messages: enBezwaar }),
};

/** The words of an objection for who makes it. */
export const wordsOfBezwaar = (taal: Taal) => translators[taal];
export type BezwaarWords = ReturnType<typeof wordsOfBezwaar>;

/** Every sentence with which a form of an objection answers who makes it, by its key. */
export function bezwaarAnswers(taal: Taal): Record<string, string> {
  const { fouten, fout } = taal === 'en' ? enBezwaar : bezwaar;
  return formAnswersFrom({
    formulier: taal === 'en' ? enVragen.formulier : formulier.formulier,
    fouten,
    'bezwaar.fout': fout,
    'zaken.fout': zaken.fout,
  });
}
