import { seedKosten } from '@tests/support/kosten';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connections } from '@/platform/database';
import { readModels } from './catalogue/models';
import { scopeOf } from './catalogue/table-rules';

/** R1c: the application without a tenant, with an empty one and with a nonsense one. */
const models = readModels();
const walled = models.map((m) => ({
  table: m.table,
  scope: scopeOf(models, m.table),
  columns: m.columns,
  written: m.written.join(', '),
}));
const tenantTables = walled.filter((m) => m.scope !== 'register');
let close: () => Promise<void>;
let migratie: pg.Client;

beforeAll(async () => {
  const opened = await openWalled(1);
  close = opened.close;
  migratie = new pg.Client({ connectionString: opened.database.migratieUrl });
  await migratie.connect();
  await migratie.query(
    `insert into sessie (token_hash, wereld, kantoor_id, issuer, subject, medewerker_id, niveau, aangemaakt_op, laatst_actief, verloopt_op)
      values (repeat('a', 64), 'medewerker', 11, 'i', 's', gen_random_uuid(), 'n', now(), now(), now())`,
  );
  await seedKosten(migratie, twoTenants.a);
  await migratie.query("insert into limiet (sleutel, aantal, eind) values (repeat('b', 64), 1, now())");
});
afterAll(async () => {
  await migratie.end();
  await close();
});

const settings: [string, string[]][] = [
  ['no settings at all', []],
  ['settings that were reset', ['app.kantoor', 'app.gemeenten', 'app.gemeente', 'app.sessie', 'app.sleutel']],
];

/** Rows that this statement saw or touched; an error is as good as none. */
async function reached(sql: string, reset: string[]): Promise<number> {
  const client = await connections().pool.connect();
  try {
    await client.query('begin');
    for (const name of reset) await client.query('select set_config($1, $2, true)', [name, '']);
    return (await client.query(sql)).rowCount ?? 0;
  } catch {
    return 0;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** What a row must be to come past the rules of its own table, so that the wall alone is asked. */
const BEGIN: Readonly<Record<string, object>> = {
  brief: { status: 'concept', aangeboden_op: null },
  bijlage: { stand: 'ontvangt' },
};
const copyOf = (table: string, written: string) =>
  `insert into ${table} (${written}) select ${written} from ${table}`;

describe.each(settings)('[R1] with %s', (_, reset) => {
  test.each(tenantTables)('$table shows and takes nothing', async ({ table, columns, written }) => {
    expect((await migratie.query(`select from ${table}`)).rowCount).toBeGreaterThan(0);
    const column = columns[0];
    for (const sql of [
      `select * from ${table}`,
      `select * from ${table} for update`,
      copyOf(table, written),
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      expect(await reached(sql, reset), sql).toBe(0);
    }
  });

  test('a row that names a tenant itself is refused', async () => {
    for (const { table, scope, written } of tenantTables) {
      const row = (await migratie.query(`select to_jsonb(t) as row from ${table} t limit 1`)).rows[0].row;
      const id =
        scope === 'systeem'
          ? { token_hash: '', sleutel: '' }
          : row.id === undefined
            ? {}
            : { id: '00000000-0000-4000-8000-000000000000' };
      const values = pg.escapeLiteral(JSON.stringify({ ...row, ...id, ...BEGIN[table] }));
      const sql = `insert into ${table} (${written}) select ${written} from jsonb_populate_record(null::${table}, ${values}::jsonb)`;
      const client = await connections().pool.connect();
      try {
        await client.query('begin');
        for (const name of reset) await client.query('select set_config($1, $2, true)', [name, '']);
        await expect(client.query(sql), table).rejects.toThrow(
          /row-level security|restrict|only grows|permission denied for table limiet|hangs on a case of that kind|was decided first/,
        );
      } finally {
        await client.query('rollback');
        client.release();
      }
    }
  });

  test('the registers are read and not written', async () => {
    for (const { table, columns } of walled.filter((m) => m.scope === 'register')) {
      expect(await reached(`select * from ${table}`, reset)).toBeGreaterThan(0);
      expect(await reached(`update ${table} set ${columns[0]} = ${columns[0]}`, reset)).toBe(0);
      expect(await reached(`delete from ${table}`, reset)).toBe(0);
    }
  });
});

describe('a setting that is not a list of numbers', () => {
  test.each(['x', '1 or true', '101,', '{101}', '101;102'])(
    '%s is an error or nothing, never everything',
    async (text) => {
      const client = await connections().pool.connect();
      try {
        await client.query('begin');
        await client.query("select set_config('app.gemeenten', $1, true)", [text]);
        const answer = await client.query('select * from persoon').catch(() => ({ rowCount: 0 }));
        expect(answer.rowCount).toBe(0);
      } finally {
        await client.query('rollback');
        client.release();
      }
    },
  );
});
