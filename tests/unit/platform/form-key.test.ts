import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { hashInzending, type Inzending, requireSameInhoud } from '@/platform/form-key';

vi.mock('@/platform/env', () => ({ env: () => ({ KOHIER_SLEUTEL_BSN: 'a1'.repeat(32) }) }));

const tekst = fc.string({ maxLength: 12 });
const inzending: fc.Arbitrary<Inzending> = fc.record({
  handeling: tekst,
  gemeenteId: fc.integer({ min: 1, max: 9 }),
  persoonId: tekst,
  inhoud: fc.record({ a: fc.option(tekst), b: fc.option(tekst) }),
});
const filled = (i: Inzending) =>
  JSON.stringify([i.handeling, i.gemeenteId, i.persoonId, i.inhoud.a ?? null, i.inhoud.b ?? null]);

describe('what the key of a form belongs to', () => {
  test('two hashes are alike exactly when person, act and every field are', () => {
    fc.assert(
      fc.property(inzending, inzending, (een, ander) => {
        expect(hashInzending(een) === hashInzending(ander)).toBe(filled(een) === filled(ander));
      }),
    );
  });

  test('the order of fields is no content; what was left out is what is null', () => {
    const { handeling, gemeenteId, persoonId } = { handeling: 'h', gemeenteId: 1, persoonId: 'p' };
    const hash = (inhoud: Inzending['inhoud']) => hashInzending({ handeling, gemeenteId, persoonId, inhoud });
    expect(hash({ a: '1', b: '2' })).toBe(hash({ b: '2', a: '1' }));
    expect(hash({ a: '1' })).toBe(hash({ a: '1', b: null, c: undefined }));
    expect(hash({ a: '1', b: '' })).not.toBe(hash({ a: '1' }));
    expect(hash({ a: 'b' })).not.toBe(hash({ b: 'a' }));
  });

  test('other content is refused; the same, and what was kept without a hash, is not', () => {
    expect(() => requireSameInhoud({ inhoudHash: 'a' }, 'b')).toThrow('formulier.andere-inhoud');
    expect(() => requireSameInhoud({ inhoudHash: 'a' }, 'a')).not.toThrow();
    expect(() => requireSameInhoud({ inhoudHash: null }, 'b')).not.toThrow();
  });
});
