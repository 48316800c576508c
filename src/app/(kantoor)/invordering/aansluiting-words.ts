import { type Maand, maandText } from '@/domain/grootboek/maand';
import { createWords } from '@/platform/translator';
import texts from '@/texts/nl/aansluiting.json';

/** The words of the monthly tie-out; staff pages are Dutch only. */
export const words = createWords<typeof texts>({
  locale: 'nl',
  messages: texts,
});

const posten: Readonly<Record<string, string>> = texts.post;

/** The name of a belasting or of what stands beside it. */
export const postNaam = (post: string): string => posten[post] ?? post;

const maandFormat = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "maart 2026". */
export const maandNaam = (maand: Maand): string => maandFormat.format(new Date(`${maand.van}T00:00:00Z`));

/** Where the tie-out of a gemeente stands; of all of them without one. */
export const aansluitingPath = (sleutel?: string, maand?: Maand): string =>
  `/invordering/${sleutel === undefined ? '' : `${sleutel}/`}aansluiting${maand ? `?maand=${maandText(maand)}` : ''}`;
