import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/mandaatzaak.json';
import enVragen from '@/texts/en/vragen.json';
import enZaken from '@/texts/en/zaken.json';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import nl from '@/texts/nl/mandaatzaak.json';
import werk from '@/texts/nl/mandaatzaak-werk.json';
import zaken from '@/texts/nl/zaken.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of what is asked about an aanslag of the gemeente itself, for whose it is. */
export const wordsOfMandaatzaak = (taal: Taal) => translators[taal];

/** The same for staff and for the gemeente; their pages are Dutch only. */
export const mandaatWerkWords = createWords<typeof werk>({ locale: 'nl', messages: werk });

/** Every sentence with which a form about it answers whose it is, by its key. */
export function mandaatzaakAnswers(taal: Taal): Record<string, string> {
  const { fouten, fout } = taal === 'en' ? en : nl;
  return formAnswersFrom({
    formulier: taal === 'en' ? enVragen.formulier : formulier.formulier,
    fouten,
    'mandaatzaak.fout': fout,
    'zaken.fout': taal === 'en' ? enZaken.fout : zaken.fout,
  });
}

/** The same for a member of staff, and for the gemeente. */
export const mandaatWerkAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    fouten: werk.fouten,
    'mandaatzaak.fout': werk.fout,
    'zaken.fout': zaken.fout,
  });
