import type pg from 'pg';

/** Everything of the catalogue that the wall rests on, read in one statement. */
export type Snapshot = {
  relations: Relation[];
  /** `statistics`: how fine its statistics are; 0 is none at all. */
  columns: { table: string; name: string; statistics: number }[];
  policies: Policy[];
  uniques: Unique[];
  indexes: Index[];
  exclusions: { table: string; name: string; columns: (string | null)[] }[];
  foreignKeys: ForeignKey[];
  checks: { table: string; name: string; expression: string; validated: boolean }[];
  triggers: { table: string; name: string; calls: string; type: number; enabled: string }[];
  definers: Definer[];
  roles: Role[];
  schemas: { name: string; openTo: string[] }[];
  owned: { role: string; what: string }[];
  columnGrants: { table: string; role: string; privilege: string; column: string }[];
  defaultGrants: string[];
  rules: { table: string; name: string }[];
  appOnDatabase: string[];
};
export type Relation = {
  table: string;
  /** 'r' table, 'p' partitioned, 'v' view, 'm' materialized view, 'S' sequence, 'f' foreign table. */
  kind: string;
  owner: string;
  rls: boolean;
  force: boolean;
  securityInvoker: boolean;
  parent: string | null;
  app: string[];
  public: string[];
};
export type Policy = {
  table: string;
  name: string;
  permissive: boolean;
  command: string;
  roles: string[];
  using: string | null;
  check: string | null;
};
export type Unique = {
  table: string;
  name: string;
  primary: boolean;
  valid: boolean;
  /** null for an expression. */
  columns: (string | null)[];
  partial: boolean;
};
export type Index = {
  table: string;
  name: string;
  /** Whether it belongs to a key or exclusion of the table. */
  constraint: boolean;
  /** null for an expression. */
  columns: (string | null)[];
  /** Which rows are in it; null for all. */
  predicate: string | null;
};
export type ForeignKey = {
  table: string;
  name: string;
  columns: string[];
  target: string;
  targetColumns: string[];
  validated: boolean;
};
export type Definer = {
  name: string;
  owner: string;
  config: string[];
  publicExecute: boolean;
};
export type Role = {
  name: string;
  powers: string[];
  memberOf: string[];
};

const PRIVILEGES = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];

