import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Termijnview } from '@/domain/incasso/incasso.queries';
import { REDENEN } from '@/domain/incasso/selectie';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/incasso.json';
import nl from '@/texts/nl/incasso.json';
import type { Tone } from '@/ui/tone';
import type { Taal } from '@/ui/words';

const all = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of direct debit, for citizen and desk. */
export const wordsOfIncasso = (taal: Taal) => all[taal];

/** Every sentence with which a form about direct debit can answer, by its key. */
export function incassoAnswers(taal: Taal): Record<string, string> {
  const { formulier, fouten, weigering, incasso } = taal === 'en' ? en : nl;
  return formAnswersFrom({ formulier, fouten, weigering, 'incasso.fout': incasso.fout });
}

/** Why the bank sent a collection back, in one sentence; a code that nobody knows is the bank's no. */
export function sayRetour(code: string, taal: Taal): string {
  const zinnen: Readonly<Record<string, string>> = (taal === 'en' ? en : nl).retour;
  return zinnen[code] ?? wordsOfIncasso(taal)('retour.anders');
}

/** Why a term was not collected. */
export function sayReden(code: string, taal: Taal): string {
  const reden = REDENEN.find((een) => een === code);
  return reden ? wordsOfIncasso(taal)(`reden.${reden}`) : code;
}

export const STAND_TOON: Readonly<Record<Termijnview['stand'], Tone>> = {
  gepland: 'info',
  betaald: 'goed',
  ingediend: 'info',
  geind: 'goed',
  mislukt: 'mis',
  overgeslagen: 'letop',
};

/** An IBAN of which only the end is shown: enough to know which account it is. */
export const kortIban = (iban: string): string => `${iban.slice(0, 2)}.. .... ${iban.slice(-4)}`;
