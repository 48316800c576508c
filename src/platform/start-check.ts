import pg from 'pg';
import { env } from './env';
import minimum from './postgres-minimum.json';

/** What the server says about itself and about who logged in. */
export interface LoginFacts {
  /** `server_version_num`, for example 150018. */
  readonly version: number;
  readonly login: string;
  readonly superuser: boolean;
  readonly bypassesRls: boolean;
  /** Number of tables that this login, or a role it is member of, owns. */
  readonly ownedTables: number;
}

/**
 * Per major version the first release without the known holes in row-level security. A later major has them closed from
 * its beginning.
 */
const MINIMUM: ReadonlyMap<number, number> = new Map(
  Object.entries(minimum.minor).map(([major, minor]) => [Number(major), minor]),
);
const OLDEST = Math.min(...MINIMUM.keys());

/** The version to take instead of this one, or null when this one will do. */
function betterThan(version: number): string | null {
  const major = Math.floor(version / 10_000);
  const known = Math.max(major, OLDEST);
  const minor = MINIMUM.get(known);
  if (minor === undefined || version >= known * 10_000 + minor) return null;
  return `${known}.${minor}`;
}

/**
 * Why this login on this server may not serve real people: a list of Dutch sentences, empty when it may.
 * A superuser, an owner and a role with BYPASSRLS all walk through the wall between gemeenten.
 */
export function refuseLogin(facts: LoginFacts): string[] {
  const reasons: string[] = [];
  if (facts.superuser) reasons.push(`DATABASE_URL logt in als ${facts.login}, een superuser`);
  if (facts.bypassesRls)
    reasons.push(`DATABASE_URL logt in als ${facts.login}, die row-level security omzeilt`);
  if (facts.ownedTables > 0) reasons.push(`DATABASE_URL logt in als ${facts.login}, eigenaar van tabellen`);
  const better = betterThan(facts.version);
  if (better !== null) {
    const shown = `${Math.floor(facts.version / 10_000)}.${facts.version % 10_000}`;
    reasons.push(`PostgreSQL ${shown} heeft bekende gaten in row-level security: neem ${better} of nieuwer`);
  }
  return reasons;
}

/** Asks the server at `url` for the facts that `refuseLogin` judges. Throws when it cannot be reached. */
export async function readLoginFacts(url: string): Promise<LoginFacts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const result = await client.query(`
      select current_setting('server_version_num')::int as version, session_user::text as login,
             rolsuper or exists (select from pg_roles s where s.rolsuper and pg_has_role(session_user, s.oid, 'member'))
               as superuser,
             rolbypassrls or exists (select from pg_roles b where b.rolbypassrls and pg_has_role(session_user, b.oid, 'member'))
               as "bypassesRls",
             (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                 and pg_has_role(session_user, c.relowner, 'member')) as "ownedTables"
        from pg_roles where rolname = session_user`);
    return result.rows[0];
  } finally {
    await client.end();
  }
}

/**
 * The check with which every process of Kohier begins. A wrong environment or, in production, a login that is
 * refused ends the process with one sentence. A database that is away does not: pages say so and recover, and
 * the check is made as soon as it answers.
 */
export async function checkStart(): Promise<void> {
  try {
    env();
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
  if (env().production) await checkLogin();
}

async function checkLogin(): Promise<void> {
  try {
    const reasons = refuseLogin(await readLoginFacts(env().DATABASE_URL));
    if (reasons.length > 0) stop(`Kohier start niet: ${reasons.join('; ')}.`);
  } catch {
    setTimeout(() => void checkLogin(), 5_000).unref();
  }
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
