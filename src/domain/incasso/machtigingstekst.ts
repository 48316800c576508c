import { createWords } from '@/platform/translator';
import en from '@/texts/en/incasso.json';
import nl from '@/texts/nl/incasso.json';
import type { Incassobeleid } from './incassokeuze';

const all = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** What somebody agrees to, as it stands on the page and is kept with what he signed. */
export const machtigingstekst = (
  { incassant, rekening }: Incassobeleid,
  soort: 'doorlopend' | 'eenmalig',
  gemeente: string,
  taal: 'nl' | 'en',
): string =>
  all[taal](`tekst.${soort}`, {
    incassant: rekening.tenaamstelling,
    id: incassant.incassantId,
    gemeente,
  });
