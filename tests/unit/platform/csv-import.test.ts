import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  amountCents,
  date,
  defineFormat,
  oneOf,
  optional,
  optionalWith,
  Reason,
  required,
  text,
  whole,
  yesNo,
} from '@/platform/csv-format';
import { checkCsv } from '@/platform/csv-import';
import { readCsv } from '@/platform/csv-reader';
import { bindOwner } from '@/platform/staged-load';

const map = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-csv-'));
afterAll(() => fs.rmSync(map, { recursive: true, force: true }));

let files = 0;
function fileOf(content: string | Buffer): string {
  files += 1;
  const file = path.join(map, `${files}.csv`);
  fs.writeFileSync(file, content);
  return file;
}

const formaat = defineFormat({
  name: 'proef',
  title: 'Proef',
  explanation: '',
  scope: 'gemeente',
  fills: [],
  columns: {
    naam: required(text(10), 'Naam', 'x'),
    bedrag: required(amountCents, 'Bedrag', '1,00'),
    dag: optional(date, 'Dag', '2026-01-01'),
    vlag: optionalWith(yesNo, false, 'Vlag', 'J'),
  },
  *rules(row) {
    if (row.vlag && row.dag === null) yield { column: 'dag', reason: 'hoort bij de vlag' };
  },
  totals: { som: (row) => row.bedrag },
  stage: { naam: ['text', (row) => row.naam] },
  unique: { columns: ['naam'], reportAt: 'naam', describe: 'naam' },
  checks: [],
  load: [],
});

const check = (content: string | Buffer) => checkCsv(fileOf(content), formaat);
const HEAD = 'naam;bedrag;dag;vlag\n';

describe('a file that is right', () => {
  it('is counted and summed, whatever the order of columns, the quotes and the line ends', async () => {
    const report = await check('\ufeffBedrag;naam\r\n1234,56;"a;""b"\r\n"-1.000,00";"c\r\nd"\r\n0,01;e\r\n');
    // The quoted line break is refused as text, but does not shift the lines after it.
    expect(report.errors).toEqual([
      { line: 3, column: 'naam', reason: 'bevat een teken dat niet in tekst hoort' },
    ]);
    expect(report.rows).toBe(3);
    expect(report.totals).toEqual({ som: 123_457n });
    const after = await check(`bedrag;naam\n1,00;"a\nb"\nx;c\n`);
    expect(after.errors.map((e) => e.line)).toEqual([2, 4]);
  });

  it('may be empty of lines', async () => {
    expect(await check(HEAD)).toMatchObject({ rows: 0, errorCount: 0, totals: { som: 0n } });
  });
});

describe('text in a file', () => {
  it.each([
    ['a name without what nobody sees', '\u202eRene\u0301\u200b\u00ad;1,00;;', { naam: 'Ren\u00e9' }],
    [
      'as long as may be, counted as it is kept',
      `${'e\u0301'.repeat(10)};1,00;;`,
      { naam: '\u00e9'.repeat(10) },
    ],
    ['an amount and a day with other dashes', 'a;\u22121,00;2026\u201101\u201131;', { bedrag: -100n }],
  ])('is read by the one reader: %s', async (_, line, expected) => {
    expect(await check(`${HEAD}${line}\n`)).toMatchObject({ errors: [] });
    const [naam = '', bedrag = '', dag = '', vlag = ''] = line.split(';');
    const parsed = formaat.parse({ naam, bedrag, dag, vlag });
    if (!parsed.ok) throw new Error('refused');
    const [kept] = parsed.stage({ kantoor: 1, gemeente: 1, bestand: '', moment: '' });
    expect({ naam: kept, bedrag: parsed.totals[0] }).toMatchObject(expected);
  });
  it('is refused with line and column where a letter cannot show it, and the cause is named', async () => {
    const report = await check(`${HEAD}a;1,00;;\nCaf\u0082;1,00;;\nb\u0007;1,00;;\n`);
    expect(report.errors).toEqual([
      {
        line: 3,
        column: 'naam',
        reason:
          'bevat een teken dat niet in tekst hoort: waarschijnlijk is tekst in Windows-1252 (ANSI) als iets anders gelezen',
      },
      { line: 4, column: 'naam', reason: 'bevat een teken dat niet in tekst hoort' },
    ]);
  });
});

