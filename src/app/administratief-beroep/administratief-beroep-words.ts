import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/administratief-beroep.json';
import enVragen from '@/texts/en/vragen.json';
import enZaken from '@/texts/en/zaken.json';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import nl from '@/texts/nl/administratief-beroep.json';
import werk from '@/texts/nl/administratief-beroep-werk.json';
import formulier from '@/texts/nl/formulier.json';
import kwijtschelding from '@/texts/nl/kwijtschelding.json';
import zaken from '@/texts/nl/zaken.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of not agreeing with a decision on a request, for whose request it is. */
export const wordsOfAdministratiefBeroep = (taal: Taal) => translators[taal];

/** The same for staff; their pages are Dutch only. */
export const beroepWerkWords = createWords<typeof werk>({ locale: 'nl', messages: werk });

/** Every sentence with which a form about it answers whose request it is, by its key. */
export function administratiefBeroepAnswers(taal: Taal): Record<string, string> {
  const { fouten, fout } = taal === 'en' ? en : nl;
  return formAnswersFrom({
    formulier: taal === 'en' ? enVragen.formulier : formulier.formulier,
    fouten,
    'administratief-beroep.fout': fout,
    'zaken.fout': taal === 'en' ? enZaken.fout : zaken.fout,
  });
}

/** The same for a member of staff. */
export const beroepWerkAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    fouten: werk.fouten,
    'administratief-beroep.fout': werk.fout,
    'zaken.fout': zaken.fout,
    kwijtschelding: kwijtschelding.kwijtschelding,
  });
