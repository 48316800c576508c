import type { Wijze } from '@/domain/kas/kas';

/** What happens to a day in the demo, from what was taken to what became of it. */
export type DemoKasdag = {
  dag: string;
  /** In cents, with how it was paid. */
  betalingen: readonly (readonly [number, Wijze])[];
  /** To the bank of the gemeente, before the count. */
  afgestort?: number;
  /** Which of the payments was a mistake. */
  ongedaan?: number;
  /** How much less was counted than there had to be. */
  tekort?: number;
  tot: 'open' | 'geteld' | 'gesloten';
};

export type DemoKas = {
  gemeente: string;
  naam: string;
  code: string;
  kassier: string;
  /** Who signs, with the role in which he does: the gemeente or the kantoor, as agreed. */
  tekenaar: { subject: string; rol: 'kassier' | 'medewerker-innen' };
  dagen: readonly DemoKasdag[];
  /** How much less was transferred for October than its days add up to. */
  tekort: number;
};

/** Fixed days, so that the demo does not depend on today: October is remitted, November is on its way. */
export const DEMO_KASSEN: readonly DemoKas[] = [
  {
    ...{ gemeente: 'borne', naam: 'Balie gemeentehuis', code: 'G1', kassier: 'kassier-borne' },
    tekenaar: { subject: 'kassier-2-borne', rol: 'kassier' },
    tekort: 0,
    dagen: [
      {
        dag: '2026-10-06',
        betalingen: [
          [2_500, 'contant'],
          [4_000, 'pin'],
        ],
        tot: 'gesloten',
      },
      {
        dag: '2026-10-13',
        betalingen: [
          [1_000, 'contant'],
          [1_500, 'contant'],
        ],
        ongedaan: 0,
        tot: 'gesloten',
      },
      {
        dag: '2026-11-03',
        betalingen: [
          [3_000, 'contant'],
          [1_250, 'contant'],
        ],
        tekort: 50,
        tot: 'gesloten',
      },
      {
        dag: '2026-11-10',
        betalingen: [
          [2_000, 'contant'],
          [500, 'pin'],
        ],
        afgestort: 5_000,
        tot: 'geteld',
      },
      { dag: '2026-11-17', betalingen: [[1_750, 'contant']], tot: 'open' },
    ],
  },
  {
    ...{ gemeente: 'enschede', naam: 'Stadskantoor', code: 'S1', kassier: 'kassier-enschede' },
    tekenaar: { subject: 'medewerker-innen-gbtwente', rol: 'medewerker-innen' },
    tekort: 500,
    dagen: [
      {
        dag: '2026-10-07',
        betalingen: [
          [5_000, 'contant'],
          [2_500, 'contant'],
        ],
        tekort: 500,
        tot: 'gesloten',
      },
      { dag: '2026-10-21', betalingen: [[1_000, 'pin']], tot: 'gesloten' },
      { dag: '2026-11-04', betalingen: [[2_000, 'contant']], tot: 'gesloten' },
      {
        dag: '2026-11-18',
        betalingen: [
          [1_500, 'contant'],
          [750, 'contant'],
        ],
        tot: 'open',
      },
    ],
  },
];
