import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import kosten from '@/texts/nl/kosten.json';
import verhaal from '@/texts/nl/verhaal.json';

/** The words of what comes after a dwangbevel, and of when the right to collect ends. */
export const words = createWords<typeof verhaal>({ locale: 'nl', messages: verhaal });

/** '/invordering/<gemeente>/verjaring'. */
export const verjaringPath = (gemeente: string): string => `/invordering/${gemeente}/verjaring`;

/** '/invordering/<gemeente>/deurwaarder'. */
export const deurwaarderPath = (gemeente: string): string => `/invordering/${gemeente}/deurwaarder`;

/** Every sentence with which a form about these acts can answer, by its key: also each reason against one. */
export const verhaalAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    verhaalfout: verhaal.verhaalfout,
    verhaalreden: verhaal.reden,
    brief: verhaal.brief,
    fouten: verhaal.fouten,
    'kosten.fout': kosten.kosten.fout,
  });
