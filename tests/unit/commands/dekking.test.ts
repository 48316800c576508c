import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverage, readRequirements, readTags } from '@/commands/dekking/coverage';

const LIST = `## A. Eerste
| code | regel | bron | |
|---|---|---|---|
| A-01 | een | S4 | |
| A-02 | twee | S4 | alleen een afspraak tussen mensen |
## Wet
| wet C5 | geen voorrang | Gw 249 | |
`;
// Written in pieces: whole, they would be read as titles of this file.
const title = (name: string, text: string) => `${name}('${text}', () => {})`;

describe('readRequirements', () => {
  test('reads code, rule, source and why software cannot prove it', () => {
    const found = readRequirements(LIST);
    expect(found.map((r) => [r.code, r.onderdeel, r.nietDoorSoftware])).toEqual([
      ['A-01', 'A. Eerste', null],
      ['A-02', 'A. Eerste', 'alleen een afspraak tussen mensen'],
      ['wet C5', 'Wet', null],
    ]);
  });

  test('refuses a code that stands twice', () => {
    expect(() => readRequirements(`${LIST}| A-01 | weer | S4 | |`)).toThrow('A-01');
  });
});

describe('readTags', () => {
  test('reads every code of a title, in one pair of brackets or more', () => {
    const codes = (source: string) => readTags('x.test.ts', source).map((tag) => tag.code);
    expect(codes(title('test', '[A-01] [wet C5] iets'))).toEqual(['A-01', 'wet C5']);
    expect(codes(title('test.each(rows)', '[A-01, A-02] %s'))).toEqual(['A-01', 'A-02']);
    expect(codes(`// ${'[A-01]'} in a comment`)).toEqual([]);
  });

  test('the daily work and the third reading of the law are known as well, in the list of the project too', () => {
    const codes = readTags('x.test.ts', title('test', '[U-15] [wet C46] iets')).map((tag) => tag.code);
    expect(codes).toEqual(['U-15', 'wet C46']);
    const known = readRequirements(
      fs.readFileSync(path.resolve(import.meta.dirname, '../../eisen.md'), 'utf8'),
    ).map((r) => r.code);
    expect(known.filter((code) => code.startsWith('U-'))).toHaveLength(15);
    expect(known.filter((code) => code.startsWith('wet '))).toEqual(
      Array.from({ length: 46 }, (_, n) => `wet C${n + 1}`),
    );
  });

  test('what is promised of walls and endurance is known by its whole number, at any place of a title', () => {
    const codes = readTags('x.test.ts', title('test', 'all are found [R25], and [R1] nothing of [R2, A-01]'));
    expect(codes.map((tag) => tag.code)).toEqual(['R25', 'R1', 'R2', 'A-01']);
    const known = readRequirements(
      fs.readFileSync(path.resolve(import.meta.dirname, '../../eisen.md'), 'utf8'),
    ).map((r) => r.code);
    expect(known.filter((code) => /^R\d/.test(code))).toEqual(
      Array.from({ length: 25 }, (_, n) => `R${n + 1}`),
    );
  });

  test('a skipped test proves nothing', () => {
    expect(readTags('x.test.ts', title('test.skip', '[A-01] iets'))).toEqual([]);
  });
});

describe('coverage', () => {
  const requirements = readRequirements(LIST);

  test('counts what is claimed and what is not, without what software cannot prove', () => {
    const found = coverage(requirements, [{ code: 'A-01', bestand: 'x', titel: 't' }]);
    expect([found.bewezen, found.totaal]).toEqual([1, 2]);
    expect(found.onderdelen[0]).toMatchObject({
      bewezen: ['A-01'],
      zonderTest: [],
      nietDoorSoftware: ['A-02'],
    });
    expect(found.onderdelen[1]).toMatchObject({ bewezen: [], zonderTest: ['wet C5'] });
  });

  test('reports a tag that names no requirement', () => {
    const found = coverage(requirements, [{ code: 'Z-99', bestand: 'x', titel: 't' }]);
    expect(found.onbekend.map((tag) => tag.code)).toEqual(['Z-99']);
  });
});
