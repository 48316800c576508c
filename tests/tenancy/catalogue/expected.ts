import type pg from 'pg';
import type { Policy } from './snapshot';

/**
 * The wall as it must be, written down a second time: the migration and this file have to agree. PostgreSQL
 * prints an expression in its own words, so the server is asked to print ours as well.
 */
const IN_SET = `gemeente_id = any ((select string_to_array(nullif(current_setting('app.gemeenten', true), ''), ',')::int[])::int[])`;
const IS_GEMEENTE = `gemeente_id = (select nullif(current_setting('app.gemeente', true), '')::int)`;
const IS_KANTOOR = `kantoor_id = (select nullif(current_setting('app.kantoor', true), '')::int)`;
const IS_TOKEN = `token_hash = (select nullif(current_setting('app.sessie', true), ''))`;
const IS_OWN_SESSIE = `${IS_TOKEN} or (${IS_KANTOOR} and (medewerker_id is not null
  or persoon_sleutel = (select nullif(current_setting('app.sleutel', true), ''))))`;

/** A test of each row that comes out, and no condition of an index: counted twice it made all indexes look alike. */
const asTest = (condition: string) => `case when ${condition} then true else false end`;
/** Where this medewerker is privacy officer or auditor today. */
const AS_WATCHER = `gemeente_id = any ((select array(select d.gemeente_id from deelname d
  join medewerker_rol r on r.kantoor_id = d.kantoor_id and (r.gemeente_id is null or r.gemeente_id = d.gemeente_id)
  where d.kantoor_id = nullif(current_setting('app.kantoor', true), '')::int
    and r.medewerker_id = nullif(current_setting('app.medewerker', true), '')::uuid
    and r.rol in ('privacy-officer', 'auditor') and r.status = 'actief'
    and r.vanaf <= nullif(current_setting('app.vandaag', true), '')::date
    and (r.tot is null or nullif(current_setting('app.vandaag', true), '')::date < r.tot)
    and d.vanaf <= nullif(current_setting('app.vandaag', true), '')::date
    and (d.tot is null or nullif(current_setting('app.vandaag', true), '')::date < d.tot)))::int[])`;

const TEXTS = {
  inSetAsWatcher: asTest(`(${IN_SET} and ${AS_WATCHER})`),
  inSet: IN_SET,
  isGemeente: IS_GEMEENTE,
  isKantoor: IS_KANTOOR,
  inSetTest: asTest(IN_SET),
  isGemeenteTest: asTest(IS_GEMEENTE),
  isKantoorTest: asTest(IS_KANTOOR),
  isToken: IS_TOKEN,
  isOwnSessie: IS_OWN_SESSIE,
  gemeentePositive: 'gemeente_id > 0',
  kantoorPositive: 'kantoor_id > 0',
  all: 'true',
} as const;

/** Our expressions in the words of this server. */
export type Printed = Record<keyof typeof TEXTS, string>;

/** Lets the server print the expressions, in a temporary table that does not stay. */
export async function printExpected(client: pg.ClientBase): Promise<Printed> {
  await client.query('begin');
  try {
    await client.query(
      'create temp table verwacht (gemeente_id int, kantoor_id int, token_hash text, persoon_sleutel text, medewerker_id uuid) on commit drop',
    );
    for (const [name, text] of Object.entries(TEXTS)) {
      await client.query(`create policy "${name}" on verwacht using (${text})`);
    }
    const result = await client.query<{ printed: Printed }>(
      `select json_object_agg(polname, pg_get_expr(polqual, polrelid)) as printed from pg_policy where polrelid = 'verwacht'::regclass`,
    );
    const printed = result.rows[0]?.printed;
    if (!printed) throw new Error('The server did not print the expected policies');
    return printed;
  } finally {
    await client.query('rollback');
  }
}

type Expected = Omit<Policy, 'table' | 'permissive'>;
const policy = (
  name: string,
  command: string,
  using: string | null,
  check: string | null,
  roles = ['public'],
): Expected => ({ name, command, using, check, roles });

/** The policies that a table of this scope has: exactly these, no other. */
export function expectedPolicies(scope: string, table: string, appendOnly: boolean, p: Printed): Expected[] {
  return [...ofScope(scope, table, appendOnly, p), ...(OF_INDEX.has(table) ? [indexPolicy(p)] : [])];
}

/** Journals that one request may write for several gemeenten of its set: it shows persons of more than one. */
const OVER_THE_SET = new Set(['audit', 'verwerking', 'wie_keek']);

/** What happened to a person and only grows: it goes with him when two rows of him are merged. */
const HANGT_OM = new Set([
  'aanslag',
  'bezwaarschrift',
  'document',
  'regelingaanvraag',
  'kwitantie',
  'toetstoestemming',
  'situatieregel',
  'verrekening',
]);

/** Who looked is for a privacy officer and an auditor alone. */
const FOR_WATCHERS = new Set(['wie_keek']);

