import type pg from 'pg';
import { targets } from './operations';

const PRINTS = targets
  .map(
    ({ table, key }) =>
      `select '${table}:' || ${key} as part, md5(string_agg(t::text, '|' order by t::text)) as hash from ${table} t group by ${key}`,
  )
  .join(' union all ');

/**
 * The md5 of every table per tenant, as the migration role sees it: `persoon:101` -> hash. Named, because to plan a statement
 * over every table costs ten times what it takes to run it, and it is asked thousands of times.
 */
export async function fingerprints(client: pg.Client): Promise<Map<string, string>> {
  const result = await client.query<{ part: string; hash: string }>({ name: 'fingerprints', text: PRINTS });
  return new Map(result.rows.map((row) => [row.part, row.hash]));
}

/** Parts that changed, came or went and do not belong to one of these tenants. */
export function foreignChanges(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  mine: { gemeenten: readonly number[]; kantoorId: number },
): string[] {
  const own = (part: string) => {
    const [table = '', tenant = ''] = part.split(':');
    const isGemeente = targets.find((t) => t.table === table)?.key === 'gemeente_id';
    return isGemeente ? mine.gemeenten.includes(Number(tenant)) : mine.kantoorId === Number(tenant);
  };
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((part) => before.get(part) !== after.get(part) && !own(part))
    .sort();
}

/** Empties every table, also the journals, and every register: only the superuser of the test server can. */
export async function emptyAll(client: pg.Client): Promise<void> {
  await client.query("set session_replication_role = 'replica'");
  await client.query(
    `truncate ${targets.map((t) => t.table).join(', ')}, kantoor, gemeente, deelname cascade`,
  );
  await client.query("set session_replication_role = 'origin'");
}
