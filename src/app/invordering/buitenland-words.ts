import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import buitenland from '@/texts/nl/buitenland.json';
import formulier from '@/texts/nl/formulier.json';
import kosten from '@/texts/nl/kosten.json';

/** The words of what is collected abroad; staff pages are Dutch only. */
export const words = createWords<typeof buitenland>({ locale: 'nl', messages: buitenland });

/** Every sentence with which a form about it can answer, by its key. */
export const buitenlandAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    buitenlandfout: buitenland.buitenlandfout,
    fouten: buitenland.fouten,
    'kosten.fout': kosten.kosten.fout,
  });

const gelukt: Readonly<Record<string, string>> = buitenland.gelukt;

/** What a page says after a form about it; null for what is none of it. */
export const buitenlandGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;
