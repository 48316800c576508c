import { testId } from '@tests/support/two-tenants';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bookAfgeschreven,
  bookKosten,
  bookOpleggingRegels,
  bookTegen,
  losseRegel,
  makeBoeking,
  type Post,
  samengevoegd,
} from '@/domain/grootboek/boeking';
import { bookNietThuisgebracht, makeKantoorBoeking, makeKoppel, spiegelt } from '@/domain/grootboek/koppel';
import { allocate, naRegels, type OpenStand, openTotaal, setOffTeVeel } from '@/domain/grootboek/toerekening';
import { sumCents, toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const boekdatum = toLocalDate('2026-03-31');
const kop = { boekdatum };
const post = (n: number): Post => ({
  aanslagId: testId('aanslag'),
  aanslagregelId: testId(`regel ${n}`),
  belastingsoort: 'ozb',
  belastingjaar: 2026,
});
const som = (regels: readonly { centen: bigint }[]) => sumCents(regels.map((r) => r.centen));
const centen = fc.bigInt({ min: 0n, max: 500_000n }).map(toCents);
const standen = fc
  .record({
    kosten: centen,
    rente: centen,
    teVeel: centen,
    regels: fc.array(centen, { minLength: 1, maxLength: 5 }),
  })
  .map(
    ({ kosten, rente, teVeel, regels }): OpenStand => ({
      aanslagId: testId('aanslag'),
      belastingjaar: 2026,
      kosten: [{ kostenId: null, openCenten: kosten, hoogstensCenten: kosten }],
      renteCenten: rente,
      renteHoogstensCenten: rente,
      teVeelCenten: teVeel,
      regels: regels.map((openCenten, n) => ({ ...post(n), openCenten, hoogstensCenten: openCenten })),
    }),
  );

describe('a boeking', () => {
  test('closes whatever was imposed, and its tegenboeking takes all of it back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 10n ** 15n }).map(toCents), { minLength: 1 }),
        (bedragen) => {
          const boeking = bookOpleggingRegels(
            kop,
            bedragen.map((c, n) => ({ ...post(n), centen: c })),
          );
          expect(som(boeking.regels)).toBe(0n);
          const tegen = bookTegen({ ...boeking, id: testId('boeking') }, 'correctie', kop);
          expect(samengevoegd([...boeking.regels, ...tegen.regels])).toEqual([]);
          expect(tegen.tegenboekingVan).toBe(testId('boeking'));
        },
      ),
    );
  });

  test('that does not close, or has no line left, is a programming error', () => {
    expect(() => makeBoeking('correctie', kop, [losseRegel('rekening-courant', toCents(1))])).toThrow(
      /off by 1/,
    );
    expect(() => makeBoeking('correctie', kop, [losseRegel('opbrengst', toCents(0))])).toThrow(
      /without lines/,
    );
    expect(() =>
      makeKantoorBoeking('ontvangst', kop, [
        { rekening: 'bank', gemeenteId: null, ontvangstId: testId('o'), centen: toCents(5) },
      ]),
    ).toThrow(/off by 5/);
  });

  test('waiving takes from the debtor what it adds to kwijtschelding, per line', () => {
    const boeking = bookAfgeschreven('kwijtschelding', kop, [{ ...post(1), centen: toCents(700) }]);
    expect(boeking.regels.map((r) => [r.rekening, r.centen])).toEqual([
      ['kwijtschelding', 700n],
      ['debiteuren', -700n],
    ]);
  });

  test('costs stand on the aanslag and on none of its lines', () => {
    const boeking = bookKosten(kop, { aanslagId: testId('aanslag'), belastingjaar: 2026 }, toCents(900));
    expect(boeking.regels.every((r) => r.aanslagregelId === null && r.aanslagId !== null)).toBe(true);
  });
});

describe('imputing', () => {
  test('costs first, then interest, then the lines; the rest is too much; no line goes below zero', () => {
    fc.assert(
      fc.property(standen, centen, (open, bedrag) => {
        const { regels, uitleg } = allocate(open, bedrag);
        expect(som(regels)).toBe(-bedrag);
        const na = naRegels(open, regels);
        for (const r of na.regels) expect(r.openCenten >= 0n).toBe(true);
        if (na.kosten.some((k) => k.openCenten > 0n)) expect(na.renteCenten).toBe(open.renteCenten);
        if (na.renteCenten > 0n) expect(na.regels).toEqual(open.regels);
        if (na.teVeelCenten > open.teVeelCenten) expect(openTotaal(na)).toBe(0n);
        expect(openTotaal(open) - openTotaal(na) + (na.teVeelCenten - open.teVeelCenten)).toBe(bedrag);
        // The same question gives the same answer, in every order of asking.
        expect(allocate(open, bedrag)).toEqual({ regels, uitleg });
      }),
    );
  });

  test('money paid too much goes to a debt on the same aanslag: never open and overpaid at once', () => {
    fc.assert(
      fc.property(standen, (open) => {
        const regels = setOffTeVeel(open);
        expect(som(regels)).toBe(0n);
        const na = naRegels(open, regels);
        expect(na.teVeelCenten === 0n || openTotaal(na) === 0n).toBe(true);
        expect(openTotaal(na) - na.teVeelCenten).toBe(openTotaal(open) - open.teVeelCenten);
      }),
    );
  });
});

describe('a movement between two administraties', () => {
  test('is a pair, each closed over the rekening-courant, and both say the same', () => {
    fc.assert(
      fc.property(standen, fc.bigInt({ min: 1n, max: 900_000n }).map(toCents), (open, bedrag) => {
        const koppel = makeKoppel({
          gemeenteId: 101,
          koppeling: testId('koppeling'),
          bedragCenten: bedrag,
          boekdatum,
          regels: allocate(open, bedrag).regels,
          gemeente: { soort: 'ontvangst' },
          kantoor: { soort: 'ontvangst' },
          tegenover: { rekening: 'bank', ontvangstId: testId('ontvangst') },
        });
        expect(spiegelt(koppel)).toBe(true);
        expect(som(koppel.gemeente.regels)).toBe(0n);
        expect(som(koppel.kantoor.regels)).toBe(0n);
        // No line of the one administratie stands in the other: the tax lies with the gemeente, the bank here.
        expect(koppel.gemeente.regels.some((r) => ['bank', 'niet-thuisgebracht'].includes(r.rekening))).toBe(
          false,
        );
        expect(koppel.kantoor.regels.some((r) => r.rekening.startsWith('debiteuren'))).toBe(false);
        expect(spiegelt({ ...koppel, gemeenteId: 102 })).toBe(false);
      }),
    );
  });

  test('a receipt that nobody knows stays with the kantoor, with the reason', () => {
    const boeking = bookNietThuisgebracht(
      { id: testId('ontvangst'), boekdatum, bedragCenten: toCents(-250) },
      'kenmerk-onbekend',
    );
    expect(boeking.reden).toBe('kenmerk-onbekend');
    expect(boeking.regels.map((r) => [r.rekening, r.centen])).toEqual([
      ['bank', -250n],
      ['niet-thuisgebracht', 250n],
    ]);
  });
});
