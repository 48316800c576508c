import { randomBytes } from 'node:crypto';
import { createTestDatabase } from '@tests/support/database';
import { dropTestDatabase } from '@tests/support/test-server';
import { expect, inject, test } from 'vitest';
import { migrate } from '@/commands/migrate';
import { createDatabase, withClient, withUrl } from '@/commands/postgres/roles';
import { diffSchemas, readSchema } from '@/commands/prisma-diff';

const COLUMNS = `
  select format('%s.%s %s%s', table_name, column_name,
                case data_type when 'ARRAY' then udt_name else data_type end,
                case is_nullable when 'NO' then ' not null' else '' end) as line
    from information_schema.columns
   where table_schema = 'public' and table_name <> '_prisma_migrations'`;
const KEYS = `
  select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) as line
    from pg_constraint where contype in ('p', 'f', 'u') and connamespace = 'public'::regnamespace
     and conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)`;
const INDEXES = `
  select regexp_replace(indexdef, 'INDEX \\S+ ON', 'INDEX ON') as line from pg_indexes
   where schemaname = 'public' and tablename <> '_prisma_migrations'`;

async function lines(url: string, query: string): Promise<string[]> {
  return withClient(url, async (client) => (await client.query(query)).rows.map((row) => row.line).sort());
}

test('the migrations make exactly the columns, and all the keys and indexes, that the Prisma schema describes', async () => {
  const { adminUrl } = inject('kohierTestServer');
  const name = `kohier_test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
  const drafted = withUrl(adminUrl, { database: name });
  await withClient(adminUrl, (client) => createDatabase(client, name));
  const migrated = await createTestDatabase();
  try {
    const { sql } = await diffSchemas('', readSchema());
    await migrate(drafted, { migrations: [{ name: '1_schema', sql, checksum: '' }] });
    expect(await lines(migrated.ownerUrl, COLUMNS)).toEqual(await lines(drafted, COLUMNS));
    // Migrations may add keys and indexes that Prisma cannot express; they may not leave one out.
    for (const query of [KEYS, INDEXES]) {
      const made = new Set(await lines(migrated.ownerUrl, query));
      expect((await lines(drafted, query)).filter((line) => !made.has(line))).toEqual([]);
    }
  } finally {
    await migrated.drop();
    await dropTestDatabase(adminUrl, name);
  }
});
