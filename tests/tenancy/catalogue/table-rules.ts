import { SYSTEEM, WITHOUT_MODEL } from './expected';
import type { Model, Scope } from './models';
import { SCOPES } from './models';
import type { ForeignKey, Index, Snapshot } from './snapshot';

/** Rules about shape: scopes, names, keys. Each answers with sentences that begin with the table. */

const KEY: Partial<Record<Scope, string>> = { gemeente: 'gemeente_id', kantoor: 'kantoor_id' };
const isWorker = (table: string) => table.startsWith('graphile_worker.');
const same = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** The scope of a table, when it has exactly one that exists. */
export const scopeOf = (models: readonly Model[], table: string): Scope | undefined => {
  const scopes = models.find((model) => model.table === table)?.scopes ?? [];
  return scopes.length === 1 ? SCOPES.find((scope) => scope === scopes[0]) : undefined;
};

/** Every table has a model with one scope; every model has a table with its columns. */
export function judgeScopes(snapshot: Snapshot, models: readonly Model[]): string[] {
  const tables = snapshot.relations.filter((r) => ['r', 'p', 'f'].includes(r.kind) && !isWorker(r.table));
  const bad: string[] = [];
  for (const { table, parent } of tables) {
    if (WITHOUT_MODEL.has(table) || parent !== null) continue;
    const model = models.find((m) => m.table === table);
    if (!model) bad.push(`${table}: no scope, because no model in prisma/schema`);
    else if (!scopeOf(models, table)) bad.push(`${table}: needs exactly one known @scope line`);
  }
  for (const model of models) {
    if (!tables.some((r) => r.table === model.table)) bad.push(`${model.table}: model without a table`);
    if (scopeOf(models, model.table) === 'systeem' && !SYSTEEM.includes(model.table))
      bad.push(`${model.table}: scope systeem is an allow-list and this is not on it`);
    const columns = snapshot.columns.filter((c) => c.table === model.table).map((c) => c.name);
    for (const c of columns)
      if (!model.columns.includes(c)) bad.push(`${model.table}: column ${c} is not in the model`);
    for (const c of model.columns)
      if (!columns.includes(c)) bad.push(`${model.table}: column ${c} is not in the database`);
  }
  return bad;
}

/** snake_case; no sequence and no rewrite rule of our own; tables belong to the owner role. */
export function judgeNames(snapshot: Snapshot): string[] {
  const snake = /^[a-z][a-z0-9_]*$/;
  const bad: string[] = [];
  for (const r of snapshot.relations) {
    if (isWorker(r.table) || WITHOUT_MODEL.has(r.table)) continue;
    if (!snake.test(r.table)) bad.push(`${r.table}: name is not snake_case`);
    if (r.owner !== 'kohier_eigenaar') bad.push(`${r.table}: owned by ${r.owner}`);
    if (r.kind === 'S') bad.push(`${r.table}: a sequence counts over all tenants`);
    if (r.kind === 'f') bad.push(`${r.table}: a foreign table has no wall`);
  }
  for (const c of snapshot.columns) {
    if (!isWorker(c.table) && !snake.test(c.name)) bad.push(`${c.table}: column ${c.name} is not snake_case`);
  }
  for (const rule of snapshot.rules) bad.push(`${rule.table}: rewrite rule ${rule.name}`);
  return bad;
}

