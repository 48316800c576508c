import { expect, test } from 'vitest';
import { csvResponse, csvStream, euroCell } from '@/app/csv-response';

const RIJEN = [
  ['=1+1', euroCell(-123456n), 5],
  ['-1+2', euroCell(-5n), -5],
  ['a;b', euroCell(0n), null],
];
const TEKST = 'naam;bedrag;aantal\r\n\'=1+1;-1234,56;5\r\n\'-1+2;-0,05;-5\r\n"a;b";0,00;\r\n';

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
