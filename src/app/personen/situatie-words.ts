import { formAnswersFrom } from '@/app/action-form/form-answers';
import { showDate } from '@/app/words';
import type { Situatie } from '@/domain/situaties/situatie';
import { createWords } from '@/platform/translator';
import situatiesEn from '@/texts/en/situaties.json';
import formulier from '@/texts/nl/formulier.json';
import kosten from '@/texts/nl/kosten.json';
import situaties from '@/texts/nl/situaties.json';
import type { Taal } from '@/ui/words';

/** The words of what makes collecting stop; staff pages are Dutch only. */
export const words = createWords<typeof situaties>({ locale: 'nl', messages: situaties });

type Mijn = Pick<typeof situaties, 'mijn'>;
const mijn = {
  nl: createWords<Mijn>({ locale: 'nl', messages: { mijn: situaties.mijn } }),
  en: createWords<Mijn>({ locale: 'en', messages: situatiesEn }),
};
/** The words of the same for who it is about. */
export const wordsOfMijnSituatie = (taal: Taal) => mijn[taal];

/** What holds about somebody, in a sentence to himself. */
export const saySituatie = ({ soort, begin, tot }: Situatie, taal: Taal): string =>
  mijn[taal](`mijn.${soort}`, { dag: showDate(begin, taal), tot: tot === null ? '' : showDate(tot, taal) });

/** '/invordering/bijzonder', or of one person in a gemeente. */
export const situatiePath = (gemeente?: string, persoonId?: string): string =>
  gemeente === undefined ? '/invordering/bijzonder' : `/invordering/${gemeente}/bijzonder/${persoonId}`;

/** Every sentence with which a form about a situatie can answer, by its key. */
export const situatieAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    situatiefout: situaties.situatiefout,
    fouten: situaties.fouten,
    'kosten.fout': kosten.kosten.fout,
  });

const gelukt: Readonly<Record<string, string>> = situaties.gelukt;

/** What a page says after a form about a situatie; null for what is none of it. */
export const situatieGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;
