import { type ClusterName, type RunningCluster, startCluster } from './cluster';
import { APP_ROLE, checkAppLogin, derivedAppPassword, ensureRoles, withClient, withUrl } from './roles';

/** The two database URLs as somebody may have set them. */
export interface GivenUrls {
  readonly DATABASE_URL?: string | undefined;
  readonly DATABASE_URL_BEHEER?: string | undefined;
}

/** A PostgreSQL server with Kohier's roles on which this process may create databases. */
export interface DatabaseServer {
  /** Login that may create roles and databases, on the maintenance database. */
  readonly adminUrl: string;
  /** The application's login; the name of a database is still to be filled in. */
  readonly appUrl: string;
  /** The checkout's own server; absent when one was given. */
  readonly embedded?: RunningCluster;
  /** Password that a newly made `kohier_app` gets. */
  readonly appPassword: string;
}

/**
 * The server for a demo or a test: the one that was given, otherwise the checkout's own.
 * `DATABASE_URL` alone is taken as well when its login may create roles and databases.
 * Throws an Error with a plain sentence when the given login may not, or cannot be used.
 */
export async function findServer(name: ClusterName, given: GivenUrls): Promise<DatabaseServer> {
  if (!given.DATABASE_URL && !given.DATABASE_URL_BEHEER) {
    const embedded = await startCluster(name);
    return prepare({ adminUrl: embedded.adminUrl, embedded });
  }
  const adminUrl = given.DATABASE_URL_BEHEER || given.DATABASE_URL || '';
  const variable = given.DATABASE_URL_BEHEER ? 'DATABASE_URL_BEHEER' : 'DATABASE_URL';
  if (!(await mayCreate(adminUrl, variable))) {
    throw new Error(
      `De login in ${variable} mag geen rollen en databases maken. ` +
        'Zet DATABASE_URL_BEHEER op een beheerlogin, of haal beide weg: dan start Kohier zijn eigen PostgreSQL.',
    );
  }
  const appUrl = given.DATABASE_URL_BEHEER ? given.DATABASE_URL : undefined;
  return prepare({ adminUrl, ...(appUrl ? { appUrl } : {}) });
}

async function prepare(found: {
  adminUrl: string;
  appUrl?: string;
  embedded?: RunningCluster;
}): Promise<DatabaseServer> {
  const appPassword = found.appUrl
    ? decodeURIComponent(new URL(found.appUrl).password)
    : derivedAppPassword(found.adminUrl);
  const appUrl = found.appUrl ?? withUrl(found.adminUrl, { user: APP_ROLE, password: appPassword });
  await withClient(found.adminUrl, (client) => ensureRoles(client, appPassword));
  if (!found.embedded) await checkAppLogin(withUrl(appUrl, { database: 'postgres' }));
  return { ...found, appUrl, appPassword };
}

async function mayCreate(url: string, variable: string): Promise<boolean> {
  try {
    return await withClient(url, async (client) => {
      const rights = await client.query(
        `select rolsuper or (rolcreaterole and rolcreatedb) as may from pg_roles where rolname = session_user`,
      );
      return rights.rows[0].may;
    });
  } catch (error) {
    throw new Error(
      `Verbinden met ${variable} lukt niet: ${error instanceof Error ? error.message : error}`,
      {
        cause: error,
      },
    );
  }
}
