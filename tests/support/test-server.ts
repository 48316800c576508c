import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import pg from 'pg';
import { migrate, readMigrations } from '@/commands/migrate';
import { createDatabase, restrictDatabase, withClient, withUrl } from '@/commands/postgres/roles';
import { findServer } from '@/commands/postgres/server';
import { databaseUrls } from '@/platform/env';

/** What a test needs to make itself a database; plain data, because it travels to another thread. */
export interface TestServer {
  readonly adminUrl: string;
  readonly appUrl: string;
  readonly template: string;
  /** Tells the templates of this run, which fill themselves when first asked for, from those of another. */
  readonly run: string;
}

const PREFIX = 'kohier_test_';
const A_DAY = 24 * 60 * 60 * 1000;

/** Starts or finds the server and makes sure that the migrated template is there. */
export async function prepareTestServer(): Promise<{ server: TestServer; release: () => Promise<void> }> {
  const found = await findServer('test', databaseUrls());
  const template = `${PREFIX}sjabloon_${templateHash()}`;
  const { adminUrl, appUrl } = found;
  const run = `${Date.now().toString(36)}_${randomBytes(3).toString('hex')}`;
  await withClient(adminUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('kohier test template'))");
    await dropStale(client, template);
    if (!(await exists(client, template))) await buildTemplate(client, adminUrl, template);
    await client.query(`comment on database ${pg.escapeIdentifier(template)} is '${Date.now()}'`);
  });
  const release = async () => {
    for (const filled of FILLED) await dropTestDatabase(adminUrl, filledName(run, filled));
    if (found.embedded) await found.embedded.release();
    // On somebody else's server nothing of ours stays behind.
    else await dropTestDatabase(adminUrl, template);
  };
  return { server: { adminUrl, appUrl, template, run }, release };
}

/** Copies the template into a new database. */
export async function createCopy(server: TestServer, name: string): Promise<void> {
  await withClient(server.adminUrl, async (client) => {
    // Copying fails while another session is in the template or copies it as well: one at a time.
    await client.query("select pg_advisory_lock(hashtext('kohier test template'))");
    await createDatabase(client, name, server.template);
  });
}

/** What many files begin with: the seed of the demo, or the two kantoren of the walls. */
const FILLED = ['demo', 'twee'] as const;
export type Filled = (typeof FILLED)[number];

/**
 * Copies the template with `fill` done to it. That is done once in a run, by whoever asks first: most files with a database
 * begin with the same rows, and to write them takes longer than to copy them.
 */
export async function createFilledCopy(
  server: TestServer,
  name: string,
  filled: Filled,
  fill: (database: string) => Promise<void>,
): Promise<void> {
  const template = filledName(server.run, filled);
  await withClient(server.adminUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('kohier test template'))");
    if (!(await exists(client, template))) {
      const draft = `${template}_bouw`;
      await createDatabase(client, draft, server.template);
      try {
        await fill(draft);
        await client.query(`alter database ${draft} rename to ${pg.escapeIdentifier(template)}`);
      } catch (error) {
        await dropTestDatabase(server.adminUrl, draft);
        throw error;
      }
    }
    await createDatabase(client, name, template);
  });
}

const filledName = (run: string, filled: Filled): string => `${PREFIX}${run}_${filled}`;

/** Throws a test database away, connections and all. Refuses any name without `kohier_test_`. */
export async function dropTestDatabase(adminUrl: string, name: string): Promise<void> {
  if (!name.includes(PREFIX)) throw new Error(`${name} is no test database and is not dropped`);
  await withClient(adminUrl, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

async function buildTemplate(client: pg.Client, adminUrl: string, template: string): Promise<void> {
  const draft = `${PREFIX}bouw_${Date.now().toString(36)}`;
  await createDatabase(client, draft);
  try {
    await migrate(withUrl(adminUrl, { database: draft }));
    await client.query(`alter database ${draft} rename to ${pg.escapeIdentifier(template)}`);
    await restrictDatabase(client, template);
  } catch (error) {
    await dropTestDatabase(adminUrl, draft);
    throw error;
  }
}

/** Another migration file, another version of the runner or of graphile-worker makes another template. */
function templateHash(): string {
  const hash = createHash('sha256');
  for (const migration of readMigrations()) hash.update(`${migration.name}:${migration.checksum}\n`);
  for (const file of ['migrate.ts', 'postgres/roles.sql', 'postgres/roles.ts']) {
    hash.update(fs.readFileSync(new URL(`../../src/commands/${file}`, import.meta.url)));
  }
  hash.update(fs.readFileSync(new URL('../../node_modules/graphile-worker/package.json', import.meta.url)));
  return hash.digest('hex').slice(0, 12);
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  return (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1;
}

/** Databases of runs that were killed, and templates that nobody used for a day. */
async function dropStale(client: pg.Client, current: string): Promise<void> {
  const found = await client.query<{ name: string; used: string | null }>(
    `select datname as name, shobj_description(oid, 'pg_database') as used
       from pg_database where starts_with(datname, $1) and datname <> $2`,
    [PREFIX, current],
  );
  for (const { name, used } of found.rows) {
    const moment = used ? Number(used) : Number.parseInt(name.slice(PREFIX.length).replace(/^bouw_/, ''), 36);
    if (Number.isFinite(moment) && Date.now() - moment > A_DAY) {
      await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
    }
  }
}
