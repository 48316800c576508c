import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BORNE, importFile, openPlek, type Plek, writeCsv } from './arrange';
import { formaatOf } from './formaat-of';

/** An import that is killed leaves nothing behind, shows how far it was, and can be started again. */
describe('an import killed in the middle', () => {
  let plek: Plek;
  beforeAll(async () => {
    plek = await openPlek();
  });
  afterAll(() => plek.close());

  const bestand = async () =>
    (
      await plek.alles.query<{ id: string; status: string; regels_verwerkt: number }>(
        'select id, status, regels_verwerkt from bestand order by aangeboden_op',
      )
    ).rows;
  const count = async () =>
    Number((await plek.alles.query('select count(*)::text as n from adres')).rows[0].n);

  it('keeps nothing, is refused while it may still live, and loads whole the second time', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => ({
      postcode: `76${20 + Math.floor(i / 30_000)}FA`,
      huisnummer: String((i % 30_000) + 1),
      straat: 'Merelstraat',
      woonplaats: 'Borne',
    }));
    const file = writeCsv(plek, formaatOf('adressen'), lines);
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(import.meta.dirname, 'measure.ts'), 'adressen', 'laat', `borne=${file}`],
      { env: process.env, stdio: 'ignore' },
    );
    const exited = new Promise<NodeJS.Signals | null>((resolve) =>
      child.on('exit', (_, signal) => resolve(signal)),
    );
    // Progress is visible from outside while not one row of the load is.
    let seen = await bestand();
    while (!(seen[0]?.status === 'laden' && seen[0].regels_verwerkt > 0)) {
      if (child.exitCode !== null) throw new Error('The import was done before it could be killed');
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen = await bestand();
    }
    expect(await count()).toBe(0);
    child.kill('SIGKILL');
    expect(await exited).toBe('SIGKILL');

    expect((await importFile(plek, 'adressen', file)).soort).toBe('bezig');
    // Twenty seconds of silence later.
    await plek.alles.query(`update bestand set hartslag_op = hartslag_op - interval '21 seconds'`);
    const again = await importFile(plek, 'adressen', file);
    expect(again).toMatchObject({ soort: 'geladen', nieuw: 60_000 });
    expect((await bestand()).map((b) => b.status).sort()).toEqual(['geladen', 'vastgelopen']);
    expect(await count()).toBe(60_000);
    const { rows } = await plek.alles.query('select distinct gemeente_id from adres');
    expect(rows).toEqual([{ gemeente_id: BORNE }]);
  }, 180_000);

  it('loses to the import that took it over, should it wake up again', async () => {
    const lines = Array.from({ length: 6_000 }, (_, i) => ({
      postcode: '7699FA',
      huisnummer: String(i + 1),
      straat: 'Merelstraat',
      woonplaats: 'Borne',
    }));
    const file = writeCsv(plek, formaatOf('adressen'), lines);
    let silenced = false;
    const slow = importFile(plek, 'adressen', file, BORNE, {
      voortgang: (fase) => {
        if (fase !== 'laden' || silenced) return;
        silenced = true;
        plek.alles.query(`update bestand set status = 'vastgelopen' where status = 'laden'`);
      },
    });
    await expect(slow).rejects.toThrow();
    expect(silenced).toBe(true);
    const { rows } = await plek.alles.query(`select count(*)::int as n from adres where postcode = '7699FA'`);
    expect(rows[0].n).toBe(0);
  });
});
