import { type Cents, toCents } from '@/platform/cents';
import type { Bron } from './bron';
import { dated } from './dated';
import { kostenwet } from './regelingen';

const euro = (amount: number): Cents => toCents(amount * 100);

/** The amounts are set anew each 1 January, so a year that is not in the list is unknown. */
const jaar = <T>(year: number, waarde: T, bron: Bron) => ({
  vanaf: `${year}-01-01`,
  tot: `${year + 1}-01-01`,
  waarde,
  bron,
  gecontroleerdOp: '2026-11-21',
  zekerheid: 'geverifieerd' as const,
});

export type Aanmaningstarief = { grensCenten: Cents; onderGrensCenten: Cents; vanafGrensCenten: Cents };

export const aanmaningstarief = dated<Aanmaningstarief>(
  'kosten van een aanmaning',
  'centen; onderGrens geldt voor een bedrag lager dan de grens',
  [
    { jaar: 2024, onder: 9, vanaf: 19 },
    { jaar: 2025, onder: 9, vanaf: 21 },
    { jaar: 2026, onder: 10, vanaf: 22 },
  ].map((rij) =>
    jaar(
      rij.jaar,
      { grensCenten: euro(454), onderGrensCenten: euro(rij.onder), vanafGrensCenten: euro(rij.vanaf) },
      kostenwet('2'),
    ),
  ),
);

export type Dwangbeveltarief = {
  basisCenten: Cents;
  stapCenten: Cents;
  blokCenten: Cents;
  maximumCenten: Cents;
};

export const dwangbeveltarief = dated<Dwangbeveltarief>(
  'kosten van betekening van een dwangbevel',
  'centen; stap per vol blok boven het eerste blok',
  [
    { jaar: 2024, basis: 49, stap: 4, maximum: 14_597 },
    { jaar: 2025, basis: 53, stap: 5, maximum: 15_677 },
    { jaar: 2026, basis: 56, stap: 5, maximum: 16_524 },
  ].map((rij) =>
    jaar(
      rij.jaar,
      {
        basisCenten: euro(rij.basis),
        stapCenten: euro(rij.stap),
        blokCenten: euro(45),
        maximumCenten: euro(rij.maximum),
      },
      kostenwet('3, eerste lid'),
    ),
  ),
);

export const VERVOLGINGSKOSTEN = [
  'hernieuwd-bevel',
  'kwitantie',
  'gezien-of-aanplakken',
  'beslag',
  'verkoop',
  'extra-uur',
  'verkoopbiljetten',
  'ander-proces-verbaal',
  'getuige-per-uur',
] as const;

export type Vervolgingskost = (typeof VERVOLGINGSKOSTEN)[number];

/** The paragraph of the Kostenwet behind each amount (a correction of the labels in older overviews). */
export const ARTIKEL_VERVOLGINGSKOST: Readonly<Record<Vervolgingskost, string>> = {
  'hernieuwd-bevel': '3, tweede lid',
  kwitantie: '3, derde lid',
  'gezien-of-aanplakken': '3, vierde lid',
  beslag: '4, eerste lid',
  verkoop: '4, eerste lid',
  'extra-uur': '4, eerste lid',
  verkoopbiljetten: '4, eerste lid',
  'ander-proces-verbaal': '4, tweede lid',
  'getuige-per-uur': '4, derde lid',
};

/** Not every amount is known for every year: what is missing is unknown, not free of charge. */
export const vervolgingskosten = dated<Partial<Record<Vervolgingskost, Cents>>>(
  'kosten van verdere vervolging',
  'centen per handeling',
  [
    jaar(2024, bedragen(19, 4, 69, 88, 34, 6), kostenwet('3 en 4')),
    jaar(2025, bedragen(21, 5, 74, 94, 37, 7), kostenwet('3 en 4')),
    jaar(2026, bedragen(22, 5, 78, 100, 39, 7), kostenwet('3 en 4')),
  ],
);

function bedragen(
  bevel: number,
  gezien: number,
  beslag: number,
  verkoop: number,
  biljetten: number,
  getuige: number,
): Partial<Record<Vervolgingskost, Cents>> {
  return {
    'hernieuwd-bevel': euro(bevel),
    kwitantie: euro(bevel),
    'gezien-of-aanplakken': euro(gezien),
    beslag: euro(beslag),
    verkoop: euro(verkoop),
    'extra-uur': euro(bevel),
    verkoopbiljetten: euro(biljetten),
    'ander-proces-verbaal': euro(bevel),
    'getuige-per-uur': euro(getuige),
  };
}
