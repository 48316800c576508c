import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { createWords } from '@/platform/translator';
import brieven from '@/texts/nl/brieven.json';

const messages = {
  kaal: 'Geen gat',
  groet: 'Dag { naam }, u bent nummer {nummer}. Dag {naam}!',
  aantal: '{aantal, plural, one {# keer} other {# keer of vaker}}',
  dubbel: "Ze zei '{naam}' en ''ja''",
  vet: '<b>{naam}</b> heeft # gewonnen',
  diep: { dieper: 'Onder {naam}' },
};
const options = {
  locale: 'nl',
  messages,
  timeZone: 'Europe/Amsterdam',
  onError: (error: Error) => {
    throw error;
  },
};
type Say = (key: string, values?: Record<string, unknown>) => string;
const short = createWords(options) as unknown as Say;
const whole = createTranslator(options) as unknown as Say;

/** What both say, or that both refuse. */
const saidBy = (say: Say, key: string, values?: Record<string, unknown>): string => {
  try {
    return say(key, values);
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
};

describe('words, the short way and the whole way', () => {
  const hostile = "{naam} <b>x</b> ' # $& \\ {0}";
  const cases: [string, Record<string, unknown>?][] = [
    ['kaal'],
    ['kaal', { naam: 'over' }],
    ['groet', { naam: 'Jan', nummer: 1234.5 }],
    ['groet', { naam: hostile, nummer: '0' }],
    ['groet', { naam: '', nummer: 0 }],
    ['groet', { naam: 'Jan' }],
    ['groet', { naam: 'Jan', nummer: undefined }],
    ['groet', { naam: null, nummer: true }],
    ['groet'],
    ['aantal', { aantal: 1 }],
    ['aantal', { aantal: 12 }],
    ['dubbel', { naam: 'Jan' }],
    ['diep.dieper', { naam: 'Jan' }],
    ['diep', { naam: 'Jan' }],
    ['diep.bestaatNiet', { naam: 'Jan' }],
    ['constructor', { naam: 'Jan' }],
    ['toString'],
  ];
  test.each(cases)('say the same: %s %j', (key, values) => {
    expect(saidBy(short, key, values)).toBe(saidBy(whole, key, values));
    // The second time from memory.
    expect(saidBy(short, key, values)).toBe(saidBy(whole, key, values));
  });

  test('a hole without a value is refused, never printed', () => {
    expect(saidBy(short, 'groet', { naam: 'Jan' })).toMatch(/^refused: /);
  });

  test('the short way is taken for nearly every sentence of a letter, and says the same in all of them', () => {
    const letters = { ...options, messages: brieven };
    const a = createWords(letters) as unknown as Say;
    const b = createTranslator(letters) as unknown as Say;
    const keys = keysOf(brieven);
    expect(keys.length).toBeGreaterThan(100);
    for (const [key, text] of keys) {
      const holes = [...text.matchAll(/\{\s*(\w+)/g)].map(([, name]) => [name, '7']);
      const values = Object.fromEntries(holes);
      expect(saidBy(a, key, values), key).toBe(saidBy(b, key, values));
    }
  });
});

const keysOf = (at: object, path = ''): [string, string][] =>
  Object.entries(at).flatMap(([name, value]) =>
    typeof value === 'string' ? [[path + name, value]] : keysOf(value as object, `${path}${name}.`),
  );
