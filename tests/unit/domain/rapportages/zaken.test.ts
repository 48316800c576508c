import { describe, expect, test } from 'vitest';
import {
  type DuurTelling,
  reconcileZaken,
  type ZaakBedragen,
  type ZaakTelling,
  zaakRapport,
} from '@/domain/rapportages/zaken';
import { toCents } from '@/platform/cents';

const GEEN_DUUR: DuurTelling = {
  drie: { rijp: 0, binnen: 0 },
  zes: { rijp: 0, binnen: 0 },
  jaar: { rijp: 0, binnen: 0 },
};
const bedrag = (aantal: number, besluiten: number, grootboek = besluiten) => ({
  aantal,
  besluiten: toCents(besluiten),
  grootboek: toCents(grootboek),
});
const NIETS: ZaakBedragen = { verminderd: bedrag(0, 0), kwijtgescholden: bedrag(0, 0) };
const telling = (
  soort: ZaakTelling['soort'],
  uitkomst: ZaakTelling['uitkomst'],
  aantal: number,
  teLaat = 0,
) => ({ soort, uitkomst, aantal, teLaat });

describe('cases as a board sees them', () => {
  test('a few of a kind are told, and what was handled or is late by now makes the percentage', () => {
    const { perSoort } = zaakRapport(
      [
        telling('kwijtschelding', 'volledig', 2),
        telling('kwijtschelding', 'afgewezen', 1, 1),
        telling('kwijtschelding', 'ingetrokken', 1, 1),
        telling('kwijtschelding', 'loopt', 5, 1),
      ],
      GEEN_DUUR,
      NIETS,
    );
    expect(perSoort).toEqual([
      {
        ...{ soort: 'kwijtschelding', ontvangen: 9, afgehandeld: 3, ingetrokken: 1, loopt: 5, teLaat: 2 },
        ...{ opTijd: 50, beslist: 4, beslistOpTijd: 2 },
      },
    ]);
  });

  test('how they ended is told from ten on, and never so that a small number follows from the rest', () => {
    const few = zaakRapport(
      [telling('klacht', 'gegrond', 3), telling('klacht', 'ongegrond', 4)],
      GEEN_DUUR,
      NIETS,
    );
    expect(few.uitkomsten.map(({ aantal }) => aantal)).toEqual([null, null]);
    const many = zaakRapport(
      [
        telling('bezwaar-heffing', 'gegrond', 3),
        telling('bezwaar-heffing', 'ongegrond', 40),
        telling('bezwaar-heffing', 'niet-ontvankelijk', 12),
      ],
      GEEN_DUUR,
      NIETS,
    );
    expect(many.uitkomsten.map(({ uitkomst, aantal }) => [uitkomst, aantal])).toEqual([
      ['gegrond', null],
      ['ongegrond', 40],
      ['niet-ontvankelijk', null],
    ]);
  });

  test('an amount of a few decisions is withheld, one of nobody is not', () => {
    const { bedragen } = zaakRapport([], GEEN_DUUR, {
      verminderd: bedrag(2, 4_800),
      kwijtgescholden: bedrag(0, 0),
    });
    expect(bedragen).toEqual([
      { wat: 'verminderd', aantal: null, bedrag: null },
      { wat: 'kwijtgescholden', aantal: 0, bedrag: 0n },
    ]);
  });

  test('a part is rounded down and is nothing of nothing', () => {
    const { duren } = zaakRapport([], { ...GEEN_DUUR, drie: { rijp: 3, binnen: 2 } }, NIETS);
    expect(duren.map(({ procent }) => procent)).toEqual([66, null, null]);
  });

  test('a difference between decisions and grootboek is named', () => {
    expect(reconcileZaken(NIETS)).toEqual([]);
    expect(reconcileZaken({ ...NIETS, kwijtgescholden: bedrag(12, 90_000, 89_000) })).toEqual([
      { wat: 'kwijtgescholden', centen: 1_000n },
    ]);
  });
});
