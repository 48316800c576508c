import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { databaseUrls } from '@/platform/env';
import { readDotEnv } from './dot-env';
import { continueZegelvolgorde } from './postgres/continue-zegelvolgorde';
import { projectRoot } from './postgres/folders';
import {
  APP_ROLE,
  checkAppLogin,
  databaseOf,
  ensureRoles,
  OWNER_ROLE,
  restrictDatabase,
  withClient,
  withUrl,
} from './postgres/roles';

/** One file of `prisma/migrations`, with the checksum that Prisma itself would record. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly checksum: string;
}

/** Prisma's own table, so that `prisma migrate status` sees the same history. */
const RECORDS = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/** Reads `<folder>/<name>/migration.sql` in the order of their names. */
export function readMigrations(folder = path.join(projectRoot, 'prisma', 'migrations')): Migration[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fs.existsSync(path.join(folder, entry.name, 'migration.sql')))
    .map((entry) => {
      const content = fs.readFileSync(path.join(folder, entry.name, 'migration.sql'));
      const checksum = createHash('sha256').update(content).digest('hex');
      return { name: entry.name, sql: content.toString('utf8'), checksum };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Brings a database up to date and returns the names of the migrations that it applied.
 *
 * `ownerUrl` is a login that is member of `kohier_eigenaar` (a superuser is). Each file runs in a transaction of
 * its own as `kohier_eigenaar`; two runners at once wait for each other. Afterwards the tables of graphile-worker
 * are brought up to date and opened to the application. Throws an Error with a plain sentence when an applied
 * file was changed, when the database is newer than these files, or when a file fails.
 */
export async function migrate(
  ownerUrl: string,
  options: {
    migrations?: Migration[];
    appPassword?: string | undefined;
    report?: (line: string) => void;
  } = {},
): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    // Held until this connection closes.
    await client.query("select pg_advisory_lock(hashtext('kohier migrate'))");
    await ensureRoles(client, options.appPassword);
    await takeOwnership(client, databaseOf(ownerUrl));
    await client.query(`set role ${OWNER_ROLE}`);
    const applied = await applyMissing(client, options.migrations ?? readMigrations(), options.report);
    if (await continueZegelvolgorde(client))
      options.report?.('zegels: gaan op deze server verder na het laatste');
    await migrateWorker(ownerUrl);
    return applied;
  });
}

async function takeOwnership(client: pg.Client, database: string): Promise<void> {
  const facts = await client.query(
    `select pg_get_userbyid(datdba) = $1 as owns, has_schema_privilege($1, 'public', 'create with grant option') as creates,
            (select rolsuper from pg_roles where rolname = session_user) as superuser
       from pg_database where datname = current_database()`,
    [OWNER_ROLE],
  );
  const { owns, creates, superuser } = facts.rows[0];
  if (!owns) {
    await client.query(`alter database ${pg.escapeIdentifier(database)} owner to ${OWNER_ROLE}`);
    await restrictDatabase(client, database);
  }
  if (creates) return;
  // The schema belongs to pg_database_owner, whose rights a role that does not inherit has to be given.
  if (!superuser) await client.query('set role pg_database_owner');
  await client.query(`grant usage, create on schema public to ${OWNER_ROLE} with grant option`);
  await client.query('reset role');
}

