import { createTestDatabase, type TestDatabase } from '@tests/support/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Printed, printExpected } from './catalogue/expected';
import { judgeCatalogue } from './catalogue/judge';
import { readModels } from './catalogue/models';
import { readSnapshot, type Snapshot } from './catalogue/snapshot';

let database: TestDatabase;
let client: pg.Client;
let snapshot: Snapshot;
let printed: Printed;
const models = readModels();

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  printed = await printExpected(client);
  snapshot = await readSnapshot(client);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('[R1] the catalogue of a migrated database', () => {
  test('has no hole in the wall', () => {
    expect(judgeCatalogue(snapshot, models, printed)).toEqual([]);
  });

  test('was looked at whole: every model of the schema and every kind of fact', () => {
    expect(models.length).toBeGreaterThanOrEqual(24);
    expect(models.filter((m) => m.scopes.includes('gemeente')).length).toBeGreaterThanOrEqual(16);
    for (const [kind, facts] of Object.entries(snapshot)) {
      if (['owned', 'defaultGrants', 'rules'].includes(kind)) continue;
      expect(facts, kind).not.toHaveLength(0);
    }
    expect(snapshot.owned.map((o) => o.what).sort()).toEqual([
      'tel_limiet',
      'zoek_logineisen',
      'zoek_medewerker',
      'zoek_persoon_gemeenten',
    ]);
  });

  test('compares the tenant once per statement, not once per row', async () => {
    for (const [table, setting] of [
      ['persoon', 'app.gemeenten'],
      ['medewerker', 'app.kantoor'],
    ]) {
      await client.query('begin');
      await client.query('select set_config($1, $2, true)', [setting, '1']);
      const plan = await client.query(`explain (format json) select * from ${table}`);
      await client.query('rollback');
      expect(JSON.stringify(plan.rows[0])).toContain('InitPlan');
    }
  });
});
