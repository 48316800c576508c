import pg from 'pg';
import { vi } from 'vitest';
import type { Context } from '@/platform/context';
import { connections } from '@/platform/database';

/** A statement as the driver sent it: raw, or made by Prisma. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Opens and closes a transaction or names its tenant: no work of the product. */
const BRACKET = /^(begin|commit|rollback|savepoint|release)\b|^select set_config\(/i;

const { query } = pg.Client.prototype;

/**
 * What this process sends to the database while `fn` runs, in order: a test about a statement is about the statement
 * of the product itself, never about one that was typed over. Transactions and the naming of the tenant are left
 * out; a message of more statements is taken apart. Throws what `fn` throws.
 */
export async function recordStatements(fn: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    sent.push(...statementsOf(args));
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query);
  try {
    await fn();
  } finally {
    spy.mockRestore();
  }
  return sent.filter(({ text }) => text !== '' && !BRACKET.test(text));
}

function statementsOf([first, second]: unknown[]): Statement[] {
  const config = typeof first === 'string' ? { text: first } : (first as Partial<Statement>);
  const values = Array.isArray(second) ? (second as unknown[]) : (config.values ?? []);
  const text = (config.text ?? '').trim();
  // Only a message without values can hold more than one.
  return values.length > 0
    ? [{ text, values }]
    : text.split(';').map((part) => ({ text: part.trim(), values }));
}

/** A step of a plan. */
export type PlanNode = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Plan Rows': number;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
};

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/**
 * How PostgreSQL executed a statement, as the application under the wall of these gemeenten: every step, with the rows
 * and loops that were counted. What it wrote is rolled back.
 */
export async function executed(
  ctx: Context,
  gemeenten: readonly number[],
  { text, values }: Statement,
): Promise<PlanNode[]> {
  const client = await connections().pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.kantoor', $1, true), set_config('app.gemeenten', $2, true), set_config('app.gemeente', $3, true)`,
      [String(ctx.kantoorId), gemeenten.join(','), gemeenten.length === 1 ? String(gemeenten[0]) : ''],
    );
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `explain (analyze, timing off, format json) ${text}`,
      [...values],
    );
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    if (!plan) throw new Error('no plan');
    return nodesOf(plan);
  } finally {
    await client.query('rollback').finally(() => client.release());
  }
}
