import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import enMeldingen from '@/texts/en/meldingen.json';
import enVragen from '@/texts/en/vragen.json';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import heffing from '@/texts/nl/heffing.json';
import werk from '@/texts/nl/melding-werk.json';
import meldingen from '@/texts/nl/meldingen.json';
import vermindering from '@/texts/nl/vermindering.json';
import zaken from '@/texts/nl/zaken.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof meldingen>({ locale: 'nl', messages: meldingen }),
  en: createWords<typeof meldingen>({ locale: 'en', messages: enMeldingen }),
};

/** The words of a melding for who reports it. */
export const wordsOfMeldingen = (taal: Taal) => translators[taal];

/** The words of a melding for staff; their pages are Dutch only. */
export const meldingWerkWords = createWords<typeof werk>({ locale: 'nl', messages: werk });

/** Every sentence with which a form about a melding answers who reports it, by its key. */
export function meldingAnswers(taal: Taal): Record<string, string> {
  const { fouten, fout } = taal === 'en' ? enMeldingen : meldingen;
  return formAnswersFrom({
    formulier: taal === 'en' ? enVragen.formulier : formulier.formulier,
    fouten,
    'melding.fout': fout,
    'zaken.fout': zaken.fout,
  });
}

/** The same for a member of staff. */
export const meldingWerkAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    fouten: werk.fouten,
    'melding.fout': { ...meldingen.fout, ...werk.fout },
    'zaken.fout': zaken.fout,
    'vermindering.fout': vermindering.vermindering.fout,
    weigering: heffing.weigering,
  });
