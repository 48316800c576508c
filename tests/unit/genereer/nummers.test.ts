import { describe, expect, it } from 'vitest';
import { adresElders, adresplan } from '@/commands/genereer/adresplan';
import {
  BSN_CAPACITY,
  betalingskenmerkOf,
  bsnNumbering,
  ibanOf,
  LETTER_PAIRS,
  telefoonOf,
} from '@/commands/genereer/nummers';
import { readProfiel } from '@/commands/genereer/profiel';
import { isElfproef } from '@/platform/elfproef';

describe('numbers of nobody', () => {
  it('numbers slots by valid and different BSNs, and leaves out those given away', () => {
    const plain = bsnNumbering(new Set());
    const given = new Set([plain(5), plain(70_000)]);
    const numbering = bsnNumbering(given);
    const seen = new Set<string>();
    for (let slot = 0; slot < 200_000; slot += 1) {
      const bsn = numbering(slot);
      if (!isElfproef(bsn) || !bsn.startsWith('9')) throw new Error(`${slot}: ${bsn}`);
      seen.add(bsn);
    }
    expect(seen.size).toBe(200_000);
    expect([...given].filter((bsn) => seen.has(bsn))).toEqual([]);
    expect(() => plain(BSN_CAPACITY)).toThrow(RangeError);
  });

  it('gives IBANs whose check digits are right', () => {
    for (const slot of [0, 1, 123_456_789, 9_999_999_999]) {
      const iban = ibanOf(slot);
      const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((c) => Number.parseInt(c, 36)).join('');
      expect(BigInt(digits) % 97n, iban).toBe(1n);
    }
  });

  it.each([
    '5010002167010010',
    '3010002167042021',
    '0001041146910100',
    '9001041146812501',
    '2017166777600001',
    '0017166778854231',
    '8049244482480005',
    '2049244482400055',
  ])('puts the published check digit before betalingskenmerk %s', (kenmerk) => {
    expect(betalingskenmerkOf(Number(kenmerk.slice(1)))).toBe(kenmerk);
  });

  it('gives ten digits of telephone, the first after the area code a zero', () => {
    expect(telefoonOf('053', 7)).toBe('053-0000007');
    expect(telefoonOf('0546', 1_234_567)).toBe('0546-034567');
    expect(telefoonOf('06', 12_345_678)).toBe('06-02345678');
  });

  it('uses only letter pairs that are not issued', () => {
    expect(LETTER_PAIRS).toHaveLength(26 * 26 - 20 * 20);
    expect(LETTER_PAIRS.filter((pair) => !/[FIOQUY]/.test(pair))).toEqual([]);
  });
});

describe('addresses', () => {
  it('gives every door of the largest gemeente an address of its own, far above its real size', () => {
    const enschede = readProfiel().gemeenten.find((g) => g.sleutel === 'enschede');
    if (!enschede) throw new Error('no Enschede in the profile');
    const wonen = adresplan(enschede, 200_000, 'wonen', 0.3);
    const werken = adresplan(enschede, 20_000, 'werken', 0);
    const seen = new Set<string>();
    const add = (a: ReturnType<typeof wonen>) => {
      if (!/^\d{4}[A-Z]{2}$/.test(a.postcode)) throw new Error(a.postcode);
      seen.add(`${a.postcode} ${a.huisnummer} ${a.huisletter} ${a.toevoeging}`);
    };
    for (let i = 0; i < 200_000; i += 1) add(wonen(i));
    for (let i = 0; i < 20_000; i += 1) add(werken(i));
    for (let i = 0; i < 50_000; i += 1) add(adresElders(i));
    expect(seen.size).toBe(270_000);
  });
});
