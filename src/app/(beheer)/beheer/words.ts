import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import beheer from '@/texts/nl/beheer.json';
import formulier from '@/texts/nl/formulier.json';

/** The words of beheer; staff pages are Dutch only. */
export const words = createWords<typeof beheer>({ locale: 'nl', messages: beheer });

type Messages = { [key: string]: string | Messages };
const open: Messages = beheer;

function lookUp(sleutel: string): string | null {
  let found: string | Messages | undefined = open;
  for (const part of sleutel.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  return typeof found === 'string' ? found : null;
}

/** The words at a key that is put together from data ("soorten.smaak.naam"). Throws when there are none. */
export function wordsAt(sleutel: string): string {
  const found = lookUp(sleutel);
  if (found === null) throw new Error(`No words for ${sleutel}`);
  return found;
}

/** What a right allows, in words; its own name where nobody wrote any yet. */
export const verbWords = (verb: string): string => lookUp(`rechten.verb.${verb}`) ?? verb;

/** A sentence with {names} filled in, for keys that come from a core. */
export const sentence = (sleutel: string, waarden: Record<string, string | number> = {}): string =>
  fillIn(wordsAt(sleutel), waarden);

const fillIn = (text: string, waarden: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, naam: string) => String(waarden[naam] ?? ''));

/** Every sentence with which a form can answer, by its key: a form in the browser looks them up itself. */
export function formAnswers(): Record<string, string> {
  return formAnswersFrom({
    formulier: formulier.formulier,
    weigering: beheer.weigering,
    fouten: beheer.fouten,
  });
}
