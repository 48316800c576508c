import { formAnswersFrom } from '@/app/action-form/form-answers';
import { werkAnswers } from '@/app/bezwaar/bezwaar-werk-words';
import { INLEESUITKOMSTEN, type Inleesuitkomst } from '@/app/bijlagen/upload-body';
import { createWords } from '@/platform/translator';
import bestand from '@/texts/nl/bezwaarbestand.json';

/** The words of the files of bureaus; staff pages are Dutch only. */
export const words = createWords<typeof bestand>({ locale: 'nl', messages: bestand });

/** Every sentence with which the upload can answer, by the key that its field knows. */
export const uploadAnswers = (): Record<string, string> =>
  Object.fromEntries(INLEESUITKOMSTEN.map((key) => [`bijlagen.${key}`, bestand.uitkomst[key]]));

/** Every sentence about a letter or a line of its file. */
export const bestandAnswers = (): Record<string, string> => ({
  ...werkAnswers(),
  ...formAnswersFrom({ bezwaarbestand: bestand.reden }),
});

/** The letters of a gemeente, or one of them. */
export const bestandPath = (gemeente: string, id?: string, uitkomst?: Inleesuitkomst): string =>
  `/zaken/${gemeente}/bezwaarbestand${id === undefined ? '' : `/${id}`}${
    uitkomst === undefined ? '' : `?uitkomst=${uitkomst}`
  }`;