async function applyMissing(
  client: pg.Client,
  migrations: Migration[],
  report: (line: string) => void = () => undefined,
): Promise<string[]> {
  await client.query(RECORDS);
  const records = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as finished
       from _prisma_migrations where rolled_back_at is null`,
  );
  refuseHistory(records.rows, migrations);
  const done = new Set(records.rows.map((record) => record.name));
  const missing = migrations.filter((migration) => !done.has(migration.name));
  for (const migration of missing) {
    report(`migratie ${migration.name}`);
    await applyOne(client, migration);
  }
  return missing.map((migration) => migration.name);
}

function refuseHistory(
  records: { name: string; checksum: string; finished: boolean }[],
  migrations: Migration[],
): void {
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const record of records) {
    const file = files.get(record.name);
    if (!file)
      throw new Error(
        `De database kent migratie ${record.name}, deze versie van Kohier niet: neem een nieuwere.`,
      );
    if (!record.finished)
      throw new Error(`Migratie ${record.name} is eerder halverwege gestopt. Herstel dat eerst.`);
    if (record.checksum !== file.checksum) {
      throw new Error(
        `Migratie ${record.name} is gewijzigd nadat zij is uitgevoerd. Maak een nieuwe migratie.`,
      );
    }
  }
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  const startedAt = new Date();
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query(`set role ${OWNER_ROLE}`);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name, startedAt],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(
      `Migratie ${migration.name} mislukt en is teruggedraaid: ${explain(error, migration.sql)}`,
      {
        cause: error,
      },
    );
  }
}

function explain(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const line = error.position ? ` (regel ${sql.slice(0, Number(error.position)).split('\n').length})` : '';
  return `${error.message}${line}${error.detail ? ` ${error.detail}` : ''}${error.hint ? ` ${error.hint}` : ''}`;
}

/** What asking for a job and doing it writes, and no more: a kind of work is never changed or taken away, nor a version. */
const WORKER_RIGHTS = [
  ['_private_jobs', 'insert, update, delete'],
  ['_private_job_queues', 'insert, update'],
  ['_private_tasks', 'insert'],
  ['_private_known_crontabs', 'insert, update'],
] as const;

/**
 * The tables of graphile-worker have row-level security without policies: to the application `add_job` would be
 * refused and a worker would silently do nothing. Of its functions the application gets those that ask for a job: to
 * end, move or unlock those of others by name is for the owner. An upgrade may add tables, so the policies are made each time.
 */
async function migrateWorker(ownerUrl: string): Promise<void> {
  const url = withUrl(ownerUrl, { role: OWNER_ROLE });
  const pgPool = new pg.Pool({ connectionString: url, max: 2 });
  pgPool.on('error', () => undefined);
  pgPool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool });
    await pgPool.query(`
      grant usage on schema graphile_worker to ${APP_ROLE};
      revoke all on all tables in schema graphile_worker from ${APP_ROLE};
      grant select on all tables in schema graphile_worker to ${APP_ROLE};
      ${WORKER_RIGHTS.map(([table, rights]) => `grant ${rights} on graphile_worker.${table} to ${APP_ROLE};`).join('\n      ')}
      grant usage, select on all sequences in schema graphile_worker to ${APP_ROLE};
      revoke execute on all functions in schema graphile_worker from ${APP_ROLE}, public;
      do $$
      declare t text;
      begin
        for t in select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'graphile_worker'::regnamespace
            and p.proname in ('add_job', 'add_jobs') loop
          execute format('grant execute on function %s to ${APP_ROLE}', t);
        end loop;
        for t in select tablename from pg_tables where schemaname = 'graphile_worker' order by 1 loop
          execute format('drop policy if exists ${APP_ROLE} on graphile_worker.%I', t);
          execute format('create policy ${APP_ROLE} on graphile_worker.%I for all to ${APP_ROLE} using (true) with check (true)', t);
        end loop;
      end $$`);
  } finally {
    await pgPool.end();
  }
}

/** `npm run migrate`: DATABASE_URL_BEHEER says where, DATABASE_URL gives a new `kohier_app` its password. */
async function main(): Promise<void> {
  readDotEnv();
  const { DATABASE_URL, DATABASE_URL_BEHEER } = databaseUrls();
  if (!DATABASE_URL_BEHEER) {
    throw new Error(
      'DATABASE_URL_BEHEER ontbreekt: de login die mag migreren. Zie .env.example voor uitleg.',
    );
  }
  const appPassword = DATABASE_URL && decodeURIComponent(new URL(DATABASE_URL).password);
  const applied = await migrate(DATABASE_URL_BEHEER, { appPassword, report: (line) => console.info(line) });
  if (DATABASE_URL) await checkAppLogin(DATABASE_URL);
  console.info(applied.length > 0 ? `${applied.length} migraties uitgevoerd.` : 'De database is al bij.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