describe('what a spreadsheet leaves behind', () => {
  it.each([
    ['columns without a name', 'naam;bedrag;;\na;1,00;;\nb;2,00;;\n'],
    ['columns beyond the header', 'naam;bedrag\na;1,00;;;\nb;2,00\n'],
    ['empty rows', 'naam;bedrag\na;1,00\nb;2,00\n;\n;\n\n'],
    ['an empty row in between', 'naam;bedrag\na;1,00\n \nb;2,00\n'],
  ])('is passed over: %s', async (_, content) => {
    const report = await check(content);
    expect(report).toMatchObject({ errors: [], rows: 2, totals: { som: 300n } });
  });

  it('and the lines keep their numbers', async () => {
    const report = await check('naam;bedrag;;\na;1,00;;\n;;;\nb;x;;\n');
    expect(report.errors).toMatchObject([{ line: 4, column: 'bedrag' }]);
  });
});

describe('a file of which the form is wrong', () => {
  it.each(['naam,bedrag,dag,vlag\na,1,,\n', `sep=;\n${HEAD}a;1,00;;\n`, `Export;;;\n${HEAD}a;1,00;;\n`])(
    'is told so in one sentence (%j)',
    async (content) => {
      expect((await check(content)).errors).toHaveLength(1);
    },
  );
});

describe('a file that is wrong', () => {
  it.each([
    ['an unknown column', 'naam;bedrag;bsn\na;1,00;x\n', 1, 'kolom 3', 'heeft een naam die niet'],
    ['a column twice', 'naam;bedrag;naam\na;1,00;b\n', 1, 'naam', 'twee keer'],
    ['a column missing', 'naam\na\n', 1, 'bedrag', 'ontbreekt'],
    ['too few fields', `${HEAD}a;1,00;;\nb;1,00\n`, 3, '', 'heeft 2 velden in plaats van 4'],
    ['too many fields', `${HEAD}a;1,00;;;;x\n`, 2, '', 'heeft 6 velden'],
    [
      'a value under no name',
      `naam;bedrag;;\na;1,00;;\nb;1,00;;x\n`,
      3,
      '',
      'heeft 4 velden in plaats van 2',
    ],
    ['a column without a name in between', 'naam;;bedrag\na;;1,00\n', 1, 'kolom 2', 'heeft geen naam'],
    ['commas for semicolons', 'naam,bedrag,dag,vlag\na,1,,\n', 1, '', 'gescheiden met komma'],
    ['tabs for semicolons', 'naam\tbedrag\na\t1,00\n', 1, '', 'gescheiden met tabs'],
    ['a sep line', `sep=;\r\n${HEAD}a;1,00;;\n`, 1, '', 'begint met "sep="'],
    ['a sep line of another sign', 'SEP=,\nnaam,bedrag\na,1\n', 1, '', 'begint met "sep="'],
    ['a title line', `Export per 28-11-2026;;;\n${HEAD}a;1,00;;\n`, 1, '', 'kolomnamen op regel 2'],
    ['a truncated last line', `${HEAD}a;1,00;;\nb;1,0`, 3, '', 'eindigt niet met een regeleinde'],
    ['a quote never closed', `${HEAD}a;1,00;;\n"b;1,00;;\n`, 3, '', 'niet gesloten'],
    ['a quote in a bare field', `${HEAD}a"b;1,00;;\n`, 2, '', 'plek waar dat niet kan'],
    ['no content', '', 0, '', 'leeg'],
    ['a NUL', `${HEAD}a\u0000;1,00;;\n`, 2, '', 'teken dat niet in tekst hoort'],
    ['an empty required field', `${HEAD} ;1,00;;\n`, 2, 'naam', 'is verplicht'],
    ['a rule between columns', `${HEAD}a;1,00;;J\n`, 2, 'dag', 'hoort bij de vlag'],
    ['a line too long', `${HEAD}${'x'.repeat(1_100_000)};1,00;;\n`, 2, '', 'te lang'],
  ])('%s is refused at line and column', async (_, content, line, column, reason) => {
    const report = await check(content);
    expect(report.errors[0]).toMatchObject({ line, column });
    expect(report.errors[0]?.reason).toContain(reason);
  });

  it.each([
    ['Windows-1252', Buffer.from('naam;bedrag\na;1,00\nMüller;1,00\n', 'latin1'), 3],
    ['UTF-16', Buffer.from(`\ufeff${HEAD}`, 'utf16le'), 1],
    ['a character cut in two', Buffer.concat([Buffer.from(HEAD), Buffer.from([0x61, 0xc3])]), 2],
  ])('%s is refused with the way out', async (_, content, line) => {
    const { errors } = await check(content);
    expect(errors[0]?.line).toBe(line);
    expect(errors[0]?.reason).toContain('CSV UTF-8');
  });

  it('names every wrong line, up to a thousand, counts all, and never repeats a value', async () => {
    const lines = Array.from({ length: 1_500 }, (_, i) => `geheim${i};fout${i};2026-02-30;\n`).join('');
    const report = await check(HEAD + lines);
    expect(report).toMatchObject({ rows: 1_500, errorCount: 3_000 });
    expect(report.errors).toHaveLength(1_000);
    expect(JSON.stringify(report.errors)).not.toMatch(/geheim|fout\d|2026-02-30/);
  });

  it('survives nonsense: two hundred mutations of a good file give a report, never an exception', async () => {
    const good = Buffer.from(`${HEAD}${'naam "x";1,00;2026-01-01;J\n"a;b";2,00;;N\n'.repeat(20)}`);
    let seed = 42;
    const random = (n: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed % n;
    };
    for (let i = 0; i < 200; i += 1) {
      const bytes = Buffer.from(good);
      for (let j = 0; j <= random(6); j += 1) bytes[random(bytes.length)] = random(256);
      const report = await check(random(4) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes);
      expect(report.errorCount).toBeGreaterThanOrEqual(report.errors.length);
    }
  });
});

