import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import enContact from '@/texts/en/contactgegevens.json';
import en from '@/texts/en/postkeuze.json';
import nlContact from '@/texts/nl/contactgegevens.json';
import formulier from '@/texts/nl/formulier.json';
import nl from '@/texts/nl/postkeuze.json';
import type { Taal } from '@/ui/words';

type Burgerwoorden = typeof en;
const translators = {
  nl: createWords<Burgerwoorden>({ locale: 'nl', messages: nl }),
  en: createWords<Burgerwoorden>({ locale: 'en', messages: en }),
};

/** The words about how somebody gets his letters, for himself. */
export const wordsOfPostkeuze = (taal: Taal) => translators[taal];

/** The same for staff; their pages are Dutch only. */
export const postkeuzeWords = createWords<typeof nl>({
  locale: 'nl',
  messages: nl,
});

/** Every sentence with which the form of a citizen can answer, by its key. */
export function postkeuzeAnswers(taal: Taal): Record<string, string> {
  const { fout, fouten } = taal === 'en' ? en : nl;
  const contact = taal === 'en' ? enContact : nlContact;
  return formAnswersFrom({
    formulier: contact.formulier,
    'voorkeur.fout': fout,
    fouten,
  });
}

/** The same for a member of staff. */
export const postkeuzeDeskAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    'voorkeur.fout': nl.fout,
    fouten: nl.fouten,
  });

const isReden = (reden: string): reden is keyof typeof nl.reden => Object.hasOwn(nl.reden, reden);

/** Why a letter went that way, for who gets it; what is no reason of these is shown as it was kept. */
export const bezorgreden = (reden: string, taal: Taal): string =>
  isReden(reden) ? translators[taal](`reden.${reden}`) : reden;

/** The same for staff. */
export const bezorgredenBalie = (reden: string): string =>
  isReden(reden) ? postkeuzeWords(`redenBalie.${reden}`) : reden;
