import fs from 'node:fs';
import path from 'node:path';
import { codePointsOf } from '@tests/support/font';
import { describe, expect, test } from 'vitest';
import { LETTER_RANGES, printable } from '@/platform/printable';

const FOLDER = path.resolve('src/domain/documenten/lettertypen');
const LAST_CODE_POINT = 0x10ffff;
/** Stands in the font, and no PDF/UA may hold it. */
const BYTE_ORDER_MARK = 0xfeff;

/** What both faces can set: a glyph of its own, or one for every part of which the character is composed. */
function settable(): number[] {
  const faces = fs
    .readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ttf'))
    .map((file) => codePointsOf(fs.readFileSync(path.join(FOLDER, file))));
  expect(faces.length).toBe(2);
  const has = (code: number) => faces.every((face) => face.has(code));
  const found: number[] = [];
  for (let code = 0x20; code <= LAST_CODE_POINT; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const parts = [...String.fromCodePoint(code).normalize('NFD')].map((c) => c.codePointAt(0) ?? 0);
    if (code === BYTE_ORDER_MARK) continue;
    if (has(code) || (parts.length > 1 && parts.every(has))) found.push(code);
  }
  return found;
}

function rangesOf(codes: readonly number[]): string {
  const ranges: string[] = [];
  for (let i = 0; i < codes.length; ) {
    let j = i;
    while (codes[j + 1] === (codes[j] ?? 0) + 1) j += 1;
    const [first, last] = [codes[i] ?? 0, codes[j] ?? 0].map((code) => code.toString(16));
    ranges.push(first === last ? `${first}` : `${first}-${last}`);
    i = j + 1;
  }
  return ranges.join(' ');
}

test('the ranges are those of the letter font: when the font changes this says what they are', () => {
  expect(LETTER_RANGES).toBe(rangesOf(settable()));
});

describe('a text for a letter', () => {
  test.each([
    ['a name of every part of the country', 'Žižek-Æbelø, Øzgür Ğül, Đorđević, Nguyễn, d’Ancona'],
    ['Greek and Cyrillic', 'Παπαδόπουλος Шевченко'],
    ['a letter that the font composes of two', 'ḱ Ḧ'],
    ['a letter in two parts', 'José'.normalize('NFD')],
    ['signs', '€ 1.234,56 \u2013 50% \u00b7 "x" @ #1 \u00a0 & <b>'],
    ['lines', 'een\ntwee'],
    ['nothing', ''],
  ])('can be printed: %s', (_, text) => {
    expect(printable(text)).toEqual({ ok: true });
  });

  test.each([
    ['Chinese', '李Li', ['李'], 'bevat een teken dat niet op een brief kan: 李 (U+674E)'],
    ['a hidden turn', 'Ab\u202edb', ['\u202e'], 'bevat een teken dat niet op een brief kan: U+202E'],
    ['Windows read wrong', 'Andr\u0082', ['\u0082'], 'bevat een teken dat niet op een brief kan: U+0082'],
    [
      'several, each once',
      'ש\u0000ש🎉',
      ['ש', '\u0000', '🎉'],
      'bevat tekens die niet op een brief kunnen: ש (U+05E9), U+0000, 🎉 (U+1F389)',
    ],
    ['half a character', 'x\ud800', ['\ud800'], 'bevat een teken dat niet op een brief kan: U+D800'],
  ])('cannot: %s', (_, text, tekens, reden) => {
    expect(printable(text)).toEqual({ ok: false, tekens, reden });
  });
});
