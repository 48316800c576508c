import { testEnvironment } from '@tests/support/test-environment';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csvResponse, csvStream, euroCell, identifierCell } from '@/app/csv-response';
import { findFormaat } from '@/commands/importeer/formaten';

const RIJEN = [
  ['=1+1', euroCell(-123456n), 5],
  ['-1+2', euroCell(-5n), -5],
  ['a;b', euroCell(0n), null],
];
const TEKST = 'naam;bedrag;aantal\r\n"\'=1+1";-1234,56;5\r\n"\'-1+2";-0,05;-5\r\n"a;b";0,00;\r\n';

test('a cell that begins like a formula is text, an amount below zero a number', async () => {
  const bytes = new Uint8Array(await csvResponse('lijst', ['naam', 'bedrag', 'aantal'], RIJEN).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe(TEKST);
});

test('a list in parts is the same file, and breaks off where the list did', async () => {
  const lijst = csvStream('lijst', ['naam', 'bedrag', 'aantal'], async (write) => {
    for (const rij of RIJEN) await write([rij]);
  });
  expect(new TextDecoder().decode(await lijst.arrayBuffer())).toBe(TEKST);
  const stuk = csvStream('lijst', ['naam'], async (write) => {
    await write([['een']]);
    throw new Error('gone');
  });
  await expect(stuk.text()).rejects.toThrow();
});

/** One cell as it stands in the file, and as csv-parse gives it back. */
async function cellOf(value: string | null): Promise<{ written: string; read: string }> {
  const text = (await csvResponse('lijst', ['kolom'], [[value]]).text())
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');
  const [[read = ''] = []] = parse(text, { delimiter: ';' }) as string[][];
  return { written: text, read };
}

test.each([
  ['a betalingskenmerk', '1006260100000001', '1006 2601 0000 0001'],
  ['a BSN', '012345672', '012 345 672'],
  ['a WOZ number', '015300000001', '0153 0000 0001'],
  ['a KvK number', '00123456', '0012 3456'],
  ['a short number with zeros in front', '0123', "'0123"],
  ['what a spreadsheet reads as a power of ten', '12E5', "'12E5"],
  ['what a spreadsheet reads as a day', '1-2', "'1-2"],
  ['a postcode', '7622XX', '7622XX'],
  ['an IBAN', 'NL66FAKE0123456789', 'NL66FAKE0123456789'],
  ['an RF reference', 'RF18539007547034', 'RF18539007547034'],
  ['nothing', null, ''],
])('%s stays text in a spreadsheet', async (_, value, written) => {
  expect((await cellOf(identifierCell(value))).written).toBe(written);
});

test.each(['0612345678', '1006260100000001', '00123456'])(
  'digits that a spreadsheet would spoil are text in any column (%s)',
  async (value) => {
    expect((await cellOf(value)).written).toBe(`'${value}`);
  },
);

test.each(['2026', '12', '2026-01-31', '1234,56', '-0,05', 'nummer 0123'])(
  '%s stays as it is',
  async (value) => {
    expect((await cellOf(value)).written).toBe(value);
  },
);

test.each(['a\nb', 'a\rb', 'a\r\nb'])('a line end within a cell is no end of the row (%j)', async (value) => {
  expect((await cellOf(value)).read).toBe('a\nb');
});

test.each([
  ['ontvangsten', 'betalingskenmerk', '5010002167010010', 'betalingskenmerk'],
  ['woz-objecten', 'woz_objectnummer', '015300000001', 'woz_objectnummer'],
  ['personen', 'kvk_nummer', '00123456', 'kvk_nummer'],
  ['ontvangsten', 'naam', '=cmd|1', 'naam'],
  ['ontvangsten', 'naam', "'t Hooft", 'naam'],
  ['ontvangsten', 'bankreferentie', '0012345678901234', 'bankreferentie'],
])('our own import reads back what an export wrote: %s %s %s', async (soort, column, value, staged) => {
  Object.assign(process.env, testEnvironment, { DATABASE_URL: 'postgresql://nobody@localhost/nothing' });
  const formaat = findFormaat(soort);
  if (!formaat) throw new Error('no such file');
  const example = Object.fromEntries(formaat.columns.map((c) => [c.name, c.example]));
  const { read } = await cellOf(value);
  const parsed = formaat.parse({ ...example, [column]: read });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const values = parsed.stage({ kantoor: 1, gemeente: 1, bestand: '', moment: '' });
  expect(values[formaat.stage.findIndex((s) => s.name === staged)]).toBe(value);
});
