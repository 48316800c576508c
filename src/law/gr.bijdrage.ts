import type { Cents } from '@/platform/cents';
import { addDays, dateOf, type LocalDate } from '@/platform/local-date';
import { makeStap } from './stap';
import { divideInTermijnen } from './termijnbedragen';
import type { Stap, Uitkomst } from './uitleg';

export type Bijdragetermijn = {
  /** The last day on which payment is in time. */
  uiterlijk: LocalDate;
  centen: Cents;
};

/** On which day of the first month of a quarter it is due: before that day or on it, which is one day of difference. */
export type Betaalwijze = { dag: number; voor: boolean; bron: Stap['bron'] };

const MAANDEN = [1, 4, 7, 10];

/**
 * The four instalments of the contribution of a participant for a year, exact in sum, larger ones first: each quarter,
 * on or before the day that the regeling or contract names.
 */
export function determineBijdragetermijnen(
  bedragCenten: Cents,
  jaar: number,
  { dag, voor, bron }: Betaalwijze,
): Uitkomst<Bijdragetermijn[]> {
  const bedragen = divideInTermijnen(bedragCenten, MAANDEN.length, bron);
  const termijnen = MAANDEN.flatMap((maand, i) => {
    const centen = bedragen.waarde[i];
    const datum = dateOf(jaar, maand, dag);
    return centen === undefined ? [] : [{ uiterlijk: voor ? addDays(datum, -1) : datum, centen }];
  });
  return {
    waarde: termijnen,
    uitleg: [
      ...bedragen.uitleg,
      makeStap(`regeling.bijdrage.${voor ? 'voor-dag' : 'op-dag'}`, { dag }, bron),
      ...termijnen.map(({ uiterlijk, centen }) =>
        makeStap('regeling.bijdrage.termijn', { uiterlijk: { datum: uiterlijk }, bedrag: { centen } }, bron),
      ),
    ],
  };
}
