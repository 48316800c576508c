import { DEFINER_OWNERS } from './expected';
import type { Model } from './models';
import type { Snapshot } from './snapshot';
import { onlyIndexOf, scopeOf } from './table-rules';
import { RULE_TRIGGERS } from './wall-rules';

/** One way to break the wall, and how the sentence begins with which the catalogue test has to report it. */
export type Mutant = {
  name: string;
  sql: string;
  reports: string;
  asSuperuser?: boolean;
  /** The table that it breaks and nothing else: breaks of different tables can be made together. */
  table?: string;
};

/** Batches in which no two breaks touch the same table, so that each is still reported for itself alone. */
export function together(mutants: readonly Mutant[]): Mutant[][] {
  const perTable = new Map<string, Mutant[]>();
  const alone: Mutant[][] = [];
  for (const mutant of mutants) {
    if (mutant.table === undefined) alone.push([mutant]);
    else perTable.set(mutant.table, [...(perTable.get(mutant.table) ?? []), mutant]);
  }
  const longest = Math.max(0, ...[...perTable.values()].map((list) => list.length));
  const batches = Array.from({ length: longest }, (_, i) =>
    [...perTable.values()].flatMap((list) => list.slice(i, i + 1)),
  );
  return [...batches, ...alone];
}

const q = (name: string) =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');

/** Every single break of every policy, key, right, trigger and function that stands in this database. */
export function allMutants(snapshot: Snapshot, models: readonly Model[]): Mutant[] {
  return [
    ...policyMutants(snapshot),
    ...models.flatMap((model) => tableMutants(model, models)),
    ...keyMutants(snapshot, models),
    ...journalMutants(snapshot),
    ...functionMutants(),
    ...roleMutants(),
  ];
}

function policyMutants(snapshot: Snapshot): Mutant[] {
  return snapshot.policies
    .filter((p) => p.table !== 'graphile_worker.migrations')
    .flatMap((p) => {
      const on = `"${p.name}" on ${q(p.table)}`;
      const make = (what: string, sql: string) => ({
        name: `${what} ${p.name} on ${p.table}`,
        sql,
        reports: p.table.startsWith('graphile_worker.')
          ? `${p.table}: needs`
          : `${p.table}: policy ${p.name}`,
        table: p.table,
      });
      return [
        make('drop policy', `drop policy ${on}`),
        ...(p.using === null || p.using === 'true'
          ? []
          : [make('using (true) in', `alter policy ${on} using (true)`)]),
        ...(p.check === null || p.check === 'true'
          ? []
          : [make('with check (true) in', `alter policy ${on} with check (true)`)]),
        ...(p.using === null || p.using === 'true'
          ? []
          : [make('or true in', `alter policy ${on} using ((${p.using}) or true)`)]),
        ...(p.roles.join() === 'public' ? [] : [make('open to all', `alter policy ${on} to public`)]),
      ];
    });
}

function tableMutants(model: Model, models: readonly Model[]): Mutant[] {
  const { table } = model;
  const t = q(table);
  const make = (name: string, sql: string, report: string) => ({
    name: `${name} on ${table}`,
    sql,
    reports: `${table}: ${report}`,
    table,
  });
  const scope = scopeOf(models, table);
  const key = scope === 'gemeente' ? 'gemeente_id' : 'kantoor_id';
  return [
    make(
      'disable row-level security',
      `alter table ${t} disable row level security`,
      'row-level security is off',
    ),
    make('no force', `alter table ${t} no force row level security`, 'row-level security is not forced'),
    make(
      'extra policy',
      `create policy extra on ${t} for select using (true)`,
      'policy extra is not expected',
    ),
    make(
      'restrictive policy',
      `create policy extra on ${t} as restrictive for delete using (true)`,
      'policy extra is not expected',
    ),
    make('grant truncate', `grant truncate on ${t} to kohier_app`, 'kohier_app may TRUNCATE'),
    make('grant references', `grant references on ${t} to kohier_app`, 'kohier_app may REFERENCES'),
    make('grant trigger', `grant trigger on ${t} to kohier_app`, 'kohier_app may TRIGGER'),
    make('grant to public', `grant select on ${t} to public`, 'PUBLIC may SELECT'),
    make(
      'grant to the index role',
      `grant references on ${t} to kohier_index`,
      'right that is not on the list',
    ),
    make('a column of no model', `alter table ${t} add column los int`, 'column los is not in the model'),
    ...(scope === 'register'
      ? [make('writable register', `grant update on ${t} to kohier_app`, 'kohier_app may UPDATE')]
      : []),
    ...(scope === 'gemeente' || scope === 'kantoor'
      ? [
          make(
            'unique without tenant',
            `create unique index los_${table} on ${t} (coalesce(${key}, 0))`,
            `unique los_${table} does not begin`,
          ),
          make('drop the check', dropCheck(table, key), 'check '),
          make(
            'statistics of the tenant',
            `alter table ${t} alter column ${key} set statistics -1`,
            'statistics are kept',
          ),
          make('a foreign key without tenant', bareForeignKey(table), 'foreign key '),
        ]
      : []),
  ];
}

