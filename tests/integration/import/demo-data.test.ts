import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { createTestDatabase, type TestDatabase } from '@tests/support/database';
import { testEnvironment } from '@tests/support/test-environment';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from './arrange';

const run = promisify(execFile);

/** The demo fills a migrated, empty database by itself, and leaves alone what is there. */
describe('demo data', () => {
  let database: TestDatabase;
  let alles: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    alles = new pg.Client({ connectionString: database.migratieUrl });
    await alles.connect();
  });
  afterAll(async () => {
    await alles.end();
    await database.drop();
  });

  const fill = async () => {
    const script = path.resolve(import.meta.dirname, '../../../src/commands/demo-data.ts');
    const env = {
      ...process.env,
      ...testEnvironment,
      DATABASE_URL: database.appUrl,
      DATABASE_URL_BEHEER: database.ownerUrl,
    };
    return (await run(process.execPath, ['--import', 'tsx', script, '--klein'], { env })).stdout;
  };

  it('loads people into every gemeente, once', async () => {
    expect(await fill()).toMatch(
      /240 huishoudens voor gbtwente[\s\S]*regels geladen[\s\S]*60 huishoudens voor cocensus/,
    );
    const { rows } = await alles.query<{ sleutel: string; n: number }>(
      'select g.sleutel, count(p.*)::int as n from gemeente g left join persoon p on p.gemeente_id = g.id group by 1 order by n',
    );
    expect(rows).toHaveLength(9);
    expect(rows[0]?.n).toBeGreaterThan(5);
    // One gemeente is left for the visitor.
    const opgelegd = await alles.query(
      `select g.sleutel, count(a.*)::int as n, (select status from run r where r.gemeente_id = g.id) as status
         from gemeente g left join aanslag a on a.gemeente_id = g.id group by g.id, g.sleutel having count(a.*) = 0`,
    );
    expect(opgelegd.rows).toEqual([{ sleutel: 'losser', n: 0, status: null }]);
    // What was paid is booked, but for what nobody can place; the bank took back one receipt of each kantoor and two
    // collections, paid two refunds of each, and made over to one gemeente.
    const geld = await alles.query(
      `select count(*) filter (where r.rekening = 'bank')::int = (select count(*)::int from ontvangst) as geboekt,
         count(*) filter (where r.rekening = 'bank' and r.bedrag_centen < 0)::int as storno,
         count(*) filter (where r.rekening = 'niet-thuisgebracht')::int as wacht from kantoor_boekingsregel r`,
    );
    expect(geld.rows[0]).toMatchObject({ geboekt: true, storno: 9 });
    expect(geld.rows[0].wacht).toBeGreaterThan(0);
    // Requests for kwijtschelding in every stage, each with the outcome of its household, beside those that are tested yearly.
    const kwijt = await alles.query(
      `select z.fase, k.uitkomst, count(*)::int as n from kwijtschelding k
         join zaak z on z.gemeente_id = k.gemeente_id and z.id = k.zaak_id
       where z.client_sleutel not like 'demo-toets-%' group by 1, 2 order by 1, 2`,
    );
    expect(kwijt.rows).toEqual([
      { fase: 'aanvullen', uitkomst: null, n: 1 },
      { fase: 'afgehandeld', uitkomst: 'afgewezen', n: 1 },
      { fase: 'afgehandeld', uitkomst: 'gedeeltelijk', n: 1 },
      { fase: 'afgehandeld', uitkomst: 'volledig', n: 1 },
      { fase: 'besluit-gevraagd', uitkomst: null, n: 1 },
      { fase: 'in-behandeling', uitkomst: null, n: 2 },
      { fase: 'ingetrokken', uitkomst: null, n: 1 },
      { fase: 'ontvangen', uitkomst: null, n: 1 },
    ]);
    const before = await fingerprint(alles);
    expect(await fill()).toMatch(/was er al[\s\S]*was er al/);
    expect(await fingerprint(alles)).toEqual(before);
  }, 900_000);
});
