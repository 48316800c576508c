import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import formulier from '@/texts/nl/formulier.json';
import geschillen from '@/texts/nl/geschillen.json';

/** The words of the register of disputes; its readers work for the gemeente or the kantoor. */
export const geschilWords = createWords<typeof geschillen>({ locale: 'nl', messages: geschillen });

/** Every sentence with which its forms answer, by key. */
export const geschilAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    fouten: geschillen.fouten,
    'geschil.fout': geschillen.fout,
  });
