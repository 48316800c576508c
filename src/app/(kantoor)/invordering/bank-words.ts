import { INLEESUITKOMSTEN } from '@/app/bijlagen/upload-body';
import { createWords } from '@/platform/translator';
import bank from '@/texts/nl/bank.json';

/** The words of statements and accounts; staff pages are Dutch only. */
export const words = createWords<typeof bank>({ locale: 'nl', messages: bank });

/** Every sentence with which the upload can answer, by the key that its field knows. */
export const uploadAnswers = (): Record<string, string> =>
  Object.fromEntries(INLEESUITKOMSTEN.map((key) => [`bijlagen.${key}`, bank.uitkomst[key]]));

/** What a report of the bank about a file of ours can end as. */
export const MELDINGUITKOMSTEN = [
  'verwerkt',
  'geen-bestand',
  'te-groot',
  'afgebroken',
  'geen-terugmelding',
  'onbekend-bestand',
  'niet-ingediend',
] as const;
export type Meldinguitkomst = (typeof MELDINGUITKOMSTEN)[number];

/** Every sentence with which the upload of a report can answer, by the key that its field knows. */
export const meldingAnswers = (): Record<string, string> =>
  Object.fromEntries(MELDINGUITKOMSTEN.map((key) => [`bijlagen.${key}`, bank.melding.uitkomst[key]]));

export const bankPath = '/invordering/ontvangsten/bank';
