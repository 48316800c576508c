import { testId } from '@tests/support/two-tenants';
import { describe, expect, test } from 'vitest';
import {
  eigenVelden,
  gekozenRegels,
  readBezwaarvelden,
  readEuros,
  readWaarde,
} from '@/domain/bezwaren/bezwaarvelden';

const ozb = { id: testId('ozb'), belastingsoort: 'ozb' };
const hond = { id: testId('hond'), belastingsoort: 'hondenbelasting' };
const regels = [ozb, hond];
const goed = {
  [`regel-${ozb.id}`]: 'ja',
  [`grond-${ozb.id}`]: 'waarde-te-hoog',
  [`gewenst-${ozb.id}`]: '285.000',
  toelichting: 'Nummer 16 is even groot.',
  horen: 'telefoon',
  bellen: 'ja',
  telefoon: '+31 6 12345678',
  uitstel: 'ja',
};
const fouten = (more: Record<string, string>) => {
  const gelezen = readBezwaarvelden({ ...goed, ...more }, regels);
  return gelezen.ok ? [] : gelezen.fouten.map((f) => f.veld);
};

describe('the form of an objection', () => {
  test('is read: lines, ground, value, and what is asked along', () => {
    expect(readBezwaarvelden(goed, regels)).toEqual({
      ok: true,
      invoer: {
        regels: [{ aanslagregelId: ozb.id, grond: 'waarde-te-hoog', gewenst: 285_000n }],
        toelichting: 'Nummer 16 is even groot.',
        proForma: false,
        teLaatReden: null,
        horen: 'telefoon',
        telefoon: '0612345678',
        uitstel: true,
      },
    });
    expect(gekozenRegels(goed, regels)).toEqual([ozb]);
  });

  test('says all that is wrong at once, each at its field', () => {
    expect(
      fouten({
        toelichting: '',
        horen: '',
        bellen: '',
        uitstel: '',
        [`grond-${ozb.id}`]: 'aantal-klopt-niet',
      }).sort(),
    ).toEqual([`grond-${ozb.id}`, 'bellen', 'horen', 'toelichting', 'uitstel'].sort());
    expect(fouten({ [`regel-${ozb.id}`]: '' })).toEqual(['regel']);
    expect(fouten({ telefoon: '12345' })).toEqual(['telefoon']);
    expect(fouten({ toelichting: 'x'.repeat(4_001) })).toEqual(['toelichting']);
  });

  test('pro forma asks no ground and no explanation yet', () => {
    expect(fouten({ toelichting: '', [`grond-${ozb.id}`]: '', 'later-ja': 'ja' })).toEqual([]);
  });

  test('what was sent along with it and is no field of it is not kept', () => {
    const vreemd = testId('vreemd');
    const velden = { ...goed, [`regel-${vreemd}`]: 'ja', [`gewenst-${vreemd}`]: '1', rol: 'beheerder' };
    expect(eigenVelden(velden, regels)).toEqual(goed);
  });

  test('amounts as people type them, and nothing else', () => {
    for (const [text, centen] of [
      ['12', 1_200n],
      ['12,5', 1_250n],
      ['€ 1.234,56', 123_456n],
      ['0', 0n],
      ['285000', 28_500_000n],
    ] as const)
      expect(readEuros(text)).toBe(centen);
    for (const text of ['', '-1', '12.5', '1,234.56', 'veel', '1e9', '12,345', '12345678901'])
      expect(readEuros(text)).toBeNull();
    expect(readWaarde('285.000,99')).toBe(285_000n);
  });
});
