import { describe, expect, test } from 'vitest';
import {
  CODE,
  judgeAanvraag,
  judgeCode,
  mayAsk,
  readCode,
  readEmail,
  readTelefoon,
  strictest,
} from '@/domain/personen/contactgegeven';
import { toLocalDate } from '@/platform/local-date';

const NOW = new Date('2026-11-10T09:00:00.000Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

describe('an address or number as it is used and compared', () => {
  test.each([
    ['  Jan.Smit@Voorbeeld.NL ', 'Jan.Smit@voorbeeld.nl'],
    ['mailto:jan@voorbeeld.nl', 'jan@voorbeeld.nl'],
    ["o'neill+belasting@post.example.org", "o'neill+belasting@post.example.org"],
  ])('%j is %s', (typed, address) => expect(readEmail(typed)).toBe(address));

  test.each([
    '',
    'jan',
    '@voorbeeld.nl',
    'jan@',
    'jan@voorbeeld',
    'jan smit@voorbeeld.nl',
    'jan..smit@voorbeeld.nl',
    '.jan@voorbeeld.nl',
    'jan@-voorbeeld.nl',
    'jan@voorbeeld.nl, piet@voorbeeld.nl',
    'jan@voorbeeld.nl\nBcc: piet@voorbeeld.nl',
    `${'a'.repeat(65)}@voorbeeld.nl`,
    `jan@${'a'.repeat(250)}.nl`,
  ])('%j is none', (typed) => expect(readEmail(typed)).toBeNull());

  test.each([
    ['06 - 1234 5678', '0612345678'],
    ['+31 6 12345678', '0031612345678'],
    ['(074) 123 45 67', '0741234567'],
    ['12345', null],
    ['nul zes', null],
  ])('telephone %j is %j', (typed, digits) => expect(readTelefoon(typed)).toBe(digits));

  test.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['12345', null],
    ['1234567', null],
    ['12345a', null],
    ['', null],
  ])('code %j is %j', (typed, code) => expect(readCode(typed)).toBe(code));
});

describe('how often a code may be asked', () => {
  test('five in an hour, and the sixth is told from when', () => {
    const four = [1, 10, 20, 59].map(ago);
    expect(judgeAanvraag(four, NOW)).toEqual({ ok: true });
    expect(judgeAanvraag([...four, ago(30)], NOW)).toEqual({
      ok: false,
      weerOp: new Date(ago(59).getTime() + 3_600_000),
    });
  });

  test('what is an hour old no longer counts', () => {
    expect(judgeAanvraag([60, 61, 90, 100, 200, 1].map(ago), NOW)).toEqual({ ok: true });
    expect(judgeAanvraag([], NOW)).toEqual({ ok: true });
  });
});

describe('what a typed code does', () => {
  const code = (pogingen: number, over = 1) => ({ pogingen, geldigTot: new Date(NOW.getTime() + over) });
  test('it confirms until the last millisecond, and not on it', () => {
    expect(judgeCode(code(0), true, NOW)).toEqual({ soort: 'goed' });
    expect(judgeCode(code(0, 0), true, NOW)).toEqual({ soort: 'verlopen' });
    expect(judgeCode(null, true, NOW)).toEqual({ soort: 'geen' });
    expect(CODE.geldigMs).toBe(15 * 60_000);
  });

  test('a wrong one counts down, and after the fifth nothing is left', () => {
    expect([0, 1, 2, 3, 4].map((pogingen) => judgeCode(code(pogingen), false, NOW))).toEqual(
      [4, 3, 2, 1, 0].map((over) => ({ soort: 'fout', over })),
    );
  });

  test('one that ran out costs no attempt', () => {
    expect(judgeCode(code(4, -1), false, NOW)).toEqual({ soort: 'verlopen' });
  });
});

describe('whether somebody who comes in is asked', () => {
  const vandaag = toLocalDate('2026-11-10');
  const gisteren = toLocalDate('2026-11-09');
  test.each([
    ['nee', false, null, false],
    ['vragen', false, null, true],
    ['vragen', false, gisteren, false],
    ['vragen', true, null, false],
    ['verplicht', false, null, true],
    ['verplicht', false, vandaag, false],
    ['verplicht', false, gisteren, true],
    ['verplicht', true, null, false],
  ] as const)('%s, bereikbaar %j, overgeslagen %j: %j', (norm, bereikbaar, overgeslagen, asked) =>
    expect(mayAsk(norm, { bereikbaar, overgeslagen }, vandaag)).toBe(asked),
  );

  test('of several gemeenten the one that wants it most asks, the first of equals', () => {
    const all = [
      { id: 1, norm: 'nee' },
      { id: 2, norm: 'vragen' },
      { id: 3, norm: 'verplicht' },
      { id: 4, norm: 'verplicht' },
    ] as const;
    expect(strictest([...all])?.id).toBe(3);
    expect(strictest(all.slice(0, 2))?.id).toBe(2);
    expect(strictest(all.slice(0, 1))).toBeNull();
    expect(strictest([])).toBeNull();
  });
});
