import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import vermindering from '@/texts/nl/vermindering.json';

/** The words of one aanslag at the desk and of its verminderingen. */
export const words = createWords<typeof vermindering>({
  locale: 'nl',
  messages: vermindering,
});

const soorten: Readonly<Record<string, string>> = vermindering.belastingsoort;

/** The name of a belastingsoort. */
export const soortTekst = (belastingsoort: string): string => soorten[belastingsoort] ?? belastingsoort;

/** Every sentence with which a form of vermindering can answer, by its key. */
export function formAnswers(): Record<string, string> {
  return formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    'vermindering.fout': vermindering.vermindering.fout,
    'aanslagen.fout': vermindering.aanslagen.fout,
    fouten: vermindering.aanslagen.fout,
  });
}
