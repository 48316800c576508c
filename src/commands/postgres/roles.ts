import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';

/** The login of the application: owns nothing, is member of nothing. */
export const APP_ROLE = 'kohier_app';
/** Owns the database and every table; migrations take its place. */
export const OWNER_ROLE = 'kohier_eigenaar';
/** For a data migration over all gemeenten; bypasses row-level security where the server allows it. */
export const MIGRATION_ROLE = 'kohier_migratie';

/** The same URL with other parts. Keeps query parameters such as `sslmode`. */
export function withUrl(
  url: string,
  part: { database?: string; user?: string; password?: string; role?: string },
): string {
  const result = new URL(url);
  if (part.database) result.pathname = `/${part.database}`;
  if (part.user) result.username = part.user;
  if (part.password !== undefined) result.password = part.password;
  if (part.role) result.searchParams.set('options', `-c role=${part.role}`);
  return result.toString();
}

/** Database name in a PostgreSQL URL, '' when it names none. */
export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/**
 * The password of `kohier_app` on a server of which only the owner's URL is known: the same for everyone who
 * knows that URL, so a second checkout does not have to change it. 64 hexadecimal characters.
 */
export function derivedAppPassword(ownerUrl: string): string {
  return createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password))
    .update(APP_ROLE)
    .digest('hex');
}

/** Opens one connection, hands it to `work` and closes it, whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Creates what is missing of the four roles. A `kohier_app` made here gets `appPassword`; one that existed
 * keeps its own. Throws an Error with a plain sentence when the roles are missing and this login may not make them.
 */
export async function ensureRoles(client: pg.Client, appPassword: string | undefined): Promise<void> {
  await client.query('begin');
  try {
    const existed = await client.query('select from pg_roles where rolname = $1', [APP_ROLE]);
    await client.query(readFileSync(new URL('./roles.sql', import.meta.url), 'utf8'));
    if (existed.rowCount === 0 && appPassword) {
      await client.query(`alter role ${APP_ROLE} password ${pg.escapeLiteral(appPassword)}`);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    const login = (await client.query('select session_user as name')).rows[0].name;
    throw new Error(
      `De rollen van Kohier aanmaken lukt niet als ${login} (${error instanceof Error ? error.message : error}). ` +
        'Laat een beheerder src/commands/postgres/roles.sql uitvoeren.',
      { cause: error },
    );
  }
}

/**
 * Proves that the application can log in with this URL. Throws an Error with a plain sentence otherwise:
 * an existing role keeps its password, because another installation on the same server may be using it.
 */
export async function checkAppLogin(appUrl: string): Promise<void> {
  try {
    await withClient(appUrl, (client) => client.query('select 1'));
  } catch (error) {
    const { username, host } = new URL(appUrl);
    throw new Error(
      `Inloggen als ${username} op ${host} lukt niet (${error instanceof Error ? error.message : error}). ` +
        'Zet in DATABASE_URL het wachtwoord dat deze rol heeft, of geef de rol een nieuw wachtwoord.',
      { cause: error },
    );
  }
}

/**
 * Creates a database owned by `kohier_eigenaar` that only Kohier's roles may enter; text sorts as in Dutch.
 * `template` copies an existing one instead. The name is one of our own, never input.
 */
export async function createDatabase(client: pg.Client, name: string, template?: string): Promise<void> {
  const origin = template
    ? // File by file: through the journal it takes several times as long, and pushes all else out of memory.
      `template ${pg.escapeIdentifier(template)} strategy file_copy`
    : "template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'nl-NL'";
  await client.query(`create database ${pg.escapeIdentifier(name)} owner ${OWNER_ROLE} ${origin}`);
  await restrictDatabase(client, name);
}

/** Only Kohier's roles may connect; TEMPORARY is for the import, which copies into a temporary table. */
export async function restrictDatabase(client: pg.Client, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name);
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect, temporary on database ${database} to ${APP_ROLE}, ${MIGRATION_ROLE}`);
}
