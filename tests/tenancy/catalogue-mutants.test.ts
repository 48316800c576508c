import { createTestDatabase, type TestDatabase } from '@tests/support/database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { databaseOf, withUrl } from '@/commands/postgres/roles';
import { type Printed, printExpected } from './catalogue/expected';
import { judgeCatalogue } from './catalogue/judge';
import { readModels } from './catalogue/models';
import { allMutants, together } from './catalogue/mutants';
import { readSnapshot } from './catalogue/snapshot';

/** Negative controls of the catalogue test: each break is made in a transaction of its own and rolled back. */
let database: TestDatabase;
let client: pg.Client;
let printed: Printed;
const models = readModels();

beforeAll(async () => {
  database = await createTestDatabase();
  const { adminUrl } = inject('kohierTestServer');
  client = new pg.Client({
    connectionString: withUrl(adminUrl, { database: databaseOf(database.ownerUrl) }),
  });
  await client.connect();
  printed = await printExpected(client);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** What the catalogue test says of a database in which `sql` was done. */
async function judgeBroken(sql: string, asSuperuser = false, judged = models): Promise<string[]> {
  await client.query('begin');
  try {
    if (!asSuperuser) await client.query('set local role kohier_eigenaar');
    await client.query(sql);
    return judgeCatalogue(await readSnapshot(client), judged, printed);
  } finally {
    await client.query('rollback');
  }
}

const named: [what: string, sql: string, report: RegExp][] = [
  [
    'a dropped policy',
    'drop policy gemeente_lezen on persoon',
    /^persoon: policy gemeente_lezen is missing$/,
  ],
  ['no FORCE', 'alter table adres no force row level security', /^adres: row-level security is not forced/],
  [
    'a policy that lets everything pass',
    'alter policy gemeente_lezen on hond using (true)',
    /^hond: .*using \(true\)$/,
  ],
  [
    'a policy per row instead of once',
    `alter policy kantoor_lezen on medewerker using (kantoor_id = nullif(current_setting('app.kantoor', true), '')::int)`,
    /^medewerker: policy kantoor_lezen lets pass/,
  ],
  [
    'a view without security_invoker',
    'create view lek as select * from persoon',
    /^lek: view without security_invoker$/,
  ],
  [
    'a materialized view that was granted',
    'create materialized view lek as select * from persoon; grant select on lek to kohier_app',
    /^lek: a materialized view has no wall$/,
  ],
  [
    'a foreign key without the gemeente',
    'create unique index doel on adres (id); alter table belang add constraint los foreign key (object_id) references adres (id)',
    /^belang: foreign key los does not begin with gemeente_id on both sides$/,
  ],
  [
    'a foreign key from a gemeente into a kantoor',
    'alter table overeenkomst add constraint los foreign key (kantoor_id, id) references medewerker (kantoor_id, id)',
    /^overeenkomst: foreign key los points from a gemeente into a kantoor$/,
  ],
  [
    'a foreign key from outside the wall',
    'alter table sessie add constraint los foreign key (kantoor_id, medewerker_id) references medewerker (kantoor_id, id)',
    /^sessie: foreign key los points from outside the wall/,
  ],
  ['a table without a scope', 'create table los (gemeente_id int primary key)', /^los: no scope/],
  [
    'a unique without the gemeente',
    'create unique index los on persoon (sleutel)',
    /^persoon: unique los does not begin with gemeente_id$/,
  ],
  [
    'an exclusion without the gemeente',
    'alter table hond add constraint los exclude using gist (volgnummer with =, gemeente_id with =)',
    /^hond: exclusion los does not begin with gemeente_id$/,
  ],
  [
    'TRUNCATE for the application',
    'grant truncate on persoon to kohier_app',
    /^persoon: kohier_app may TRUNCATE$/,
  ],
  [
    'a definer function without search_path',
    `create function lek() returns int language sql security definer as 'select 1'`,
    /^lek: SECURITY DEFINER with search_path \[\]$/,
  ],
  [
    'a definer function that is not on the list',
    `create function lek() returns int language sql security definer set search_path = pg_catalog, pg_temp as 'select 1'`,
    /^lek: SECURITY DEFINER and not on the list$/,
  ],
  [
    'a partition without a wall',
    `create table los (gemeente_id int) partition by list (gemeente_id);
      create table los_1 partition of los for values in (1); grant select on los_1 to kohier_app`,
    /^los_1: a partition that the application may reach directly$/,
  ],
  ['camelCase', 'create table "losseTabel" (id int)', /^losseTabel: name is not snake_case$/],
  ['a sequence', 'create sequence los', /^los: a sequence counts over all tenants$/],
  [
    'a journal that can be changed',
    'drop trigger groeit_alleen on audit',
    /^audit: nothing refuses update and delete$/,
  ],
  [
    'jobs open to everybody',
    'alter policy kohier_app on graphile_worker._private_jobs to public',
    /^graphile_worker\._private_jobs: needs row-level security/,
  ],
];

describe('the catalogue test reports by name', () => {
  test.each(named)('%s', async (_, sql, report) => {
    const bad = await judgeBroken(sql);
    expect(bad.filter((sentence) => report.test(sentence))).toHaveLength(1);
  });

  test('a model without a scope line, with two, and with one that does not exist', async () => {
    for (const scopes of [[], ['gemeente', 'kantoor'], ['iedereen']]) {
      const changed = models.map((m) => (m.table === 'persoon' ? { ...m, scopes } : m));
      expect(await judgeBroken('select 1', false, changed)).toContain(
        'persoon: needs exactly one known @scope line',
      );
    }
  });

  test('a model that claims another scope than its policies have', async () => {
    const changed = models.map((m) => (m.table === 'persoon' ? { ...m, scopes: ['register'] } : m));
    const bad = await judgeBroken('select 1', false, changed);
    expect(bad).toContain('persoon: policy gemeente_lezen is not expected');
    expect(bad).toContain('persoon: kohier_app may DELETE');
  });

  test('every single mutant of every policy, key, right, trigger, function and role: all are found [R25]', async () => {
    await client.query('begin');
    const mutants = allMutants(await readSnapshot(client), models);
    await client.query('rollback');
    const survivors: string[] = [];
    for (const batch of together(mutants)) {
      const bad = await judgeBroken(
        batch.map((m) => m.sql).join(';\n'),
        batch.some((m) => m.asSuperuser),
      );
      for (const mutant of batch) {
        if (!bad.some((sentence) => sentence.startsWith(mutant.reports))) survivors.push(mutant.name);
      }
    }
    console.info(`${mutants.length} SQL mutants, ${survivors.length} survived`);
    expect(survivors).toEqual([]);
    expect(mutants.length).toBeGreaterThan(500);
    // More with every table: how long it takes is no part of what it proves.
  }, 900_000);
});
