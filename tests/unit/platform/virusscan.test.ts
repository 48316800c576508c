import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ClamdStandIn, EICAR, type Gedrag } from '@tests/support/clamd';
import { testEnvironment } from '@tests/support/test-environment';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scanVirus } from '@/platform/virusscan';

let clamd: ClamdStandIn;
beforeEach(async () => {
  clamd = await new ClamdStandIn().listen();
});
afterEach(() => clamd.close());

async function* pieces(...texts: (string | Buffer)[]) {
  for (const text of texts) yield Buffer.from(text);
}
/** Too short for anything but a scanner that does not answer. */
const ongeduldig = { schrijven: 300, antwoord: 300 };

describe('a scanner that speaks clamd', () => {
  test('sees all of it, and says that it is clean', async () => {
    const big = Buffer.alloc(1_000_000, 'abc');
    expect(await scanVirus(pieces('een', '', big, 'drie'), clamd.address)).toEqual({ uitslag: 'schoon' });
    const sent = Buffer.concat([Buffer.from('een'), big, Buffer.from('drie')]);
    expect(clamd.gekregen.map((got) => got.equals(sent))).toEqual([true]);
  });

  test('names what it found, also over the edge of two pieces', async () => {
    const found = { uitslag: 'besmet', naam: 'Win.Test.EICAR_HDB-1' };
    expect(await scanVirus(pieces(EICAR), clamd.address)).toEqual(found);
    expect(await scanVirus(pieces(EICAR.slice(0, 30), EICAR.slice(30)), clamd.address)).toEqual(found);
  });

  test('is reached over a socket of this machine as well', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'clamd-'));
    const local = await new ClamdStandIn().listen(path.join(folder, 'clamd.ctl'));
    expect(await scanVirus(pieces('schoon'), local.address)).toEqual({ uitslag: 'schoon' });
    await local.close();
    fs.rmSync(folder, { recursive: true });
  });

  test.each<Gedrag>(['zwijgt', 'breekt-af', 'onzin', 'te-vroeg-goed', 'grens', 'leest-niet'])(
    'that %s makes nothing clean',
    async (gedrag) => {
      clamd.gedrag = gedrag;
      // More than a socket takes at once, so that one that does not read is noticed.
      const big = Array.from({ length: 40 }, () => Buffer.alloc(256 * 1024, 'x'));
      expect(await scanVirus(pieces(...big), clamd.address, ongeduldig)).toEqual({ uitslag: 'scanner-stuk' });
    },
  );

  test('that is not there makes nothing clean', async () => {
    const { address } = clamd;
    await clamd.close();
    expect(await scanVirus(pieces('x'), address, ongeduldig)).toEqual({ uitslag: 'scanner-stuk' });
    clamd = await new ClamdStandIn().listen();
  });

  test('is not asked where there is none', async () => {
    Object.assign(process.env, testEnvironment);
    expect(await scanVirus(pieces('x'))).toEqual({ uitslag: 'geen-scanner' });
  });

  test('what the content throws is not the scanner’s doing', async () => {
    async function* broken() {
      yield Buffer.from('x');
      throw new RangeError('stuk');
    }
    await expect(scanVirus(broken(), clamd.address)).rejects.toThrow(RangeError);
  });
});
