import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkBetalingskenmerk,
  checkBsn,
  checkIban,
  isBetalingskenmerk,
  isBsn,
  isIban,
  isIncassantId,
  isKvkNummer,
  isRsin,
  makeBetalingskenmerk,
} from '@/law/identifiers';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

/** Another digit in one place. */
const withOtherDigit = (text: string, place: number, step: number) =>
  `${text.slice(0, place)}${(Number(text[place]) + step) % 10}${text.slice(place + 1)}`;

describe('IBAN', () => {
  test('F7: NL91ABNA0417164300 klopt, met een ander laatste cijfer niet', () => {
    expect(isIban('NL91ABNA0417164300')).toBe(true);
    expect(isIban('NL91ABNA0417164301')).toBe(false);
  });

  test('spaties en kleine letters mogen; verkeerde lengte, land of leeg niet', () => {
    expect(isIban('nl91 abna 0417 1643 00')).toBe(true);
    for (const fout of ['', 'NL', 'NL91ABNA041716430', 'NL91ABNA04171643000', 'XX91ABNA0417164300', 'geen'])
      expect(isIban(fout), fout).toBe(false);
  });

  test('elk ander cijfer maakt het rekeningnummer ongeldig', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 17 }), fc.integer({ min: 1, max: 9 }), (plaats, stap) => {
        expect(isIban(withOtherDigit('NL91ABNA0417164300', plaats, stap))).toBe(false);
      }),
    );
  });
});

describe('BSN, RSIN en KvK', () => {
  test('F9: geldige en ongeldige nummers', () => {
    for (const goed of ['111222333', '123456782', '999999990', '10000008'])
      expect(isBsn(goed), goed).toBe(true);
    for (const fout of [
      '123456789',
      '000000000',
      '00000000',
      '',
      '12345678',
      '1112223333',
      '11122233',
      '11122233a',
    ])
      expect(isBsn(fout), fout).toBe(false);
  });

  test('een RSIN heeft negen cijfers; een KvK-nummer acht', () => {
    expect(isRsin('111222333')).toBe(true);
    expect(isRsin('10000008')).toBe(false);
    expect(isRsin('111222334')).toBe(false);
    expect(['12345678', '1234567', '123456789', '1234567a'].map(isKvkNummer)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('elk ander cijfer maakt een BSN ongeldig', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (plaats, stap) => {
        expect(isBsn(withOtherDigit('111222333', plaats, stap))).toBe(false);
      }),
    );
  });

  test('de uitleg zegt wat er niet klopt', () => {
    const sleutel = (waarde: string) => checkBsn(waarde).uitleg[0]?.sleutel;
    expect(['1', '000000000', '111222333', '111222334'].map(sleutel)).toEqual([
      'geld.bsn.vorm',
      'geld.bsn.nullen',
      'geld.bsn.geldig',
      'geld.bsn.ongeldig',
    ]);
    expect(checkIban('x').uitleg[0]?.sleutel).toBe('geld.iban.ongeldig');
  });
});

describe('betalingskenmerk', () => {
  const voorbeelden = [
    '5010002167010010',
    '3010002167042021',
    '0001041146910100',
    '9001041146812501',
    '2017166777600001',
    '0017166778854231',
    '8049244482480005',
    '2049244482400055',
    '3961307998410020',
  ];

  test.each(voorbeelden)('%s uit een openbare bron klopt', (kenmerk) => {
    expect(isBetalingskenmerk(kenmerk)).toBe(true);
    expect(makeBetalingskenmerk(kenmerk.slice(1))).toBe(kenmerk);
  });

  test('de rest 10 wordt 1 en de rest 11 wordt 0', () => {
    // weights from the right 2,4,8,5,10,9,7,3,6,1: a last digit 6 sums to 12, rest 10; no digits sum to 0, rest 11
    expect(makeBetalingskenmerk('6')).toBe('1000000000000006');
    expect(makeBetalingskenmerk('0')).toBe('0000000000000000');
    expect(makeBetalingskenmerk('1')).toBe('9000000000000001'); // 11 - 2
  });

  test('spaties mogen; een andere lengte, letters of een ander cijfer niet', () => {
    expect(isBetalingskenmerk('5010 0021 6701 0010')).toBe(true);
    for (const fout of ['501000216701001', '50100021670100100', '501000216701001a', '6010002167010010', ''])
      expect(isBetalingskenmerk(fout), fout).toBe(false);
    expect(checkBetalingskenmerk('1').uitleg[0]?.sleutel).toBe('geld.kenmerk.ongeldig');
    expect(checkBetalingskenmerk('5010002167010010').uitleg[0]?.sleutel).toBe('geld.kenmerk.geldig');
  });

  test('een nummer van nul of meer dan 15 cijfers wordt geweigerd', () => {
    for (const fout of ['', '1234567890123456', '12a'])
      expect(() => makeBetalingskenmerk(fout)).toThrow(expect.objectContaining({ code: 'ongeldige-invoer' }));
  });

  test('wat wij maken klopt altijd, en met een ander controlecijfer nooit', () => {
    fc.assert(
      fc.property(digits(15), fc.integer({ min: 1, max: 9 }), (nummer, stap) => {
        const kenmerk = makeBetalingskenmerk(nummer);
        expect(kenmerk).toHaveLength(16);
        expect(kenmerk.slice(1)).toBe(nummer);
        expect(isBetalingskenmerk(kenmerk)).toBe(true);
        expect(isBetalingskenmerk(withOtherDigit(kenmerk, 0, stap))).toBe(false);
      }),
    );
  });
});

describe('incassant-ID', () => {
  test('controlegetal over land en cijfers, zonder de drie tekens die niet meetellen', () => {
    // NL zonder ZZZ: 123456780000 2321 kk must leave 1 after division by 97
    const rest = Number(BigInt('123456780000232100') % 97n);
    const check = String(98 - rest).padStart(2, '0');
    expect(isIncassantId(`NL${check}ZZZ123456780000`)).toBe(true);
    expect(isIncassantId(`nl${check} ABC 123456780000`)).toBe(true);
    expect(isIncassantId(`NL${check}ZZZ123456780001`)).toBe(false);
    expect(isIncassantId(`BE${check}ZZZ123456780000`)).toBe(false);
    expect(isIncassantId(`NL${check}ZZ123456780000`)).toBe(false);
    expect(isIncassantId(`xNL${check}ZZZ123456780000`)).toBe(false);
    expect(isIncassantId(`NL${check}ZZZ1234567800001`)).toBe(false);
  });
});
