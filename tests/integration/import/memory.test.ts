import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { size } from '@tests/support/size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlek, type Plek, writeCsv } from './arrange';
import { formaatOf } from './formaat-of';

const run = promisify(execFile);
const SMALL_HEAP = ['--max-old-space-size=80', '--max-semi-space-size=4'];

type Measured = { regels: number; seconds: number; cpu: number; maxRssMb: number };

/**
 * Peak memory at ten times the file against once, each in a process of its own with a small heap: with room to
 * spare V8 collects so late that its peak says more of its mood than of the program.
 */
describe('memory of an import', () => {
  const regels = size(40_000, 100_000);
  let plek: Plek;
  beforeAll(async () => {
    plek = await openPlek();
  });
  afterAll(() => plek.close());

  const fileOf = (count: number) =>
    writeCsv(
      plek,
      formaatOf('adressen'),
      Array.from({ length: count }, (_, i) => ({
        postcode: `${1000 + Math.floor(i / 90_000)}FA`,
        huisnummer: String((i % 90_000) + 1),
        straat: `straat ${i} ${'x'.repeat(60)}`,
        woonplaats: `plaats ${i} ${'y'.repeat(60)}`,
      })),
    );

  async function measure(gemeente: string, pad: string, ...lek: 'lek'[]): Promise<Measured> {
    const script = path.join(import.meta.dirname, 'measure.ts');
    const args = [...SMALL_HEAP, '--import', 'tsx', script, 'adressen', gemeente, pad, ...lek];
    const { stdout } = await run(process.execPath, args, { env: process.env });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
  }

  it('does not grow with the file [P13], and would be seen to if it did', async () => {
    const [one, ten] = [fileOf(regels), fileOf(regels * 10)];
    const small = await measure('almelo', one);
    const large = await measure('almelo', ten);
    console.log(JSON.stringify({ small, large }));
    expect([small.regels, large.regels]).toEqual([regels, regels * 10]);
    expect(large.maxRssMb / small.maxRssMb).toBeLessThanOrEqual(1.15);
    await expect(measure('borne', ten, 'lek')).rejects.toThrow(/heap/);
  }, 600_000);
});
