import { words } from '@/app/bezwaar/bezwaarresultaat';
import { wordsOfBestuur } from '@/app/words';
import type { Bezwaarlijstregel } from '@/domain/rapportages/bezwaarresultaat.queries';
import { type Duur, UITKOMSTEN } from '@/domain/rapportages/zaken';

/** Whether an objection was decided within it, in a word; what cannot be said yet is a dash. */
export const lijstKolom =
  (duur: Duur) =>
  ({ binnen }: Bezwaarlijstregel): string => {
    const is = binnen[duur];
    return words(is === null ? 'weet' : is ? 'ja' : 'nee');
  };

export const uitkomstTekst = ({ uitkomst }: Bezwaarlijstregel): string => {
  const known = UITKOMSTEN.find((u) => u === uitkomst);
  return known === undefined ? words('weet') : wordsOfBestuur(`zaken.uitkomsten.${known}`);
};
