import type { CsvFormat, LoadOwner } from './csv-format';
import { type CsvError, fits, isBlank, readHeader, titleAbove } from './csv-header';
import { type CsvEnd, CsvUnreadable, readCsv } from './csv-reader';
import {
  BATCH,
  type Client,
  type LoadCounts,
  loadStage,
  MAX_ERRORS,
  type Progress,
  type StagedRow,
  stageRows,
} from './staged-load';

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

/** The file is not the one that was checked. */
export class CsvChanged extends Error {
  override readonly name = 'CsvChanged';
}

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
export function collector() {
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

/**
 * Second pass: stages the file, checks what only a set can show, and runs the statements of the format. Must run inside
 * a transaction of its own; throws CsvRefused or CsvChanged, after which the caller lets it roll back.
 */
export async function loadCsv(
  client: Client,
  path: string,
  format: CsvFormat,
  owner: LoadOwner,
  expected: CsvReport,
  progress?: Progress,
): Promise<LoadCounts> {
  await stageRows(client, format, checkedRows(path, format, owner, expected), progress);
  return loadStage(client, format, owner, expected.rows);
}

async function* checkedRows(
  path: string,
  format: CsvFormat,
  owner: LoadOwner,
  expected: CsvReport,
): AsyncGenerator<StagedRow> {
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
    yield { line: next.value.line, values: parsed.stage(owner) };
  }
}
