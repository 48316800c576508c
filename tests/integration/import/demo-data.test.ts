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
    const before = await fingerprint(alles);
    expect(await fill()).toMatch(/was er al[\s\S]*was er al/);
    expect(await fingerprint(alles)).toEqual(before);
  }, 300_000);
});
