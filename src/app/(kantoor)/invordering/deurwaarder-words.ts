import { OPDRACHTSTANDEN, type Opdrachtstand } from '@/domain/invordering/opdracht';
import verhaal from '@/texts/nl/verhaal.json';

/** What can come of a file of a deurwaarder; each is a sentence. */
export const RESULTAATMELDINGEN = [
  'geladen',
  'geen-bestand',
  'te-groot',
  'leeg',
  'onleesbaar',
  'onbekende-opdracht',
  'onbekend-resultaat',
  'ongeldig',
  'past-niet',
  'geweigerd',
] as const;
export type Resultaatmelding = (typeof RESULTAATMELDINGEN)[number];

/** Every sentence with which the upload of results can answer, by the key that its field knows. */
export const resultaatAnswers = (): Record<string, string> =>
  Object.fromEntries(RESULTAATMELDINGEN.map((key) => [`bijlagen.${key}`, verhaal.opdrachten.melding[key]]));

/** What the page says after a file; null for what is none of it. */
export const resultaatMelding = (code: string | undefined): { tekst: string; goed: boolean } | null => {
  const melding = RESULTAATMELDINGEN.find((een) => een === code);
  return melding === undefined
    ? null
    : { tekst: verhaal.opdrachten.melding[melding], goed: melding === 'geladen' };
};

/** The state that a list shows; undefined for all. */
export const standUit = (text: string | undefined): Opdrachtstand | undefined =>
  OPDRACHTSTANDEN.find((stand) => stand === text);
