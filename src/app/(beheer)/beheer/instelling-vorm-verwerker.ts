import type { verwerkerVormen } from '@/domain/gemeenten/verwerkervorm';
import { type Groep, veld } from './instelling-veld';

const verwerker: readonly Groep[] = [
  {
    invoer: [
      veld('naam', 'tekst', { label: 'velden.verwerkerNaam' }),
      veld('eigen', 'jaNee'),
      veld('verwerkersovereenkomst', 'tekst', { optioneel: true }),
    ],
  },
];

/** The fields of who works with personal data for us. */
export const verwerkerVelden: Readonly<Record<keyof typeof verwerkerVormen, readonly Groep[]>> = {
  deurwaarder: verwerker,
  drukker: verwerker,
  toetsinstantie: verwerker,
};