/** Tables of `public` go by their bare name, others as `schema.name`. */
const NAME = `case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname`;
const OURS = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`;
const FROM = 'pg_class c join pg_namespace n on n.oid = c.relnamespace';
const columnNames = (relation: string, keys: string) =>
  `(select coalesce(json_agg(a.attname order by pos.ord), '[]') from unnest(${keys}) with ordinality pos(num, ord)
    left join pg_attribute a on a.attrelid = ${relation} and a.attnum = pos.num and pos.num <> 0)`;
const rows = (sql: string) => `(select coalesce(json_agg(t), '[]') from (${sql}) t)`;

const SQL = `select json_build_object(
'relations', ${rows(`select ${NAME} as "table", c.relkind as kind, pg_get_userbyid(c.relowner) as owner,
    c.relrowsecurity as rls, c.relforcerowsecurity as force,
    coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false) as "securityInvoker",
    (select p.inhparent::regclass::text from pg_inherits p where p.inhrelid = c.oid limit 1) as parent,
    (select coalesce(json_agg(p), '[]') from unnest(array['${PRIVILEGES.join("','")}']) p
      where c.relkind <> 'S' and has_table_privilege('kohier_app', c.oid, p)) as app,
    (select coalesce(json_agg(x.privilege_type), '[]') from aclexplode(c.relacl) x where x.grantee = 0) as public
  from ${FROM} where ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') order by 1`)},
'columns', ${rows(`select ${NAME} as "table", a.attname as name,
    coalesce(a.attstattarget, -1) as statistics from ${FROM} join pg_attribute a on a.attrelid = c.oid
  where ${OURS} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`)},
'policies', ${rows(`select ${NAME} as "table", p.polname as name, p.polpermissive as permissive,
    case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end as command,
    (select json_agg(case when r = 0 then 'public' else pg_get_userbyid(r) end) from unnest(p.polroles) r) as roles,
    pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${OURS}`)},
'uniques', ${rows(`select ${NAME} as "table", x.relname as name, i.indisprimary as primary, i.indisvalid and i.indisready as valid,
    ${columnNames('i.indrelid', '(i.indkey::int2[])[0:i.indnkeyatts - 1]')} as columns, i.indpred is not null as partial
  from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace where ${OURS} and i.indisunique`)},
'indexes', ${rows(`select ${NAME} as "table", x.relname as name,
    ${columnNames('i.indrelid', '(i.indkey::int2[])[0:i.indnkeyatts - 1]')} as columns, pg_get_expr(i.indpred, i.indrelid) as predicate,
    exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')) as constraint
  from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace where ${OURS} and i.indisvalid and i.indisready`)},
'exclusions', ${rows(`select ${NAME} as "table", k.conname as name, ${columnNames('k.conrelid', 'k.conkey')} as columns
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and k.contype = 'x'`)},
'foreignKeys', ${rows(`select ${NAME} as "table", k.conname as name, ${columnNames('k.conrelid', 'k.conkey')} as columns,
    k.confrelid::regclass::text as target, ${columnNames('k.confrelid', 'k.confkey')} as "targetColumns", k.convalidated as validated
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and k.contype = 'f'`)},
'checks', ${rows(`select ${NAME} as "table", k.conname as name, pg_get_expr(k.conbin, k.conrelid) as expression, k.convalidated as validated
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and k.contype = 'c'`)},
'triggers', ${rows(`select ${NAME} as "table", g.tgname as name, g.tgfoid::regproc::text as calls, g.tgtype as type, g.tgenabled as enabled
  from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where ${OURS} and not g.tgisinternal`)},
'definers', ${rows(`select case when n.nspname = 'public' then '' else n.nspname || '.' end || f.proname as name,
    pg_get_userbyid(f.proowner) as owner, coalesce(to_json(f.proconfig), '[]') as config,
    f.proacl is null or exists (select from aclexplode(f.proacl) x where x.grantee = 0) as "publicExecute"
  from pg_proc f join pg_namespace n on n.oid = f.pronamespace where ${OURS} and f.prosecdef`)},
'roles', ${rows(`select r.rolname as name,
    to_json(array_remove(array[case when rolsuper then 'SUPERUSER' end, case when rolbypassrls then 'BYPASSRLS' end,
      case when rolcreaterole then 'CREATEROLE' end, case when rolcreatedb then 'CREATEDB' end,
      case when rolreplication then 'REPLICATION' end, case when rolcanlogin then 'LOGIN' end,
      case when rolinherit then 'INHERIT' end], null)) as powers,
    (select coalesce(json_agg(pg_get_userbyid(m.roleid) order by 1), '[]') from pg_auth_members m where m.member = r.oid) as "memberOf"
  from pg_roles r where r.rolname like 'kohier\\_%'`)},
'schemas', ${rows(`select n.nspname as name, (select coalesce(json_agg(r), '[]') from unnest(array['kohier_app', 'kohier_index']) r
    where has_schema_privilege(r, n.oid, 'CREATE')) as "openTo" from pg_namespace n where ${OURS}`)},
'owned', ${rows(`select pg_get_userbyid(o.owner) as role, o.what from (
    select relowner as owner, relname::text as what from pg_class union all select nspowner, nspname from pg_namespace
    union all select datdba, datname from pg_database where datname = current_database()
    union all select proowner, proname from pg_proc union all select typowner, typname from pg_type) o
  where pg_get_userbyid(o.owner) in ('kohier_app', 'kohier_index')`)},
'columnGrants', ${rows(`select ${NAME} as "table", case when x.grantee = 0 then 'public' else pg_get_userbyid(x.grantee) end as role,
    x.privilege_type as privilege, coalesce(a.attname, '*') as "column"
  from ${FROM} join lateral (select null::name as attname, c.relacl as acl union all
      select b.attname, b.attacl from pg_attribute b where b.attrelid = c.oid and b.attacl is not null) a on true
    cross join lateral aclexplode(a.acl) x
  where ${OURS} and (a.attname is not null or x.grantee <> 'kohier_app'::regrole) and x.grantee <> c.relowner`)},
'defaultGrants', (select coalesce(json_agg(d.defaclacl::text), '[]') from pg_default_acl d),
'rules', ${rows(`select ${NAME} as "table", w.rulename as name from pg_rewrite w join pg_class c on c.oid = w.ev_class
  join pg_namespace n on n.oid = c.relnamespace where ${OURS} and w.rulename <> '_RETURN'`)},
'appOnDatabase', (select coalesce(json_agg(p), '[]') from unnest(array['CREATE', 'CONNECT', 'TEMPORARY']) p
  where has_database_privilege('kohier_app', current_database(), p))
) as snapshot`;

/** Reads the catalogue of the database of this connection. */
export async function readSnapshot(client: pg.ClientBase): Promise<Snapshot> {
  const result = await client.query<{ snapshot: Snapshot }>({ name: 'catalogue', text: SQL });
  const snapshot = result.rows[0]?.snapshot;
  if (!snapshot) throw new Error('The catalogue gave no answer');
  return snapshot;
}
