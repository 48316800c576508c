import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import enKlachten from '@/texts/en/klachten.json';
import enVragen from '@/texts/en/vragen.json';
import enZaken from '@/texts/en/zaken.json';
import bezwaarWerk from '@/texts/nl/bezwaar-werk.json';
import formulier from '@/texts/nl/formulier.json';
import werk from '@/texts/nl/klacht-werk.json';
import klachten from '@/texts/nl/klachten.json';
import zaken from '@/texts/nl/zaken.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof klachten>({ locale: 'nl', messages: klachten }),
  en: createWords<typeof klachten>({ locale: 'en', messages: enKlachten }),
};

/** The words of a complaint for who makes it. */
export const wordsOfKlachten = (taal: Taal) => translators[taal];

/** The words of a complaint for staff; their pages are Dutch only. */
export const klachtWerkWords = createWords<typeof werk>({ locale: 'nl', messages: werk });

/** Every sentence with which a form about a complaint answers who makes it, by its key. */
export function klachtAnswers(taal: Taal): Record<string, string> {
  const { fouten, fout } = taal === 'en' ? enKlachten : klachten;
  return formAnswersFrom({
    formulier: taal === 'en' ? enVragen.formulier : formulier.formulier,
    fouten,
    'klacht.fout': fout,
    'zaken.fout': taal === 'en' ? enZaken.fout : zaken.fout,
  });
}

/** The same for a member of staff; what becomes a bezwaar is refused in the words of that. */
export const klachtWerkAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    fouten: werk.fouten,
    'klacht.fout': werk.fout,
    'bezwaar.fout': bezwaarWerk.fout,
    'zaken.fout': zaken.fout,
  });
