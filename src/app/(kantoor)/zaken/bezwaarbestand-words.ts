import { formAnswersFrom } from '@/app/action-form/form-answers';
import { werkAnswers } from '@/app/bezwaar/bezwaar-werk-words';
import { createWords } from '@/platform/translator';
import bestand from '@/texts/nl/bezwaarbestand.json';

/** The words of the files of bureaus; staff pages are Dutch only. */
export const words = createWords<typeof bestand>({ locale: 'nl', messages: bestand });

/** What a file of a bureau can end as. */
export const UITKOMSTEN = [
  'geladen',
  'al-geladen',
  'afgekeurd',
  'bezig',
  'geen-bestand',
  'te-groot',
  'afgebroken',
] as const;
export type Bestanduitkomst = (typeof UITKOMSTEN)[number];

/** Every sentence with which the upload can answer, by the key that its field knows. */
export const uploadAnswers = (): Record<string, string> =>
  Object.fromEntries(UITKOMSTEN.map((key) => [`bijlagen.${key}`, bestand.uitkomst[key]]));

/** Every sentence about a letter or a line of its file. */
export const bestandAnswers = (): Record<string, string> => ({
  ...werkAnswers(),
  ...formAnswersFrom({ bezwaarbestand: bestand.reden }),
});

/** The letters of a gemeente, or one of them. */
export const bestandPath = (gemeente: string, id?: string, uitkomst?: Bestanduitkomst): string =>
  `/zaken/${gemeente}/bezwaarbestand${id === undefined ? '' : `/${id}`}${
    uitkomst === undefined ? '' : `?uitkomst=${uitkomst}`
  }`;
