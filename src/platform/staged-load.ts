import type pg from 'pg';
import type { CsvFormat, LoadOwner, Staged } from './csv-format';
import type { CsvError } from './csv-header';

/** What is staged and how it is loaded, of whatever form the file is. */
export type LoadPlan = Pick<CsvFormat, 'stage' | 'unique' | 'checks' | 'load'>;
export type StagedRow = { line: number; values: readonly Staged[] };

/** Rows touched, under the names that the format gave its statements. */
export type LoadCounts = Record<string, number>;

/** The load found lines that contradict each other or the database. Nothing was kept. */
export class CsvRefused extends Error {
  override readonly name = 'CsvRefused';
  constructor(
    readonly errors: CsvError[],
    readonly errorCount: number,
  ) {
    super(`${errorCount} lines refused`);
  }
}

export type Progress = (rows: number) => void;

export const MAX_ERRORS = 1_000;
/** Rows per statement: large enough to hide the round trip, small enough for a flat memory. */
export const BATCH = 500;

/** Puts `:name` parameters of the owner into a statement as $1, $2, ...; a `::cast` is left alone. */
export function bindOwner(
  sql: string,
  owner: LoadOwner,
): { text: string; values: (string | number | null)[] } {
  const values: (string | number | null)[] = [];
  const places = new Map<string, number>();
  const text = sql.replace(/(?<!:):(kantoor|gemeente|bestand|moment)\b/g, (_, name: keyof LoadOwner) => {
    const place = places.get(name) ?? values.push(owner[name]);
    places.set(name, place);
    return `$${place}`;
  });
  return { text, values };
}

export type Client = Pick<pg.ClientBase, 'query'>;

/**
 * Fills a temporary table with the rows of a file (COPY is refused under row-level security, and a temporary table has
 * none). Must run inside the transaction of the load.
 */
export async function stageRows(
  client: Client,
  plan: LoadPlan,
  rowsOf: AsyncIterable<StagedRow>,
  progress?: Progress,
): Promise<void> {
  const columns = plan.stage.map(({ name, type }) => `${name} ${type}`).join(', ');
  await client.query(`create temp table csv_stage (regel int not null, ${columns}) on commit drop`);
  const places = plan.stage.map((_, i) => `$${i + 2}::text[]`).join(', ');
  const casts = plan.stage.map(({ name, type }) => `u.${name}::${type}`).join(', ');
  const names = plan.stage.map(({ name }) => name).join(', ');
  const sql = `insert into csv_stage select u.regel, ${casts} from unnest($1::int[], ${places}) as u(regel, ${names})`;
  let lines: number[] = [];
  let batch: Staged[][] = plan.stage.map(() => []);
  let rows = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    await client.query(sql, [lines, ...batch]);
    rows += lines.length;
    lines = [];
    batch = plan.stage.map(() => []);
    progress?.(rows);
  };
  for await (const { line, values } of rowsOf) {
    lines.push(line);
    values.forEach((value, i) => {
      batch[i]?.push(value);
    });
    if (lines.length === BATCH) await flush();
  }
  await flush();
  await client.query('analyze csv_stage');
}

/**
 * Checks what only a set can show, and runs the statements of the plan on what was staged. Throws CsvRefused, after
 * which the caller lets the transaction roll back.
 */
export async function loadStage(
  client: Client,
  plan: LoadPlan,
  owner: LoadOwner,
  rows: number,
): Promise<LoadCounts> {
  await planForSets(client, rows);
  await refuseWrongSets(client, plan, owner);
  const counts: LoadCounts = {};
  for (const statement of plan.load) {
    const { text, values } = bindOwner(statement.sql, owner);
    const { rowCount } = await client.query(text, values);
    counts[statement.counts] = (counts[statement.counts] ?? 0) + (rowCount ?? 0);
  }
  return counts;
}

/** From so many lines on, joining by hash beats looking lines up one by one. */
const SET_ROWS = 1_000;

/**
 * A table that was empty until this transaction has no statistics, and of one with other gemeenten in it they say
 * that this one has next to nothing; only the owner may make new ones. The planner then joins row by row, which is
 * quadratic. A large file is joined by hash, which is linear whatever the planner believes. Holds until the
 * transaction ends.
 */
async function planForSets(client: Client, rows: number): Promise<void> {
  if (rows < SET_ROWS) return;
  await client.query(
    `select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true),
      set_config('work_mem', '64MB', true)`,
  );
}

async function refuseWrongSets(client: Client, plan: LoadPlan, owner: LoadOwner): Promise<void> {
  const keys = plan.unique.columns.join(', ');
  const repeated = {
    column: plan.unique.reportAt,
    reason: 'komt in dit bestand al eerder voor',
    sql: `select regel from (select regel, row_number() over (partition by ${keys} order by regel) as keer
            from csv_stage) s where keer > 1`,
  };
  const errors: CsvError[] = [];
  let errorCount = 0;
  for (const check of [repeated, ...plan.checks]) {
    const { text, values } = bindOwner(check.sql, owner);
    const found = await client.query<{ regel: number; aantal: string }>(
      `select regel, count(*) over () ::text as aantal from (${text}) s order by regel limit ${MAX_ERRORS}`,
      values,
    );
    errorCount += Number(found.rows[0]?.aantal ?? 0);
    for (const { regel } of found.rows)
      errors.push({ line: regel, column: check.column, reason: check.reason });
  }
  if (errorCount === 0) return;
  errors.sort((a, b) => a.line - b.line);
  throw new CsvRefused(errors.slice(0, MAX_ERRORS), errorCount);
}
