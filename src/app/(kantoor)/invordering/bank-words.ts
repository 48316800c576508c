import { createWords } from '@/platform/translator';
import bank from '@/texts/nl/bank.json';

/** The words of statements and accounts; staff pages are Dutch only. */
export const words = createWords<typeof bank>({ locale: 'nl', messages: bank });

/** What a file of the bank can end as. */
export const UITKOMSTEN = [
  'geladen',
  'al-geladen',
  'afgekeurd',
  'bezig',
  'geen-bestand',
  'te-groot',
  'afgebroken',
] as const;
export type Bankuitkomst = (typeof UITKOMSTEN)[number];

/** Every sentence with which the upload can answer, by the key that its field knows. */
export const uploadAnswers = (): Record<string, string> =>
  Object.fromEntries(UITKOMSTEN.map((key) => [`bijlagen.${key}`, bank.uitkomst[key]]));

export const bankPath = '/invordering/ontvangsten/bank';
