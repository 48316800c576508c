import type { Cents } from '@/platform/cents';
import { addDays, dateOf, type LocalDate } from '@/platform/local-date';
import { maakStap } from './stap';
import { verdeelInTermijnen } from './termijnbedragen';
import type { Stap, Uitkomst } from './uitleg';

export const REGELINGEN = ['gbtwente', 'cocensus'] as const;
export type Regeling = (typeof REGELINGEN)[number];

export type Bijdragetermijn = {
  /** The last day on which payment is in time. */
  uiterlijk: LocalDate;
  centen: Cents;
};

/** GBTwente says "before the 16th", Cocensus "on or before the 1st": one day of difference in what is in time. */
const BETAALWIJZE: Readonly<Record<Regeling, { dag: number; voor: boolean; bron: Stap['bron'] }>> = {
  gbtwente: {
    dag: 16,
    voor: true,
    bron: {
      regeling: 'Gemeenschappelijke Regeling Gemeentelijk Belastingkantoor Twente',
      artikel: '25, derde lid',
    },
  },
  cocensus: { dag: 1, voor: false, bron: { regeling: 'DVO Haarlem - Cocensus', artikel: '3.3' } },
};

const MAANDEN = [1, 4, 7, 10];

/**
 * The four instalments of the contribution of a participant for a year, exact in sum, larger ones first.
 * gbtwente: a quarter before 16 January, April, July and October; cocensus: on or before 1 January, April, July
 * and October. Sources: GR GBTwente art. 25(3); DVO Haarlem - Cocensus art. 3.3.
 */
export function bepaalBijdragetermijnen(
  bedragCenten: Cents,
  jaar: number,
  regeling: Regeling,
): Uitkomst<Bijdragetermijn[]> {
  const { dag, voor, bron } = BETAALWIJZE[regeling];
  const bedragen = verdeelInTermijnen(bedragCenten, MAANDEN.length, bron);
  const termijnen = MAANDEN.flatMap((maand, i) => {
    const centen = bedragen.waarde[i];
    const datum = dateOf(jaar, maand, dag);
    return centen === undefined ? [] : [{ uiterlijk: voor ? addDays(datum, -1) : datum, centen }];
  });
  return {
    waarde: termijnen,
    uitleg: [
      ...bedragen.uitleg,
      maakStap(`regeling.bijdrage.${regeling}`, {}, bron),
      ...termijnen.map(({ uiterlijk, centen }) =>
        maakStap('regeling.bijdrage.termijn', { uiterlijk: { datum: uiterlijk }, bedrag: { centen } }, bron),
      ),
    ],
  };
}
