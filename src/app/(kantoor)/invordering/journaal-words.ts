import { type Maand, maandText } from '@/domain/grootboek/maand';
import type { Vorderingstype } from '@/domain/grootboek/vordering';
import { createWords } from '@/platform/translator';
import texts from '@/texts/nl/journaal.json';

/** The words of the journal and the claims; staff pages are Dutch only. */
export const words = createWords<typeof texts>({ locale: 'nl', messages: texts });

/** "AAN: Aanslag". */
export const typeNaam = (type: Vorderingstype): string =>
  words('metCode', { code: type, naam: words(`type.${type}`) });

/** Where the journal of a month of a gemeente stands. */
export const journaalPath = (sleutel: string, maand?: Maand): string =>
  `/invordering/${sleutel}/journaal${maand ? `?maand=${maandText(maand)}` : ''}`;
