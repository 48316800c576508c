import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import invorderrun from '@/texts/nl/invorderrun.json';
import kosten from '@/texts/nl/kosten.json';
import losseStap from '@/texts/nl/losse-stap.json';
import vordering from '@/texts/nl/vordering.json';

/** The words of one step for one claim. */
export const words = createWords<typeof losseStap>({ locale: 'nl', messages: losseStap });

/** Every sentence with which a form about one step can answer, by its key: also each reason against it. */
export const stapAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    weigering: invorderrun.weigering,
    fouten: { ...invorderrun.fouten, ...losseStap.weigering },
    losseStap: losseStap.losseStap,
    aanwijzing: aanwijzingen.aanwijzing,
    waaromNiet: { ...vordering.kort, ...losseStap.waaromNiet },
    brief: losseStap.brief,
    'kosten.fout': kosten.kosten.fout,
  });

const gelukt: Readonly<Record<string, string>> = losseStap.gelukt;

/** What a page says after a form about a step; null for what is none of it. */
export const stapGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;
