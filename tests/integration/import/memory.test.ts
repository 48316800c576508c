import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { size } from '@tests/support/size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlek, type Plek, writeCsv } from './arrange';
import { formaatOf } from './formaat-of';

const run = promisify(execFile);
const SMALL_HEAP = ['--max-old-space-size=80', '--max-semi-space-size=4', '--expose-gc'];

type Measured = { regels: number; seconds: number; maxRssMb: number };

/**
 * Peak memory at ten times the file against ten files of once, in one process with a small heap. Against a single
 * file the comparison would be one of the collector's moods: the longer it runs the higher its highest peak, and that
 * of a process that has just begun says most of loading its code (between 205 and 245 MB for one and the same file).
 */
describe('memory of an import', () => {
  const regels = size(40_000, 100_000);
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
    const args = [...SMALL_HEAP, '--import', 'tsx', script, 'adressen', houd, ...files];
    const { stdout } = await run(process.execPath, args, { env: process.env });
    const printed = stdout.split('\n').filter((line) => line.startsWith('{"regels"'));
    return printed.map((line) => JSON.parse(line) as Measured);
  }

  it('does not grow with the file [P13], and would be seen to if it did', async () => {
    const ten = fileOf(0, regels * 10);
    const pieces = Array.from({ length: 10 }, (_, i): [string, string] => [
      'borne',
      fileOf(i * regels, regels),
    ]);
    const measured = await measure('laat', ...pieces, ['hengelo', ten]);
    expect(measured.map((m) => m.regels)).toEqual([...pieces.map(() => regels), regels * 10]);
    const peaks = measured.map((m) => m.maxRssMb);
    const [large = 0, small] = [peaks.at(-1), Math.max(...peaks.slice(1, -1))];
    console.info(
      `peak of an import of ${regels * 10} lines: ${(large / small).toFixed(3)} of that of ${regels}`,
    );
    expect(large / small).toBeLessThanOrEqual(1.15);
    await expect(measure('houd', ['losser', ten])).rejects.toThrow(/heap/);
  }, 600_000);
});
