import type pg from 'pg';
import { MIGRATION_ROLE, OWNER_ROLE } from './roles';

/**
 * Lines are sealed in the order of the numbers of their transactions, which belong to one server. In a copy on another
 * (pg_dump) those begin low: new lines would come before what is sealed. Then they go on after the last seal. Answers
 * whether that was needed. A login that is member of both roles.
 */
export async function continueZegelvolgorde(client: pg.ClientBase): Promise<boolean> {
  // Neither where the migrations did not come so far, nor where the tables were made from the schema alone.
  const { rows: tables } = await client.query(
    "select to_regclass('public.kantoor_zegel') is not null and to_regprocedure('zegelvolgorde(xid8)') is not null as ja",
  );
  if (tables[0]?.ja !== true) return false;
  await client.query(`set role ${MIGRATION_ROLE}`);
  const { rows } = await client.query<{ laatste: string; nu: string; xmax: string }>(
    `select greatest((select max(tot_xact) from zegel), (select max(tot_xact) from kantoor_zegel), 0)::text as laatste,
       zegelvolgorde(pg_snapshot_xmax(pg_current_snapshot()))::text as nu,
       pg_snapshot_xmax(pg_current_snapshot())::text as xmax`,
  );
  await client.query(`set role ${OWNER_ROLE}`);
  const [stand] = rows;
  if (!stand || BigInt(stand.laatste) < BigInt(stand.nu)) return false;
  const erbij = BigInt(stand.laatste) + 1n - BigInt(stand.xmax);
  await client.query(
    `create or replace function zegelvolgorde(nummer xid8) returns bigint language sql immutable as $$ select nummer::text::bigint + ${erbij} $$`,
  );
  return true;
}
