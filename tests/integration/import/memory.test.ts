import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { size } from '@tests/support/size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlek, type Plek, writeCsv } from './arrange';
import { formaatOf } from './formaat-of';

const run = promisify(execFile);

type Measured = { regels: number; heldMb: number };

/**
 * What an import holds of its file while it reads it, counted after the collector went: the peak of a process says most
 * of the moods of that collector.
 */
describe('memory of an import', () => {
  const regels = size(10_000, 100_000);
  let plek: Plek;
  beforeAll(async () => {
    plek = await openPlek();
  });
  afterAll(() => plek.close());

  const fileOf = (from: number, count: number) =>
    writeCsv(
      plek,
      formaatOf('adressen'),
      Array.from({ length: count }, (_, n) => from + n).map((i) => ({
        postcode: `${1000 + Math.floor(i / 90_000)}FA`,
        huisnummer: String((i % 90_000) + 1),
        straat: `straat ${i} ${'x'.repeat(60)}`,
        woonplaats: `plaats ${i} ${'y'.repeat(60)}`,
      })),
    );

  async function measure(houd: 'houd' | 'laat', ...bestanden: [gemeente: string, pad: string][]) {
    const script = path.join(import.meta.dirname, 'measure.ts');
    const files = bestanden.map(([gemeente, pad]) => `${gemeente}=${pad}`);
    const args = ['--expose-gc', '--import', 'tsx', script, 'adressen', houd, ...files];
    const { stdout } = await run(process.execPath, args, { env: process.env });
    const printed = stdout.split('\n').filter((line) => line.startsWith('{"regels"'));
    return printed.map((line) => JSON.parse(line) as Measured);
  }

  it('does not grow with the file [P13], and would be seen to if it did', async () => {
    const ten = fileOf(0, regels * 10);
    const fileMb = fs.statSync(ten).size / 1024 / 1024;
    const [one, first] = [fileOf(0, regels), fileOf(0, 5_000)];
    // The first one loads the code and opens the connections.
    const [, small, large] = await measure('laat', ['enschede', first], ['borne', one], ['hengelo', ten]);
    expect([small?.regels, large?.regels]).toEqual([regels, regels * 10]);
    const grown = (large?.heldMb ?? 0) - (small?.heldMb ?? 0);
    console.info(
      `held of a file of ${fileMb.toFixed(0)} MB: ${grown.toFixed(1)} MB more than of a tenth of it`,
    );
    expect(grown).toBeLessThan(fileMb / 4);
    const [kept] = await measure('houd', ['losser', ten]);
    expect(kept?.heldMb).toBeGreaterThan(fileMb);
  }, 600_000);
});
