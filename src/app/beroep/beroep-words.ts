import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import enBeroep from '@/texts/en/beroep.json';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import beroep from '@/texts/nl/beroep.json';
import werk from '@/texts/nl/beroep-werk.json';
import formulier from '@/texts/nl/formulier.json';
import mandaat from '@/texts/nl/mandaatzaak-werk.json';
import vermindering from '@/texts/nl/vermindering.json';
import zaken from '@/texts/nl/zaken.json';
import type { Taal } from '@/ui/words';

/** The words of a case at court for staff; their pages are Dutch only. */
export const beroepWords = createWords<typeof werk>({ locale: 'nl', messages: werk });

const translators = {
  nl: createWords<typeof beroep>({ locale: 'nl', messages: beroep }),
  en: createWords<typeof beroep>({ locale: 'en', messages: enBeroep }),
};

/** The words of a case at court for whose case it is. */
export const wordsOfBeroep = (taal: Taal) => translators[taal];

/** Every sentence with which a form about a case at court answers a member of staff, by its key. */
export const beroepAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    fouten: werk.fouten,
    'beroep.fout': werk.fout,
    // What lies at a court about a tax of the gemeente itself has the same forms.
    'mandaatzaak.fout': mandaat.fout,
    'zaken.fout': zaken.fout,
    'vermindering.fout': vermindering.vermindering.fout,
  });