describe('readCsv', () => {
  it('gives the same records wherever the chunks are cut, with hash and size of the bytes', async () => {
    // Two-byte characters at every offset around the chunk size of 128 kB.
    const line = `${'é'.repeat(997)};x\n`;
    const content = line.repeat(400);
    const reader = readCsv(fileOf(content));
    let records = 0;
    for (;;) {
      const next = await reader.next();
      if (next.done) {
        expect(next.value.bytes).toBe(BigInt(Buffer.byteLength(content)));
        expect(next.value.sha256).toMatch(/^[0-9a-f]{64}$/);
        break;
      }
      records += 1;
      expect(next.value.fields[0]).toHaveLength(997);
      expect(next.value.line).toBe(records);
    }
    expect(records).toBe(400);
  });
});

describe('field parsers', () => {
  it.each([
    ['1234,56', 123_456n],
    ['1.234,56', 123_456n],
    ['-12,00', -1_200n],
    ['0,01', 1n],
    ['1.000.000,00', 100_000_000n],
  ])('reads the amount %s', (value, cents) => expect(amountCents(value)).toBe(cents));

  it.each(['1234.56', '12,5', '12', '1,234,56', '12.34,56', 'EUR 1,00', '1 234,56', '--1,00', '1.23,45'])(
    'refuses the amount %s',
    (value) => expect(amountCents(value)).toBeInstanceOf(Reason),
  );

  it.each(['2026-02-29', '2026-13-01', '01-02-2026', '2026-2-1', '1026-01-01', '2026-01-01T00:00'])(
    'refuses the date %s',
    (value) => expect(date(value)).toBeInstanceOf(Reason),
  );

  it('keeps whole numbers, flags and codes within their bounds', () => {
    expect(
      [whole(1, 5)('5'), whole(1, 5)('0'), whole(1, 5)('2,0'), whole(0, 9)('-1')].map((v) => typeof v),
    ).toEqual(['number', 'object', 'object', 'object']);
    expect([yesNo('J'), yesNo('N'), yesNo('ja') instanceof Reason]).toEqual([true, false, true]);
    expect([oneOf('a', 'b')('b'), oneOf('a', 'b')('c') instanceof Reason]).toEqual(['b', true]);
    expect(text(3)('abcd')).toBeInstanceOf(Reason);
  });
});

describe('bindOwner', () => {
  it('binds each name once and leaves casts alone', () => {
    const owner = { kantoor: 1, gemeente: 2, bestand: 'b', moment: 'm' };
    expect(bindOwner('select :gemeente::int, x::moment, :moment, :gemeente', owner)).toEqual({
      text: 'select $1::int, x::moment, $2, $1',
      values: [2, 'm'],
    });
  });
});
