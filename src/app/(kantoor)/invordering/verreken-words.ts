import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import verrekenen from '@/texts/nl/verrekenen.json';

/** The words of setting off; staff pages are Dutch only. */
export const words = createWords<typeof verrekenen>({ locale: 'nl', messages: verrekenen });

export const verrekenPath = (gemeente: string): string => `/invordering/${gemeente}/verrekenen`;

/** Every sentence with which the form about setting off can answer, by its key. */
export const verrekenAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    fouten: verrekenen.fouten,
    'verrekening.fout': verrekenen.verrekening.fout,
  });
