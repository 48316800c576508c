import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import kosten from '@/texts/nl/kosten.json';

/** The words of costs and of taking them back. */
export const words = createWords<typeof kosten>({ locale: 'nl', messages: kosten });

const soorten: Readonly<Record<string, string>> = kosten.soort;

/** What the act is called that made the costs. */
export const soortTekst = (soort: string): string => soorten[soort] ?? soort;

/** Every sentence with which a form about costs can answer, by its key. */
export const kostenAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    'kosten.fout': kosten.kosten.fout,
    fouten: kosten.fouten,
    weigering: kosten.weigering,
  });

export const kostenPath = () => '/invordering/kosten';
export const terugnamePath = (gemeente: string, id: string) => `/invordering/${gemeente}/kosten/${id}`;
export const kostenVanPath = (gemeente: string, aanslagId: string) =>
  `/invordering/${gemeente}/kosten/aanslag/${aanslagId}`;
