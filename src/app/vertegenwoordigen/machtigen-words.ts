import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { MachtigingView, Waarvoor } from '@/domain/vertegenwoordigingen/machtiging.queries';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/machtigen.json';
import nl from '@/texts/nl/machtigen.json';
import type { Taal } from '@/ui/words';

const words = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of letting somebody else help, and of helping. */
export const wordsOfMachtigen = (taal: Taal) => words[taal];

/** Every sentence with which a form about it answers, by its key. */
export function machtigenAnswers(taal: Taal): Record<string, string> {
  const { formulier, fouten, fout, geven } = taal === 'en' ? en : nl;
  return formAnswersFrom({
    formulier,
    fouten,
    'machtiging.fout': fout,
    geven: { gelukt: geven.gelukt },
  });
}

type Zaaksoort = keyof typeof nl.zaaksoort;

/** For what it is, in one line. */
export function waarvoorTekst({ grens, zaak }: Pick<Waarvoor, 'grens' | 'zaak'>, taal: Taal): string {
  const say = words[taal];
  if (grens !== 'zaak') return say(`grens.${grens}`);
  const soort = zaak && Object.hasOwn(nl.zaaksoort, zaak.soort) ? (zaak.soort as Zaaksoort) : null;
  return say('grens.zaak', {
    soort: soort === null ? '' : say(`zaaksoort.${soort}`),
    nummer: zaak?.zaaknummer ?? '',
  });
}

/** Whether there is still something to stop. */
export const isLopend = ({ stand }: Pick<MachtigingView, 'stand'>): boolean =>
  stand === 'open' || stand === 'getoond' || stand === 'geldt';

/** What a line of the audit says to the citizen. */
export function daadTekst(handeling: string, taal: Taal): string {
  const soort = handeling.split('.')[0] ?? '';
  const bekend = Object.hasOwn(nl.daden.handeling, soort)
    ? (soort as keyof typeof nl.daden.handeling)
    : 'anders';
  return words[taal](`daden.handeling.${bekend}`);
}
