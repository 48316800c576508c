import { formAnswersFrom } from '@/app/action-form/form-answers';
import { showDate } from '@/app/words';
import type { Vervolg } from '@/domain/zaken/vervolg';
import type { LocalDate } from '@/platform/local-date';
import { createWords } from '@/platform/translator';
import enZaken from '@/texts/en/zaken.json';
import formulier from '@/texts/nl/formulier.json';
import zaken from '@/texts/nl/zaken.json';
import type { Taal } from '@/ui/words';

/** What a citizen reads, in both languages; the words of staff stand in `werk` and are Dutch. */
type BurgerWords = Omit<typeof zaken, 'werk'>;

const translators = {
  nl: createWords<BurgerWords>({ locale: 'nl', messages: zaken }),
  en: createWords<BurgerWords>({ locale: 'en', messages: enZaken }),
};

/** The words of cases for who asked. */
export const wordsOfZaken = (taal: Taal) => translators[taal];

/** What happens next in a case, as its citizen reads it; that it should have been there once its day is over. */
export const vervolgzin = ({ soort, op }: Vervolg, vandaag: LocalDate, taal: Taal): string =>
  wordsOfZaken(taal)(op < vandaag ? 'mijn.vervolg.voorbij' : `mijn.vervolg.${soort}`, {
    datum: showDate(op, taal),
  });

/** The words of cases for staff. */
export const zaakWords = createWords<typeof zaken>({ locale: 'nl', messages: zaken });

/** A word of the journal or of a term, its rule or its facts, by its key; the key itself for one that a kind of case did not give. */
export function namedWord(
  taal: Taal,
  group: 'regel' | 'termijn' | 'termijnregel' | 'termijnfeit',
  key: string,
): string {
  const words: Readonly<Record<string, string>> = (taal === 'en' ? enZaken : zaken)[group];
  return words[key] ?? key;
}

/** Sentences with which the forms of a case answer a member of staff, by key. */
export const zaakAnswers = (): Record<string, string> =>
  formAnswersFrom({ formulier: formulier.formulier, 'zaken.fout': zaken.fout });
