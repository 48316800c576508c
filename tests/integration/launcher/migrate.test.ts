import { randomBytes } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@tests/support/database';
import { dropTestDatabase } from '@tests/support/test-server';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Migration, migrate, readMigrations } from '@/commands/migrate';
import { createDatabase, withClient, withUrl } from '@/commands/postgres/roles';

const make = (name: string, sql: string, checksum = name): Migration => ({ name, sql, checksum });

async function inEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const { adminUrl } = inject('kohierTestServer');
  const name = `kohier_test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
  await withClient(adminUrl, (client) => createDatabase(client, name));
  try {
    await work(withUrl(adminUrl, { database: name }));
  } finally {
    await dropTestDatabase(adminUrl, name);
  }
}

describe('the migration runner', () => {
  test('applies each file once, in order, as the owner, with the records that Prisma keeps', async () => {
    await inEmptyDatabase(async (url) => {
      const two = [make('1_a', 'create table a (id int)', 'sum-a'), make('2_b', 'alter table a add b int')];
      expect(await migrate(url, { migrations: two })).toEqual(['1_a', '2_b']);
      expect(await migrate(url, { migrations: two })).toEqual([]);
      expect(await migrate(url, { migrations: [...two, make('3_c', 'drop table a')] })).toEqual(['3_c']);
      await withClient(url, async (client) => {
        const rows = await client.query('select * from _prisma_migrations order by migration_name');
        expect(rows.rows).toHaveLength(3);
        expect(rows.rows[0]).toMatchObject({
          migration_name: '1_a',
          checksum: 'sum-a',
          applied_steps_count: 1,
        });
        expect(rows.rows[0].finished_at).toBeInstanceOf(Date);
        expect(rows.rows[0].rolled_back_at).toBeNull();
        const owner = await client.query(
          "select tableowner from pg_tables where tablename = '_prisma_migrations'",
        );
        expect(owner.rows[0].tableowner).toBe('kohier_eigenaar');
      });
    });
  });

  test('refuses a file that was changed after it was applied', async () => {
    await inEmptyDatabase(async (url) => {
      await migrate(url, { migrations: [make('1_a', 'create table a (id int)', 'before')] });
      const changed = migrate(url, { migrations: [make('1_a', 'create table a (id int)', 'after')] });
      await expect(changed).rejects.toThrow(/1_a is gewijzigd nadat zij is uitgevoerd/);
    });
  });

  test('refuses a database that is newer than the files', async () => {
    await inEmptyDatabase(async (url) => {
      await migrate(url, { migrations: [make('1_a', 'select 1'), make('2_b', 'select 1')] });
      await expect(migrate(url, { migrations: [make('1_a', 'select 1')] })).rejects.toThrow(
        /kent migratie 2_b/,
      );
    });
  });

  test('leaves nothing of a file that fails halfway and names the line', async () => {
    await inEmptyDatabase(async (url) => {
      const broken = make('1_a', 'create table half (id int);\n\nselect * from nowhere;');
      await expect(migrate(url, { migrations: [broken] })).rejects.toThrow(
        /1_a mislukt .*nowhere.*\(regel 3\)/,
      );
      await withClient(url, async (client) => {
        expect((await client.query("select to_regclass('half') as t")).rows[0].t).toBeNull();
        expect((await client.query('select * from _prisma_migrations')).rowCount).toBe(0);
      });
      expect(await migrate(url, { migrations: [make('1_a', 'create table half (id int)')] })).toEqual([
        '1_a',
      ]);
    });
  });

  test('lets two runners at once wait for each other', async () => {
    await inEmptyDatabase(async (url) => {
      const slow = [make('1_a', 'create table a (id int); select pg_sleep(0.3)')];
      const both = await Promise.all([
        migrate(url, { migrations: slow }),
        migrate(url, { migrations: slow }),
      ]);
      expect(both.flat()).toEqual(['1_a']);
    });
  });

  test('reads the project its own migrations with the checksum of the file', () => {
    for (const migration of readMigrations()) {
      expect(migration.checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(migration.name).toMatch(/^\d{14}_[a-z0-9_]+$/);
    }
  });
});

describe('a migrated database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  test('lets the application and only the application log in as a role that owns nothing', async () => {
    await withClient(database.appUrl, async (client) => {
      const me = await client.query(
        'select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = session_user',
      );
      expect(me.rows[0]).toEqual({
        rolname: 'kohier_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
      });
      const member = await client.query(
        'select from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = session_user',
      );
      expect(member.rowCount).toBe(0);
      const owned = await client.query(
        'select from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = session_user',
      );
      expect(owned.rowCount).toBe(0);
      await expect(client.query('create table mine (id int)')).rejects.toThrow(/permission denied/);
      await expect(client.query('set role kohier_eigenaar')).rejects.toThrow(/permission denied/);
      await expect(client.query('select * from _prisma_migrations')).rejects.toThrow(/permission denied/);
    });
  });

  test('gives a job only when the transaction commits', async () => {
    await withClient(database.appUrl, async (client) => {
      const jobs = async () => (await client.query('select from graphile_worker.jobs')).rowCount;
      await client.query('begin');
      await client.query("select graphile_worker.add_job('proef', '{}')");
      await client.query('rollback');
      expect(await jobs()).toBe(0);
      await client.query('begin');
      await client.query("select graphile_worker.add_job('proef', '{}')");
      await client.query('commit');
      expect(await jobs()).toBe(1);
    });
  });

  test('hides the jobs and refuses new ones where the policies are missing', async () => {
    const other = await createTestDatabase();
    try {
      await withClient(other.ownerUrl, async (client) => {
        const tables = await client.query(
          "select tablename from pg_tables where schemaname = 'graphile_worker'",
        );
        for (const { tablename } of tables.rows) {
          await client.query(`drop policy kohier_app on graphile_worker.${tablename}`);
        }
      });
      await withClient(other.appUrl, async (client) => {
        await expect(client.query("select graphile_worker.add_job('proef', '{}')")).rejects.toThrow(
          /row-level security/,
        );
      });
      await migrate(withUrl(other.migratieUrl, { role: 'kohier_eigenaar' }));
      await withClient(other.appUrl, (client) =>
        client.query("select graphile_worker.add_job('proef', '{}')"),
      );
    } finally {
      await other.drop();
    }
  });

  test('lets the owner act as owner and the migration role see every row', async () => {
    const role = (url: string) =>
      withClient(url, async (client) => (await client.query('select current_user as name')).rows[0].name);
    expect(await role(database.ownerUrl)).toBe('kohier_eigenaar');
    expect(await role(database.migratieUrl)).toBe('kohier_migratie');
  });
});
