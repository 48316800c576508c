import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isReadable, legible, looksMisread, plainHyphens, plainText } from '@/platform/text';

describe('text from outside', () => {
  test.each([
    ['an accent of its own', 'Rene\u0301', 'Ren\u00e9'],
    ['a zero-width space', 'Jan\u200bsen', 'Jansen'],
    ['a soft hyphen', 'Jan\u00adsen', 'Jansen'],
    ['a mark that turns the direction', '\u202eJansen\u202c', 'Jansen'],
    ['a byte order mark in the middle', 'Jan\ufeffsen', 'Jansen'],
    ['an accent behind an invisible character', 'Rene\u200b\u0301', 'Ren\u00e9'],
    ['a joiner and a variation selector', 'a\u200d\ufe0fb', 'ab'],
    ['a tag character', 'a\u{e0041}b', 'ab'],
    ['spaces of other widths', 'de\u00a0Wit\u2009en\u3000Zn\u202f.', 'de Wit en Zn .'],
    ['a tab', 'de\tWit', 'de Wit'],
    ['line ends of all kinds', 'a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
    ['blanks around it', ' \u00a0\tJansen\n ', 'Jansen'],
    ['nothing that can be seen', '\u200b\u00ad ', ''],
    ['letters of everywhere, as they are', 'Ş. Yılmaz, Łódź, 北京', 'Ş. Yılmaz, Łódź, 北京'],
  ])('%s', (_, raw, kept) => {
    expect(plainText(raw)).toBe(kept);
    expect(isReadable(kept)).toBe(true);
  });

  test.each([
    '\u0000',
    '\u0007',
    '\u001b',
    '\u007f',
    '\u0080',
    '\u0085',
    '\u009f',
    '\ud800',
    '\udc00',
    '\uffff',
  ])('a character that no letter can show is found (%j)', (char) => {
    expect(isReadable(plainText(`Jan${char}sen`))).toBe(false);
    expect(legible(`Jan${char}sen`)).toBe('Jan\ufffdsen');
  });

  test('a line end is none', () => {
    expect(isReadable('a\nb')).toBe(true);
    expect(legible('a\r\nb')).toBe('a b');
  });

  test('what Windows-1252 left is told apart', () => {
    expect(looksMisread('Caf\u0082')).toBe(true);
    expect(looksMisread('Caf\u0007')).toBe(false);
  });

  test('dashes are hyphens where a number is meant', () => {
    expect(plainHyphens('053\u20100123456 \u2212 1\u20132')).toBe('053-0123456 - 1-2');
  });

  test('whatever it is, reading it twice changes nothing and it goes to the database as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const once = plainText(raw);
        expect(plainText(once)).toBe(once);
        const shown = legible(raw);
        expect(isReadable(shown)).toBe(true);
        expect(Buffer.from(shown, 'utf8').toString('utf8')).toBe(shown);
        expect(shown).not.toContain('\u0000');
      }),
    );
  });
});
