import { euroCell } from '@/app/csv-response';
import type { Inning } from '@/app/inning/inning';
import { wordsOfInning as words, wordsOfBestuur } from '@/app/words';
import {
  type Cohort,
  jarenVan,
  perBelasting,
  perJaar,
  perMaand,
  UITKOMSTEN,
} from '@/domain/rapportages/inning';

export const inningKolommen = ({ meting }: Inning): string[] => [
  words('inning.jaar'),
  words('inning.belasting'),
  words('kengetal.inning.opgelegd.naam'),
  ...UITKOMSTEN.map((u) => words(`kengetal.inning.${u}.naam`)),
  ...meting.maanden.flatMap((maanden) => [
    words('inning.na', { maanden }),
    `${words('inning.na', { maanden })}, ${words('inning.deel')}`,
  ]),
];

/** Years, their months and their belastingen, each a line; of what may not be told only that. */
export function inningRijen(
  { tellingen, meting }: Inning,
  toon: (naam: string) => boolean = () => true,
): (string | number)[][] {
  const alle = words('inning.alle');
  const rij = (cohort: Cohort, belasting: string, mag: boolean) => [
    cohort.sleutel,
    belasting,
    ...(mag
      ? [
          euroCell(cohort.opgelegd),
          ...UITKOMSTEN.map((u) => euroCell(cohort[u])),
          ...cohort.punten.flatMap((p) =>
            p.promille === null
              ? ['', words('inning.oordeel.later')]
              : [euroCell(p.ontvangen), (p.promille / 10).toFixed(1).replace('.', ',')],
          ),
        ]
      : Array.from({ length: 1 + UITKOMSTEN.length + 2 * meting.maanden.length }, () =>
          wordsOfBestuur('rapport.nietGetoond'),
        )),
  ];
  return [
    ...perJaar(tellingen, meting).map((c) => rij(c, alle, toon(c.sleutel))),
    ...jarenVan(tellingen).flatMap((jaar) => [
      ...perMaand(jaar, tellingen, meting).map((c) => rij(c, alle, toon(c.sleutel))),
      ...perBelasting(jaar, tellingen, meting).map((c) =>
        rij(c, wordsOfBestuur(`cijfers.soort.${c.belastingsoort}`), toon(`${jaar} ${c.belastingsoort}`)),
      ),
    ]),
  ];
}
