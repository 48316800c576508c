import type { TestDatabase } from '@tests/support/database';
import { seedKosten, setInvorderingskosten } from '@tests/support/kosten';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { withClient } from '@/commands/postgres/roles';
import { HELD, MAKER, rowOf, written } from './held';
import { WACHT } from './waiting';

const { kantoor, a } = twoTenants;

export type Attempts = {
  database: TestDatabase;
  /** How these statements end, one after another in one transaction of the application that is taken back. */
  attempt: (...statements: string[]) => Promise<string>;
  close: () => Promise<void>;
};

/** A database in which of every table of HELD a row waits, made by somebody of the kantoor, and the application on it. */
export async function openHeld(): Promise<Attempts> {
  const { database, close } = await openWalled();
  await withClient(database.migratieUrl, async (migratie) => {
    await setInvorderingskosten(migratie, a);
    await seedKosten(migratie, a);
    for (const [sql, values] of WACHT) await migratie.query(sql, values);
    // Of each the maker is somebody of the kantoor, past the triggers: what refuses him is that he made it.
    await migratie.query(`begin; set local role none; set local session_replication_role = 'replica'`);
    for (const held of HELD)
      await migratie.query(`update ${held.table} set ${held.maker} = ${written(held, MAKER)} ${rowOf(held)}`);
    await migratie.query('commit');
  });
  const app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  return {
    database,
    attempt: (...statements) => attemptOn(app, statements),
    close: async () => {
      await app.end();
      await close();
    },
  };
}

/** As `attempt`, on a connection of one's own. Codes: CHECK, no right, and a key that points at nothing. */
export async function attemptOn(app: pg.Client, statements: readonly string[]): Promise<string> {
  await app.query('begin');
  try {
    await app.query(
      `select set_config('app.kantoor', $1, true), set_config('app.gemeenten', $2, true), set_config('app.gemeente', $2, true)`,
      [String(kantoor.id), String(a.id)],
    );
    let rows = 0;
    for (const sql of statements) rows = (await app.query(sql)).rowCount ?? 0;
    return `${rows} changed`;
  } catch (error) {
    const { code } = error as { code: string };
    return ['23514', '42501', '23503', '23001'].includes(code) ? 'refused' : `${code} ${String(error)}`;
  } finally {
    await app.query('rollback');
  }
}