/** Keys, unique keys and exclusions begin with the tenant; what the model calls unique is unique. */
export function judgeKeys(snapshot: Snapshot, models: readonly Model[]): string[] {
  const bad: string[] = [];
  for (const model of models) {
    const key = KEY[scopeOf(models, model.table) ?? 'systeem'];
    const uniques = snapshot.uniques.filter((u) => u.table === model.table);
    if (!uniques.some((u) => u.primary)) bad.push(`${model.table}: no primary key`);
    for (const u of uniques) {
      if (!u.valid) bad.push(`${model.table}: unique ${u.name} is not valid`);
      if (key && u.columns[0] !== key)
        bad.push(`${model.table}: unique ${u.name} does not begin with ${key}`);
    }
    for (const wanted of model.uniques) {
      if (!uniques.some((u) => !u.partial && same(u.columns, wanted)))
        bad.push(`${model.table}: unique (${wanted.join(', ')}) of the model is not in the database`);
    }
    for (const x of snapshot.exclusions.filter((e) => e.table === model.table)) {
      if (key && x.columns[0] !== key)
        bad.push(`${model.table}: exclusion ${x.name} does not begin with ${key}`);
    }
  }
  return bad;
}

/** A foreign key cannot cross the wall: PostgreSQL checks it without row-level security. */
export function judgeForeignKeys(snapshot: Snapshot, models: readonly Model[]): string[] {
  const bad: string[] = [];
  for (const fk of snapshot.foreignKeys.filter((f) => !isWorker(f.table))) {
    if (!fk.validated) bad.push(`${fk.table}: foreign key ${fk.name} is not validated`);
    const reason = crossing(fk, scopeOf(models, fk.table), scopeOf(models, fk.target));
    if (reason) bad.push(`${fk.table}: foreign key ${fk.name} ${reason}`);
  }
  for (const model of models) {
    for (const relation of model.relations) {
      const target = models.find((m) => m.name === relation.model)?.table;
      const found = snapshot.foreignKeys.some(
        (fk) =>
          fk.table === model.table &&
          fk.target === target &&
          same(fk.columns, relation.columns) &&
          same(fk.targetColumns, relation.references),
      );
      if (!found)
        bad.push(
          `${model.table}: foreign key (${relation.columns.join(', ')}) of the model is not in the database`,
        );
    }
  }
  return bad;
}

/** Whether this index leads from what is pointed at to the rows that point: its first columns are those of the key. */
function follows(fk: ForeignKey, index: Index): boolean {
  if (index.table !== fk.table) return false;
  const first = index.columns.slice(0, fk.columns.length);
  if (first.length < fk.columns.length || !fk.columns.every((c) => first.includes(c))) return false;
  return index.predicate === null || fk.columns.some((c) => index.predicate === `(${c} IS NOT NULL)`);
}

/** Whether without this index the foreign key could not be followed back any more. */
export const onlyIndexOf = (snapshot: Snapshot, fk: ForeignKey, index: Index): boolean =>
  !index.constraint &&
  follows(fk, index) &&
  !snapshot.indexes.some((other) => other !== index && follows(fk, other));

/**
 * Every foreign key inside the wall can be followed back by an index: deleting, and any question that goes from the
 * one to the many, else reads the whole table of a tenant.
 */
export const judgeForeignKeyIndexes = (snapshot: Snapshot, models: readonly Model[]): string[] =>
  snapshot.foreignKeys
    .filter((fk) => KEY[scopeOf(models, fk.table) ?? 'systeem'] && fk.columns.length > 1)
    .filter((fk) => !snapshot.indexes.some((index) => follows(fk, index)))
    .map((fk) => `${fk.table}: foreign key ${fk.name} without an index`);

function crossing(fk: ForeignKey, from: Scope | undefined, to: Scope | undefined): string | null {
  if (to === 'register') {
    return fk.columns.length === 1 && /^(gemeente|kantoor)_id$/.test(fk.columns[0] ?? '')
      ? null
      : 'points into a register by something else than its tenant';
  }
  if (from === 'gemeente' && to === 'kantoor') return 'points from a gemeente into a kantoor';
  if (from !== 'gemeente' && from !== 'kantoor') return 'points from outside the wall into a tenant';
  const key = KEY[to ?? 'systeem'];
  if (!key) return 'points at a table without a tenant';
  return fk.columns[0] === key && fk.targetColumns[0] === key
    ? null
    : `does not begin with ${key} on both sides`;
}