function ofScope(scope: string, table: string, appendOnly: boolean, p: Printed): Expected[] {
  if (scope === 'register') {
    return [
      policy('register_lezen', 'SELECT', p.all, null),
      policy('register_beheren', 'ALL', p.all, p.all, ['kohier_eigenaar']),
    ];
  }
  if (table === 'limiet') return [policy('index_tellen', 'ALL', p.all, p.all, ['kohier_index'])];
  if (scope === 'systeem') {
    return [
      policy('sessie_lezen', 'SELECT', p.isOwnSessie, null),
      policy('sessie_toevoegen', 'INSERT', null, p.isToken),
      policy('sessie_wijzigen', 'UPDATE', p.isOwnSessie, p.isOwnSessie),
      policy('sessie_verwijderen', 'DELETE', p.isToken, null),
    ];
  }
  const gemeente = scope === 'gemeente';
  const one = gemeente ? p.isGemeente : p.isKantoor;
  const oneTest = gemeente ? p.isGemeenteTest : p.isKantoorTest;
  return [
    policy(
      `${scope}_lezen`,
      'SELECT',
      FOR_WATCHERS.has(table) ? p.inSetAsWatcher : gemeente ? p.inSetTest : p.isKantoorTest,
      null,
    ),
    policy(`${scope}_toevoegen`, 'INSERT', null, OVER_THE_SET.has(table) ? p.inSet : one),
    ...(appendOnly
      ? []
      : [
          policy(`${scope}_wijzigen`, 'UPDATE', oneTest, one),
          policy(`${scope}_verwijderen`, 'DELETE', oneTest, null),
        ]),
    // Of what only grows a merge of two rows of one person changes on which of them it hangs, and nothing else (ADR 0055).
    ...(HANGT_OM.has(table) ? [policy('samenvoegen', 'UPDATE', one, one, ['kohier_eigenaar'])] : []),
    // The check on snooping reads who looked by a function of the owner, in the gemeente that is written in (ADR 0065).
    ...(FOR_WATCHERS.has(table) ? [policy('inzagecontrole', 'SELECT', one, null, ['kohier_eigenaar'])] : []),
  ];
}

/** Tables that the look-ups before a tenant is known may read, in these columns and no more. */
const OF_INDEX = new Set(['persoon', 'medewerker', 'kantoor_instelling']);
const indexPolicy = (p: Printed) => policy('index_lezen', 'SELECT', p.all, null, ['kohier_index']);

/** Every right of somebody else than the owner on a table, or of the application on single columns. */
export const ALLOWED_GRANTS: readonly string[] = [
  ...['gemeente_id', 'id', 'sleutel', 'soort', 'samengevoegd_met'].map(
    (column) => `persoon kohier_index SELECT ${column}`,
  ),
  ...['kantoor_id', 'id', 'issuer', 'subject', 'startdatum', 'stopdatum'].map(
    (column) => `medewerker kohier_index SELECT ${column}`,
  ),
  ...['kantoor_id', 'soort', 'waarde', 'vanaf', 'tot', 'vervallen_op'].map(
    (column) => `kantoor_instelling kohier_index SELECT ${column}`,
  ),
  'deelname kohier_index SELECT *',
  ...['SELECT', 'INSERT', 'UPDATE', 'DELETE'].map((right) => `limiet kohier_index ${right} *`),
  ...['laatst_actief', 'ingetrokken_op', 'naam_versleuteld', 'id_token_versleuteld'].map(
    (column) => `sessie kohier_app UPDATE ${column}`,
  ),
  // For whom a citizen acts (ADR 0038).
  ...['namens_gemeente_id', 'namens_id', 'namens_op'].map((column) => `sessie kohier_app UPDATE ${column}`),
  '_prisma_migrations kohier_app SELECT migration_name',
  '_prisma_migrations kohier_app SELECT finished_at',
];

/**
 * Functions that run with the rights of their owner, and who that is: the look-ups before a tenant is known
 * (ADR 0010), the counting of requests, and the gathering of statistics, which only the owner of a table may do and which shows nothing.
 */
export const DEFINER_OWNERS: ReadonlyMap<string, string> = new Map([
  ['zoek_persoon_gemeenten', 'kohier_index'],
  ['zoek_medewerker', 'kohier_index'],
  ['tel_limiet', 'kohier_index'],
  ['zoek_logineisen', 'kohier_index'],
  ['gather_statistics', 'kohier_eigenaar'],
  // A trigger: it moves what a merge moves, once a second person decided it (ADR 0055).
  ['samenvoeging_verhangt', 'kohier_eigenaar'],
  // What is past its term, and the narrow door that takes away what stands on a list that was decided on (ADR 0059).
  ['zoek_te_vernietigen', 'kohier_eigenaar'],
  ['vernietig_deel', 'kohier_eigenaar'],
  // Who looked, for the check on snooping (ADR 0065).
  ['zoek_inzage', 'kohier_eigenaar'],
  ['zoek_inzage_van', 'kohier_eigenaar'],
]);

/** Tables without a Prisma model, and why they have no scope. */
export const WITHOUT_MODEL: ReadonlyMap<string, string> = new Map([
  ['_prisma_migrations', "Prisma's own record of migrations; holds no data of anybody"],
]);

/** Scope systeem is an allow-list: each of these has policies of its own, written out above. */
export const SYSTEEM: readonly string[] = ['sessie', 'limiet'];
