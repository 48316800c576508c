import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoekingSoort, Rekening } from '@/domain/grootboek/boeking';
import { boekingssleutelVan, type Journaaltelling, journaalVan } from '@/domain/grootboek/journaal';
import { maandVan } from '@/domain/grootboek/maand';
import {
  statusVan,
  typeVan,
  VORDERINGSTATUSSEN,
  VORDERINGSTYPEN,
  type Vorderingfeiten,
  verwijzingVan,
  vorderingscode,
} from '@/domain/grootboek/vordering';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const SOORTEN: readonly BoekingSoort[] = [
  'oplegging',
  'vermindering',
  'ontvangst',
  'storno',
  'kosten',
  'rente',
  'kwijtschelding',
  'oninbaar',
  'terugbetaling',
];

describe('the type of a claim', () => {
  test.each([
    ['oplegging', 'AAN', 'VRM'],
    ['vermindering', 'VRM', 'VRH'],
    ['kosten', 'VRH', 'VRM'],
    ['rente', 'VRH', 'VRM'],
    ['kwijtschelding', 'KWI', 'VRH'],
    ['oninbaar', 'OVE', 'OVE'],
    ['ontvangst', null, null],
    ['storno', null, null],
    ['terugbetaling', null, null],
  ] as const)('a boeking %s makes %s, and taken back %s', (telt, type, tegen) => {
    expect(typeVan({ telt, terug: false })).toBe(type);
    expect(typeVan({ telt, terug: true })).toBe(tegen);
  });

  test('is a code of the standard for every boeking there is', () => {
    for (const telt of SOORTEN)
      for (const terug of [true, false]) {
        const type = typeVan({ telt, terug });
        if (type !== null) expect(VORDERINGSTYPEN).toContain(type);
      }
  });

  test('a correction refers to what it takes back, another change to the aanslag, and the aanslag to nothing', () => {
    const claim = { boekingId: 'b', tegenboekingVan: null, type: 'VRM' } as const;
    expect(verwijzingVan(claim, 'a')).toBe('a');
    expect(verwijzingVan({ ...claim, tegenboekingVan: 'c' }, 'a')).toBe('c');
    expect(verwijzingVan({ ...claim, boekingId: 'a', type: 'AAN' }, 'a')).toBeNull();
  });

  test('a code holds the belasting and the year, and no number of a ledger', () => {
    expect(vorderingscode('ozb', 2026)).toBe('ozb.2026');
    expect(vorderingscode(null, 2026)).toBe('aanslag.2026');
  });
});

describe('the status of an aanslag', () => {
  const open: Vorderingfeiten = {
    geboekt: true,
    open: 'open',
    verzonden: false,
    vervolgd: false,
    oninbaar: false,
    kwijtgescholden: false,
    verminderd: 'niet',
  };
  const nul: Vorderingfeiten = { ...open, open: 'nul' };

  test.each([
    ['ONV', { ...nul, geboekt: false }],
    ['VRW', open],
    ['VRS', { ...open, verzonden: true }],
    ['INV', { ...open, verzonden: true, vervolgd: true }],
    // Something is open still: what was taken off before does not end it.
    ['VRS', { ...open, verzonden: true, verminderd: 'deels', kwijtgescholden: true, oninbaar: true }],
    ['BET', { ...nul, verzonden: true, vervolgd: true }],
    ['ONI', { ...nul, oninbaar: true, verminderd: 'deels' }],
    ['KWI', { ...nul, kwijtgescholden: true, verminderd: 'deels' }],
    ['VRM', { ...nul, verminderd: 'deels' }],
    ['VRN', { ...nul, verminderd: 'geheel' }],
    ['OVE', { ...nul, open: 'onder-nul' }],
  ] as const)('%s', (code, feiten) => {
    expect(statusVan(feiten).status).toBe(code);
  });

  test('BET is never said of a claim of which something is open or was not paid', () => {
    const bool = fc.boolean();
    fc.assert(
      fc.property(
        fc.record({
          geboekt: bool,
          open: fc.constantFrom('open' as const, 'nul' as const, 'onder-nul' as const),
          verzonden: bool,
          vervolgd: bool,
          oninbaar: bool,
          kwijtgescholden: bool,
          verminderd: fc.constantFrom('niet' as const, 'deels' as const, 'geheel' as const),
        }),
        (feiten) => {
          const { status } = statusVan(feiten);
          const alles =
            feiten.geboekt &&
            feiten.open === 'nul' &&
            !feiten.oninbaar &&
            !feiten.kwijtgescholden &&
            feiten.verminderd === 'niet';
          return VORDERINGSTATUSSEN.includes(status) && (status === 'BET') === alles;
        },
      ),
    );
  });
});

