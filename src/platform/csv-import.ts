import type pg from 'pg';
import type { CsvFormat, LoadOwner, Staged } from './csv-format';
import { type CsvError, fits, isBlank, readHeader, titleAbove } from './csv-header';
import { type CsvEnd, CsvUnreadable, readCsv } from './csv-reader';

/**
 * Imports a CSV file in two passes with memory that does not grow with it. The first reads, checks every field
 * and counts, without the database; the second reads again and loads set by set inside the transaction it is
 * given, so that a file is loaded whole or not at all (ADR 0013).
 */

export type CsvReport = CsvEnd & {
  rows: number;
  totals: Record<string, bigint>;
  /** The first so many in order of line; `errorCount` counts all. */
  errors: CsvError[];
  errorCount: number;
  /** The same of what is odd and loaded all the same. */
  remarks: CsvError[];
  remarkCount: number;
};

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

/** The file is not the one that was checked. */
export class CsvChanged extends Error {
  override readonly name = 'CsvChanged';
}

export type Progress = (rows: number) => void;

const MAX_ERRORS = 1_000;
/** Rows per statement: large enough to hide the round trip, small enough for a flat memory. */
const BATCH = 500;

type Reader = AsyncGenerator<{ line: number; fields: string[] }, CsvEnd>;

async function readFirst(reader: Reader): Promise<string[]> {
  const first = await reader.next();
  if (first.done) throw new CsvUnreadable(0, 'Het bestand is leeg.');
  return first.value.fields;
}

function cellsOf(
  format: CsvFormat,
  positions: readonly (number | undefined)[],
  fields: readonly string[],
): Record<string, string> {
  const cells: Record<string, string> = {};
  for (let i = 0; i < format.columns.length; i += 1) {
    const position = positions[i];
    cells[format.columns[i]?.name ?? ''] = position === undefined ? '' : (fields[position] ?? '');
  }
  return cells;
}

/** Keeps the first so many and counts all. */
function collector() {
  const first: CsvError[] = [];
  let count = 0;
  return {
    first,
    count: () => count,
    add: (one: CsvError) => {
      count += 1;
      if (first.length < MAX_ERRORS) first.push(one);
    },
  };
}

/**
 * First pass: every line against the format, with control totals. Never throws over the content of the file:
 * what is wrong stands in the report.
 */
export async function checkCsv(path: string, format: CsvFormat, progress?: Progress): Promise<CsvReport> {
  const sums = format.totals.map(() => 0n);
  const errors = collector();
  const remarks = collector();
  const refuse = errors.add;
  let rows = 0;
  let end: CsvEnd = { sha256: '', bytes: 0n };
  // What is wrong with the header is told once the line below it has shown whether it was one.
  let pending: CsvError[] = [];
  const reader = readCsv(path);
  try {
    const header = await readFirst(reader);
    const { positions, width, errors: wrong } = readHeader(format, header);
    pending = [...wrong];
    for (let next = await reader.next(); ; next = await reader.next()) {
      if (next.done) {
        end = next.value;
        break;
      }
      const { line, fields } = next.value;
      if (isBlank(fields)) continue;
      rows += 1;
      if (progress && rows % BATCH === 0) progress(rows);
      if (pending.length > 0) pending = titleAbove(format, header, fields) ?? pending;
      pending.splice(0).forEach(refuse);
      // With a wrong header every line would be wrong; go on only to count and to hash.
      if (wrong.length > 0) continue;
      if (!fits(fields, width)) {
        refuse({ line, column: '', reason: `heeft ${fields.length} velden in plaats van ${width}` });
        continue;
      }
      const parsed = format.parse(cellsOf(format, positions, fields));
      if (parsed.ok) {
        for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0n) + (parsed.totals[i] ?? 0n);
        for (const remark of parsed.remarks) remarks.add({ line, ...remark });
      } else for (const issue of parsed.issues) refuse({ line, ...issue });
    }
    pending.forEach(refuse);
  } catch (error) {
    if (!(error instanceof CsvUnreadable)) throw error;
    pending.forEach(refuse);
    refuse({ line: error.line, column: '', reason: error.message });
  }
  const totals = Object.fromEntries(format.totals.map((name, i) => [name, sums[i] ?? 0n]));
  return {
    ...end,
    rows,
    totals,
    errors: errors.first,
    errorCount: errors.count(),
    remarks: remarks.first,
    remarkCount: remarks.count(),
  };
}

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

type Client = Pick<pg.ClientBase, 'query'>;

/**
 * Second pass: stages the file in a temporary table (COPY is refused under row-level security, and a temporary
 * table has none), checks what only a set can show, and runs the statements of the format. Must run inside a
 * transaction of its own; throws CsvRefused or CsvChanged, after which the caller lets it roll back.
 */
export async function loadCsv(
  client: Client,
  path: string,
  format: CsvFormat,
  owner: LoadOwner,
  expected: CsvReport,
  progress?: Progress,
): Promise<LoadCounts> {
  const columns = format.stage.map(({ name, type }) => `${name} ${type}`).join(', ');
  await client.query(`create temp table csv_stage (regel int not null, ${columns}) on commit drop`);
  await stageRows(client, path, format, owner, expected, progress);
  await client.query('analyze csv_stage');
  await planForSets(client, expected.rows);
  await refuseWrongSets(client, format, owner);
  const counts: LoadCounts = {};
  for (const statement of format.load) {
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

async function stageRows(
  client: Client,
  path: string,
  format: CsvFormat,
  owner: LoadOwner,
  expected: CsvReport,
  progress?: Progress,
): Promise<void> {
  const places = format.stage.map((_, i) => `$${i + 2}::text[]`).join(', ');
  const casts = format.stage.map(({ name, type }) => `u.${name}::${type}`).join(', ');
  const names = format.stage.map(({ name }) => name).join(', ');
  const sql = `insert into csv_stage select u.regel, ${casts} from unnest($1::int[], ${places}) as u(regel, ${names})`;
  let lines: number[] = [];
  let batch: Staged[][] = format.stage.map(() => []);
  let rows = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    await client.query(sql, [lines, ...batch]);
    rows += lines.length;
    lines = [];
    batch = format.stage.map(() => []);
    progress?.(rows);
  };
  const reader = readCsv(path);
  const { positions } = readHeader(format, await readFirst(reader));
  for (let next = await reader.next(); ; next = await reader.next()) {
    if (next.done) {
      if (next.value.sha256 !== expected.sha256) throw new CsvChanged();
      break;
    }
    if (isBlank(next.value.fields)) continue;
    const parsed = format.parse(cellsOf(format, positions, next.value.fields));
    if (!parsed.ok) throw new CsvChanged();
    lines.push(next.value.line);
    parsed.stage(owner).forEach((value, i) => {
      batch[i]?.push(value);
    });
    if (lines.length === BATCH) await flush();
  }
  await flush();
}

async function refuseWrongSets(client: Client, format: CsvFormat, owner: LoadOwner): Promise<void> {
  const keys = format.unique.columns.join(', ');
  const repeated = {
    column: format.unique.reportAt,
    reason: 'komt in dit bestand al eerder voor',
    sql: `select regel from (select regel, row_number() over (partition by ${keys} order by regel) as keer
            from csv_stage) s where keer > 1`,
  };
  const errors: CsvError[] = [];
  let errorCount = 0;
  for (const check of [repeated, ...format.checks]) {
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
