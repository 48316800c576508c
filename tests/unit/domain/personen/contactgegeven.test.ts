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
    ['jan@m\u00fcnchen.example', 'jan@xn--mnchen-3ya.example'],
    ['jan@MU\u0308NCHEN.example', 'jan@xn--mnchen-3ya.example'],
    ['jan\u200b@voorbeeld.nl\u202c', 'jan@voorbeeld.nl'],
    ['jan@voorbeeld.xn--p1ai', 'jan@voorbeeld.xn--p1ai'],
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
    'jan@voorbeeld.example,piet@voorbeeld.example',
    'Jan <jan@voorbeeld.example>',
    'jan@voorbeeld.example.',
    'jan@%6dunchen.example',
    'jan@m\u00fcnchen..example',
    'jos\u00e9@voorbeeld.nl',
    'jan@voorbeeld.nl\u0000',
    'jan@voorbeeld.nl\nBcc: piet@voorbeeld.nl',
    `${'a'.repeat(65)}@voorbeeld.nl`,
    `jan@${'a'.repeat(250)}.nl`,
  ])('%j is none', (typed) => expect(readEmail(typed)).toBeNull());

  test.each([
    ['06 - 1234 5678', '0612345678'],
    ['06-12345678', '0612345678'],
    ['+31 6 12345678', '0612345678'],
    ['+31 (0)6 12345678', '0612345678'],
    ['+31 06 12345678', '0612345678'],
    ['0031612345678', '0612345678'],
    ['31612345678', '0612345678'],
    ['06.12.34.56.78', '0612345678'],
    ['\u202d0612345678\u202c', '0612345678'],
    ['06\u201112\u00a0345\u2009678', '0612345678'],
    ['053/4871234', '0534871234'],
    ['+49 (0)30 1234567', '0049301234567'],
    ['+31 6 1234567', null],
    ['+31 6 123456789', null],
    ['0031 0 12345678', null],
    ['612345678', null],
    ['3,16123E+10', null],
    ['---------', null],
    ['0612345678 of 0687654321', null],
    ['06+12345678', null],
    ['0000000000', null],
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
