import { describe, expect, test } from 'vitest';
import { csvText } from '@/platform/csv-writer';

/**
 * A spreadsheet as it opens a file: a cell is quoted when it begins with a quote, a row ends where any line end stands
 * outside quotes, and of the separators it takes the one of the country it was set for.
 */
function openSheet(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i);
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === separator) endCell();
    else if (c === '\r' || c === '\n') {
      if (c === '\r' && text[i + 1] === '\n') i += 1;
      endCell();
      rows.push([]);
    } else cell += c;
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) endCell();
  return rows.filter((row) => row.length > 0);
}

/** The same by a reader that knows no quotes: what it makes of the cells is wrong, and must run nothing. */
const openBlind = (text: string, separator: string): string[][] =>
  text.split(/\r\n|\r|\n/).map((row) => row.split(separator).map((cell) => cell.replace(/^"+/, '')));

/** What a spreadsheet would run: a sign in front that is no number. */
const runs = (cell: string): boolean =>
  /^\s*[=+\-@＝＋－＠]/.test(cell) && !/^-\d+(,\d+)?$/.test(cell) && !/^\s*[-+]\s*$/.test(cell);

const ATTACK = "=cmd|'/c calc'!A1";
const HOSTILE: readonly string[] = [
  ATTACK,
  ` ${ATTACK}`,
  `\t${ATTACK}`,
  `\r${ATTACK}`,
  `\n${ATTACK}`,
  `\r\n${ATTACK}`,
  `\u2028${ATTACK}`,
  `\u000b${ATTACK}`,
  `\u0000${ATTACK}`,
  `\u200b${ATTACK}`,
  `\ufeff${ATTACK}`,
  `\u00a0${ATTACK}`,
  '+1+1',
  '-1+1',
  "- 1+cmd|'/c calc'!A1",
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1+1',
  '＠x',
  `naam\n${ATTACK}`,
  `naam\r${ATTACK}`,
  `naam\n\n  ${ATTACK}`,
  `naam;${ATTACK}`,
  `naam,${ATTACK}`,
  `naam\t${ATTACK}`,
  `naam, ${ATTACK},`,
  `"${ATTACK}`,
  `";${ATTACK}`,
  `"";${ATTACK};"`,
  `"\n${ATTACK}\n"`,
  `a"\n${ATTACK}`,
  `naam,"${ATTACK}"`,
  `'\n${ATTACK}`,
  '-12,00\n=1+1',
  'a\n- b',
];

describe.each(HOSTILE.map((cell) => [cell] as const))('the cell %j', (cell) => {
  const rows = [
    ['voor', 'midden', 'na'],
    ['een', cell, 'twee'],
    [cell, cell, cell],
  ];
  const text = csvText(rows, true);

  test('runs nothing, whatever the spreadsheet takes for the end of a cell', () => {
    for (const separator of [';', ',', '\t', '|'])
      expect(openSheet(text.slice(1), separator).flat().filter(runs), separator).toEqual([]);
    expect(openBlind(text.slice(1), ';').flat().filter(runs)).toEqual([]);
  });

  test('stays one cell of its row, in words that can be read', () => {
    const sheet = openSheet(text.slice(1), ';');
    expect(sheet.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(sheet[1]?.[0]).toBe('een');
    expect(sheet[1]?.[2]).toBe('twee');
    expect(sheet[1]?.[1]).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
  });
});

test.each([
  'Jansen, P.',
  'Dorpsstraat 1-3',
  '100,-',
  '2026-01-31',
  '-12,50',
  "'t Hooft",
  'a@b.nl',
  'x = y',
  'Van der Berg; Jansen',
])('%j is read as it was', (cell) => {
  expect(openSheet(csvText([[cell]]), ';')).toEqual([[cell]]);
});

test('numbers are numbers, also below zero, and nothing is nothing', () => {
  expect(csvText([[-5, 5, null, '']])).toBe('-5;5;;\r\n');
});