describe('the collective journal', () => {
  const maart = maandVan(toLocalDate('2026-03-01'));
  const telling = (rekening: Rekening, debet: bigint, credit: bigint, terug = false): Journaaltelling => ({
    telt: 'vermindering',
    terug,
    rekening,
    belastingsoort: 'ozb',
    belastingjaar: 2026,
    boekingen: 1,
    debetCenten: toCents(debet),
    creditCenten: toCents(credit),
  });
  const doorboeking = (rekening: Rekening, debet: bigint, credit: bigint) => ({
    rekening,
    belastingsoort: 'ozb',
    belastingjaar: 2026,
    debetCenten: toCents(debet),
    creditCenten: toCents(credit),
  });
  const tellingen = [
    telling('opbrengst', 700n, 0n),
    telling('debiteuren', 0n, -700n),
    telling('opbrengst', 0n, -200n, true),
    telling('debiteuren', 200n, 0n, true),
  ];
  const staat = [doorboeking('debiteuren', 200n, -700n), doorboeking('opbrengst', 700n, -200n)];

  test('closes when debit is credit and the statement says the same; its keys come in one order', () => {
    const journaal = journaalVan(maart, tellingen, staat);
    expect(journaal).toMatchObject({
      verantwoordingsnummer: 202603,
      debetCenten: 900n,
      creditCenten: 900n,
      verschillen: [],
      sluit: true,
    });
    expect(journaal.regels.map((r) => [r.boekingssleutel, r.type])).toEqual([
      ['vermindering-terug.debiteuren.ozb.2026', 'VRH'],
      ['vermindering-terug.opbrengst.ozb.2026', 'VRH'],
      ['vermindering.debiteuren.ozb.2026', 'VRM'],
      ['vermindering.opbrengst.ozb.2026', 'VRM'],
    ]);
    expect(journaalVan(maart, tellingen.toReversed(), staat.toReversed())).toEqual(journaal);
  });

  test('does not close when a line is missing, also when what is left would', () => {
    expect(journaalVan(maart, tellingen.slice(1), staat)).toMatchObject({ sluit: false, debetCenten: 200n });
    // Both sides of a correction fall away: it balances, and the statement tells.
    const zonder = journaalVan(maart, tellingen.slice(0, 2), staat);
    expect(zonder.debetCenten).toBe(zonder.creditCenten);
    expect(zonder.sluit).toBe(false);
    expect(zonder.verschillen).toEqual([
      { sleutel: 'debiteuren.ozb.2026.debet', journaalCenten: 0n, aansluitingCenten: 200n },
      { sleutel: 'opbrengst.ozb.2026.credit', journaalCenten: 0n, aansluitingCenten: -200n },
    ]);
  });

  test('a rekening that only one of the two knows is a difference', () => {
    const extra = journaalVan(maart, tellingen, [...staat, doorboeking('oninbaar', 5n, 0n)]);
    expect(extra.verschillen).toEqual([
      { sleutel: 'oninbaar.ozb.2026.debet', journaalCenten: 0n, aansluitingCenten: 5n },
    ]);
  });

  test('no two entries share a key', () => {
    const soort = fc.constantFrom(...SOORTEN);
    const rekening = fc.constantFrom<Rekening>('debiteuren', 'opbrengst', 'opbrengst-kosten');
    const entry = fc.record({
      telt: soort,
      terug: fc.boolean(),
      rekening,
      belastingsoort: fc.constantFrom('ozb', 'rioolheffing', null),
      belastingjaar: fc.constantFrom(2025, 2026, null),
    });
    fc.assert(
      fc.property(entry, entry, (een, ander) => {
        const gelijk = JSON.stringify(een) === JSON.stringify(ander);
        return (boekingssleutelVan(een) === boekingssleutelVan(ander)) === gelijk;
      }),
    );
  });
});
