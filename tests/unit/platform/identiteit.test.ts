import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isElfproef } from '@/platform/elfproef';
import { identityKeys } from '@/platform/identiteit';

const keys = identityKeys('0123456789abcdef'.repeat(4));
const BSN = '999100518';

describe('elfproef', () => {
  test('known test numbers pass', () => {
    for (const nummer of ['999990019', '111222333', '123456782', BSN])
      expect(isElfproef(nummer), nummer).toBe(true);
  });

  test('every single wrong digit and every swap of neighbours that differ is caught', () => {
    for (let at = 0; at < 9; at++) {
      for (const digit of '0123456789') {
        if (digit === BSN[at]) continue;
        expect(isElfproef(BSN.slice(0, at) + digit + BSN.slice(at + 1)), `${digit} at ${at}`).toBe(false);
      }
    }
    for (let at = 0; at < 8; at++) {
      const [a, b] = [BSN[at], BSN[at + 1]];
      if (a !== b)
        expect(isElfproef(BSN.slice(0, at) + b + a + BSN.slice(at + 2)), `swap at ${at}`).toBe(false);
    }
  });

  test('other shapes are no number', () => {
    for (const text of [
      '',
      '000000000',
      '99910051',
      '0999100518',
      '99910051a',
      ' 999100518',
      '999100518\n',
      '９９９１００５１８',
    ]) {
      expect(isElfproef(text), JSON.stringify(text)).toBe(false);
    }
  });
});

describe('key of a person', () => {
  test('the same number at the same kantoor gives the same key, another number or kantoor another', () => {
    expect(keys.persoonSleutel(1, BSN)).toMatch(/^[0-9a-f]{64}$/);
    expect(identityKeys('0123456789ABCDEF'.repeat(4)).persoonSleutel(1, BSN)).toBe(
      keys.persoonSleutel(1, BSN),
    );
    const all = [
      keys.persoonSleutel(1, BSN),
      keys.persoonSleutel(2, BSN),
      keys.persoonSleutel(1, '999100555'),
      identityKeys('1123456789abcdef'.repeat(4)).persoonSleutel(1, BSN),
      keys.kvkSleutel(1, '69599084'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test('the key is no plain hash that a list of all numbers undoes', () => {
    const plain = createHmac('sha256', Buffer.from('0123456789abcdef'.repeat(4), 'hex'))
      .update(BSN)
      .digest('hex');
    expect(keys.persoonSleutel(1, BSN)).not.toBe(plain);
  });

  test('what is no number or no kantoor gives no key', () => {
    expect(() => keys.persoonSleutel(1, '999100519')).toThrow('Not a BSN or RSIN');
    expect(() => keys.kvkSleutel(1, '6959908')).toThrow('Not a KvK-nummer');
    for (const kantoor of [0, -1, 1.5, Number.NaN])
      expect(() => keys.persoonSleutel(kantoor, BSN)).toThrow('Not a kantoor');
    for (const hex of ['', '00', 'zz'.repeat(32), '0'.repeat(66)])
      expect(() => identityKeys(hex)).toThrow('32 bytes');
  });
});

describe('seal', () => {
  const place = { kantoorId: 1, doel: 'persoon.nummer', record: 'a' };

  test('what was sealed opens again, whatever the text', () => {
    const letter = fc.constantFrom('a', '9', 'é', '€', '😀', '\u0000', ' ', '\n');
    fc.assert(
      fc.property(
        fc.string({ unit: letter }),
        (text) => keys.decrypt(place, keys.encrypt(place, text)) === text,
      ),
    );
  });

  test('sealing twice never gives the same bytes, and they do not contain the text', () => {
    const seals = Array.from({ length: 200 }, () => Buffer.from(keys.encrypt(place, BSN)).toString('hex'));
    expect(new Set(seals).size).toBe(200);
    expect(Buffer.from(seals[0] ?? '', 'hex').toString('latin1')).not.toContain(BSN);
  });

  test('a change of any byte is noticed', () => {
    const sealed = keys.encrypt(place, BSN);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => keys.decrypt(place, changed), `byte ${at}`).toThrow();
    }
    expect(() => keys.decrypt(place, sealed.slice(0, -1))).toThrow();
    expect(() => keys.decrypt(place, new Uint8Array())).toThrow('Unknown seal');
  });

  test('it does not open in another column, record, kantoor or with another master key', () => {
    const sealed = keys.encrypt(place, BSN);
    expect(keys.decrypt({ ...place }, sealed)).toBe(BSN);
    for (const other of [
      { ...place, doel: 'sessie.naam' },
      { ...place, record: 'b' },
      { ...place, kantoorId: 2 },
      { kantoorId: 1, doel: 'persoon.nummer' },
    ]) {
      expect(() => keys.decrypt(other, sealed), JSON.stringify(other)).toThrow();
    }
    expect(() => identityKeys('1'.repeat(64)).decrypt(place, sealed)).toThrow();
  });
});
