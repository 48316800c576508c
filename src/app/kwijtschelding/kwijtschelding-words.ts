import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Vraagsleutel } from '@/domain/kwijtschelding/vragen';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/kwijtschelding.json';
import enVragen from '@/texts/en/vragen.json';
import formulier from '@/texts/nl/formulier.json';
import nl from '@/texts/nl/kwijtschelding.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of asking kwijtschelding, for who asks. */
export const wordsOfKwijtschelding = (taal: Taal) => translators[taal];

type Veldwoorden = { label: string; hint?: string; opties?: Readonly<Record<string, string>> };
export type Vraagwoorden = { kop: string; hint?: string; velden: Readonly<Record<string, Veldwoorden>> };

/** What one question says, with its fields and their choices. */
export const vraagWoorden = (taal: Taal, sleutel: Vraagsleutel): Vraagwoorden =>
  (taal === 'en' ? en : nl).vragen[sleutel];

/** Every sentence with which the forms of a request answer, by its key. */
export function kwijtscheldingAnswers(taal: Taal): Record<string, string> {
  const { bedrag, antwoord, kwijtschelding, fouten, schatting, zaakfout } = taal === 'en' ? en : nl;
  return formAnswersFrom({
    formulier: taal === 'en' ? enVragen.formulier : formulier.formulier,
    'zaken.fout': zaakfout,
    bedrag,
    antwoord,
    kwijtschelding,
    fouten,
    schatting,
  });
}
