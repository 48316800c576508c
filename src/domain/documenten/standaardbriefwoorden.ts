import { createWords } from '@/platform/translator';
import standaardbrieven from '@/texts/nl/standaardbrieven.json';

/** The words of the letters of the desk. A missing sentence is a mistake of ours: such a letter is not made. */
export const standaardbriefwoorden = createWords<typeof standaardbrieven>({
  locale: 'nl',
  messages: standaardbrieven,
});

type Functie = keyof typeof standaardbrieven.functie;

/** "heffingsambtenaar": how a role stands below a letter. Throws RangeError for a role that signs nothing. */
export function functietekst(rol: string): string {
  if (!Object.hasOwn(standaardbrieven.functie, rol)) throw new RangeError(`No function for ${rol}`);
  return standaardbriefwoorden(`functie.${rol as Functie}`);
}
