import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { OnlineBetalingView } from '@/domain/online-betalingen/online-betaling.queries';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/online-betalen.json';
import enVragen from '@/texts/en/vragen.json';
import formulier from '@/texts/nl/formulier.json';
import nl from '@/texts/nl/online-betalen.json';
import type { Tone } from '@/ui/tone';
import type { Taal } from '@/ui/words';

const all = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of paying online, for citizen and desk. */
export const wordsOfBetalen = (taal: Taal) => all[taal];

/** Every sentence with which the form can answer, by its key. */
export function betaalAnswers(taal: Taal): Record<string, string> {
  const { fouten, fout } = taal === 'en' ? en : nl;
  return formAnswersFrom({
    formulier: taal === 'en' ? enVragen.formulier : formulier.formulier,
    fouten,
    'online-betalen.fout': fout,
  });
}

export const BETAALTOON: Readonly<Record<OnlineBetalingView['status'], Tone>> = {
  begonnen: 'info',
  open: 'letop',
  betaald: 'goed',
  verwerkt: 'goed',
  geannuleerd: 'letop',
  verlopen: 'letop',
  mislukt: 'mis',
};
