import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import formulier from '@/texts/nl/formulier.json';
import taken from '@/texts/nl/taken.json';

/** The words of tasks; staff pages are Dutch only. */
export const takenWords = createWords<typeof taken>({ locale: 'nl', messages: taken });

/** Every sentence with which a form about a task can answer, by its key. */
export const takenAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    fouten: taken.fouten,
    weigering: taken.weigering,
  });

type Gelukt = keyof typeof taken.gelukt;
/** The sentence after something was done, for the name in the address; null for any other text there. */
export const takenGelukt = (gelukt: string | undefined): string | null =>
  gelukt !== undefined && Object.hasOwn(taken.gelukt, gelukt)
    ? takenWords(`gelukt.${gelukt as Gelukt}`)
    : null;
