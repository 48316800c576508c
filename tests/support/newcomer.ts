import { NAMES, SETTLED } from '@tests/support/newcomer-tables';
import type pg from 'pg';

/**
 * A gemeente of which PostgreSQL knows nothing: every row that the seed wrote in it is there `copies` times, each copy
 * with ids of its own that point at each other as the originals do. Money that the kantoor received for it comes
 * along. Nothing is gathered about it afterwards. As superuser, past triggers and keys: the copies are right because
 * the originals are.
 */
export async function multiply(client: pg.Client, gemeenteId: number, copies: number): Promise<void> {
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  for (const { table, columns } of await readTables(client)) {
    const own = columns.some((c) => c.name === 'gemeente_id') && table !== 'kantoor_boekingsregel';
    const ofKantoor = OF_KANTOOR.get(table);
    if (!own && !ofKantoor) continue;
    const where = ofKantoor ?? 't.gemeente_id = $1';
    await client.query(
      `insert into ${table} (${columns.map((c) => c.name).join(', ')})
       select ${columns.map((c) => copyOf(table, c)).join(', ')} from ${table} t cross join generate_series(1, $2::int) n
       where ${where}`,
      [gemeenteId, copies],
    );
  }
  await client.query('commit');
}

/** Boekingen of the kantoor whose money is of this gemeente, and the receipts that they are about. */
const BOEKINGEN = `(select boeking_id from kantoor_boekingsregel where gemeente_id = $1)`;
const OF_KANTOOR = new Map([
  ['kantoor_boeking', `t.id in ${BOEKINGEN}`],
  ['kantoor_boekingsregel', `t.boeking_id in ${BOEKINGEN}`],
  ['ontvangst', `t.id in (select ontvangst_id from kantoor_boekingsregel where boeking_id in ${BOEKINGEN})`],
]);

type Column = { name: string; type: string; mapped: boolean };
type Table = { table: string; columns: Column[] };

async function readTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as table, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
       'mapped', not exists (select from pg_constraint k join pg_class t on t.oid = k.confrelid
         where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey) and t.relname = any($1)))
       order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any($1) group by 1 order by 1`,
    [SETTLED],
  );
  return rows;
}

/** What a copy has in this column. */
function copyOf(table: string, { name, type, mapped }: Column): string {
  const named = NAMES[`${table}.${name}`] ?? NAMES[name];
  if (named) return named;
  // Staff and what is settled once per gemeente are not copied, so who points at them goes on doing so.
  return type === 'uuid' && mapped && !name.includes('medewerker')
    ? `md5(t.${name}::text || ':' || n)::uuid`
    : `t.${name}`;
}