const dropCheck = (table: string, key: string) => `do $$ declare n text; begin
  select conname into strict n from pg_constraint where conrelid = '${table}'::regclass and contype = 'c'
    and pg_get_expr(conbin, conrelid) = '(${key} > 0)';
  execute format('alter table ${q(table)} drop constraint %I', n); end $$`;

const bareForeignKey = (table: string) => `create unique index if not exists doel on persoon (id);
  alter table ${q(table)} add column los uuid references persoon (id)`;

function keyMutants(snapshot: Snapshot, models: readonly Model[]): Mutant[] {
  const known = new Set(models.map((model) => model.table));
  const drop = (table: string, constraint: string) =>
    `alter table ${q(table)} drop constraint "${constraint}" cascade`;
  return [
    ...snapshot.uniques
      .filter((u) => known.has(u.table) && !u.partial && !u.columns.includes(null))
      .map((u) => ({
        name: `drop ${u.name}`,
        sql: u.primary ? drop(u.table, u.name) : `drop index "${u.name}" cascade`,
        reports: `${u.table}: `,
      })),
    ...snapshot.foreignKeys
      .filter((fk) => known.has(fk.table))
      .map((fk) => ({
        name: `drop ${fk.name}`,
        sql: drop(fk.table, fk.name),
        reports: `${fk.table}: foreign key`,
      })),
    ...snapshot.indexes
      .filter(
        (index) =>
          known.has(index.table) && snapshot.foreignKeys.some((fk) => onlyIndexOf(snapshot, fk, index)),
      )
      .map((index) => ({
        name: `drop ${index.name}`,
        sql: `drop index "${index.name}" cascade`,
        reports: `${index.table}: foreign key`,
      })),
  ];
}

const journalMutants = (snapshot: Snapshot): Mutant[] =>
  snapshot.triggers
    .filter((g) => g.calls.startsWith('kohier.'))
    .flatMap((g) => {
      const rule = RULE_TRIGGERS.find((found) => found.calls === g.calls);
      const make = (what: string, sql: string) => ({
        name: `${what} ${g.name} on ${g.table}`,
        sql,
        reports: `${g.table}: ${rule?.missing ?? 'nothing refuses'}`,
        table: g.table,
      });
      return [
        make('drop', `drop trigger "${g.name}" on ${q(g.table)}`),
        make('disable', `alter table ${q(g.table)} disable trigger "${g.name}"`),
        make('replica only', `alter table ${q(g.table)} enable replica trigger "${g.name}"`),
      ];
    });

const functionMutants = (): Mutant[] =>
  [...DEFINER_OWNERS].flatMap(([name, owner]) => {
    const make = (what: string, sql: string) => ({
      name: `${what} of ${name}`,
      sql: `alter function ${name} ${sql}`,
      reports: `${name}: SECURITY DEFINER`,
      asSuperuser: true,
    });
    return [
      make('no search_path', 'reset search_path'),
      make('search_path with public', 'set search_path = public'),
      make('owner', `owner to ${owner === 'kohier_index' ? 'kohier_eigenaar' : 'kohier_index'}`),
      {
        name: `execute by all of ${name}`,
        sql: `grant execute on function ${name} to public`,
        reports: `${name}: SECURITY DEFINER`,
        asSuperuser: true,
      },
    ];
  });

function roleMutants(): Mutant[] {
  const make = (sql: string, reports: string): Mutant => ({
    name: sql,
    sql,
    reports: `${reports}: `,
    asSuperuser: true,
  });
  return [
    make('alter role kohier_app superuser', 'kohier_app'),
    make('alter role kohier_app bypassrls', 'kohier_app'),
    make('alter role kohier_app createrole', 'kohier_app'),
    make('alter role kohier_eigenaar bypassrls', 'kohier_eigenaar'),
    make('alter role kohier_eigenaar login', 'kohier_eigenaar'),
    make('alter role kohier_index login', 'kohier_index'),
    make('alter role kohier_index bypassrls', 'kohier_index'),
    make('grant kohier_eigenaar to kohier_app', 'kohier_app'),
    make('grant kohier_index to kohier_app', 'kohier_app'),
    make('grant kohier_migratie to kohier_app', 'kohier_app'),
    make('grant create on schema public to kohier_app', 'kohier_app'),
    make('grant create on schema public to public', 'kohier_app'),
    make('grant create on schema public to kohier_index', 'kohier_index'),
    make('alter table persoon owner to kohier_app', 'kohier_app'),
    make('alter default privileges grant all on tables to kohier_app', 'default privileges'),
  ];
}
