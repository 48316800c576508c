import { z } from 'zod';
import { parseLocalDate } from './local-date';
import { printable } from './printable';
import { isReadable, legible, looksMisread, plainHyphens, plainText } from './text';

/** Why a field is refused: Dutch, completes "kolom ...:", and never repeats the value (it may be personal data). */
export class Reason {
  constructor(readonly text: string) {}
}

/** Reads the text of a field that is not empty. */
export type FieldParser<T> = (text: string) => T | Reason;

/** A column of a file: its zod schema and what its supplier must know about it (Dutch). */
export type CsvColumn<T> = {
  schema: z.ZodType<T, string>;
  explanation: string;
  example: string;
  required: boolean;
};

/** An export puts an apostrophe before what a spreadsheet would take for a formula or a number (platform/csv-writer). */
const MARKED = /^'(?=[=+@-]|\d+$)/;

const UNREADABLE = new Reason('bevat een teken dat niet in tekst hoort');
const MISREAD = new Reason(
  'bevat een teken dat niet in tekst hoort: waarschijnlijk is tekst in Windows-1252 (ANSI) als iets anders gelezen',
);

/** What no text of one line may hold. */
function refuseUnreadable(text: string): Reason | null {
  if (isReadable(text) && !text.includes('\n')) return null;
  return looksMisread(text) ? MISREAD : UNREADABLE;
}

function column<T>(
  parser: FieldParser<T>,
  whenEmpty: T | Reason,
  explanation: string,
  example: string,
  read: (raw: string) => string = plainText,
): CsvColumn<T> {
  // One step and not a string with a step after it: there are some thirty of these on every line.
  const schema = z.transform((raw: string, issues) => {
    const text = read(raw).replace(MARKED, '');
    const value = text === '' ? whenEmpty : (refuseUnreadable(text) ?? parser(text));
    if (!(value instanceof Reason)) return value;
    issues.addIssue({ code: 'custom', message: value.text });
    return z.NEVER;
  });
  return { schema, explanation, example, required: whenEmpty instanceof Reason };
}

/** A column that must be in the header and filled on every line. */
export const required = <T>(parser: FieldParser<T>, explanation: string, example: string): CsvColumn<T> =>
  column<T>(parser, new Reason('is verplicht'), explanation, example);

/** A column that may be left out of the file or left empty: then null. */
export const optional = <T>(
  parser: FieldParser<T>,
  explanation: string,
  example: string,
): CsvColumn<T | null> => column<T | null>(parser, null, explanation, example);

/**
 * The same for a fact of others that must not refuse its file: what nobody can read in it is kept as a sign that says
 * so (U+FFFD), and several lines become one.
 */
export const optionalAsGiven = <T>(
  parser: FieldParser<T>,
  explanation: string,
  example: string,
): CsvColumn<T | null> => column<T | null>(parser, null, explanation, example, legible);

/** The same with a value of its own for an empty field. */
export const optionalWith = <T>(
  parser: FieldParser<T>,
  whenEmpty: T,
  explanation: string,
  example: string,
): CsvColumn<T> => column<T>(parser, whenEmpty, explanation, example);

/** Any text up to a number of characters. */
export const text =
  (max: number): FieldParser<string> =>
  (value) =>
    value.length > max ? new Reason(`mag niet langer zijn dan ${max} tekens`) : value;

/** Text that comes to stand in a letter: as `text`, and the letter font has every character of it. */
export const letterText = (max: number): FieldParser<string> => {
  const short = text(max);
  return (value) => {
    const read = short(value);
    const answer = printable(value);
    return read instanceof Reason || answer.ok ? read : new Reason(answer.reden);
  };
};

/** Text of an exact shape; `shape` completes "moet zijn: ...". */
export const pattern =
  (expression: RegExp, shape: string): FieldParser<string> =>
  (value) =>
    expression.test(value) ? value : new Reason(`moet zijn: ${shape}`);

/** One of a few codes. */
export function oneOf<const T extends readonly string[]>(...codes: T): FieldParser<T[number]> {
  const reason = new Reason(`moet een van deze woorden zijn: ${codes.join(', ')}`);
  return (value) => (codes.includes(value) ? value : reason);
}

/** A calendar date JJJJ-MM-DD that exists, from 1850 to 2199. */
export const date: FieldParser<string> = (given) => {
  const value = plainHyphens(given);
  if (parseLocalDate(value) === null) return new Reason('moet een bestaande datum zijn (JJJJ-MM-DD)');
  return value >= '1850-01-01' && value < '2200-01-01' ? value : new Reason('ligt te ver weg in de tijd');
};

/** A whole number within bounds, digits only. */
export const whole =
  (min: number, max: number): FieldParser<number> =>
  (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max
      ? number
      : new Reason(`moet een heel getal zijn van ${min} tot en met ${max}`);
  };

/** Digits that people write in groups: the blanks between them fall away. */
export const digits =
  (expression: RegExp, shape: string): FieldParser<string> =>
  (value) =>
    pattern(expression, shape)(value.replaceAll(' ', ''));

/** J or N. */
export const yesNo: FieldParser<boolean> = (value) =>
  value === 'J' ? true : value === 'N' ? false : new Reason('moet J of N zijn');

const AMOUNT = /^(-?)(\d{1,12}|\d{1,3}(?:\.\d{3}){1,3}),(\d{2})$/;

/** An amount in euro with two Dutch decimals ("1234,56", "1.234,56", "-12,00"), as cents. */
export const amountCents: FieldParser<bigint> = (value) => {
  const match = AMOUNT.exec(plainHyphens(value));
  if (!match) return new Reason('moet een bedrag zijn met een komma en twee cijfers (1234,56)');
  const cents = BigInt(`${(match[2] ?? '').replaceAll('.', '')}${match[3] ?? ''}`);
  return match[1] === '-' ? -cents : cents;
};

/** What a value looks like on its way into the staging table; the database casts the text. */
export type Staged = string | number | bigint | boolean | null;

/** For whom a file is loaded: the values that SQL and staging may ask for. */
export type LoadOwner = { kantoor: number; gemeente: number | null; bestand: string; moment: string };

export type CsvIssue = { column: string; reason: string };

type Columns = Record<string, CsvColumn<unknown>>;
export type RowOf<C extends Columns> = { [K in keyof C]: C[K] extends CsvColumn<infer T> ? T : never };

/**
 * A statement of the load. `:gemeente`, `:kantoor`, `:bestand` and `:moment` are filled in as parameters. The rows
 * it touches are added up under `counts`, so that a file that changes nothing reports zero everywhere.
 */
export type LoadStatement = { sql: string; counts: string };

/** Lines that the load refuses: `sql` selects `regel` from `csv_stage`. */
export type LoadCheck = { column: string; reason: string; sql: string };

type Definition<C extends Columns> = {
  /** Kind of file, also the name of its documentation. */
  name: string;
  title: string;
  explanation: string;
  scope: 'gemeente' | 'kantoor';
  fills: readonly string[];
  columns: C;
  /** Rules between columns of one line; only asked when every field is right by itself. */
  rules?: (row: RowOf<C>) => Iterable<CsvIssue>;
  /** What is odd in a line that is loaded all the same, and what is done with it: for the report. */
  remarks?: (row: RowOf<C>) => Iterable<CsvIssue>;
  /** Sums over the file, to be compared with the covering letter of the supplier. */
  totals?: Record<string, (row: RowOf<C>) => bigint>;
  /** Columns of the staging table with their SQL type, and how a row fills them. */
  stage: Record<string, [type: string, value: (row: RowOf<C>, owner: LoadOwner) => Staged]>;
  unique: UniqueKey;
  checks: readonly LoadCheck[];
  load: readonly LoadStatement[];
};

/**
 * Staging columns that may occur only once together; `reportAt` is the column that is named when they do not,
 * `describe` what the key is to a supplier (Dutch).
 */
export type UniqueKey = { columns: readonly string[]; reportAt: string; describe: string };

export type ParsedRow =
  | { ok: true; totals: readonly bigint[]; remarks: CsvIssue[]; stage: (owner: LoadOwner) => Staged[] }
  | { ok: false; issues: CsvIssue[] };

/** A kind of file as the import engine sees it: rows are opaque, their type stays in the definition. */
export type CsvFormat = {
  name: string;
  title: string;
  explanation: string;
  scope: 'gemeente' | 'kantoor';
  /** Tables of which the statistics are gathered once it is loaded. */
  fills: readonly string[];
  columns: readonly { name: string; explanation: string; example: string; required: boolean }[];
  totals: readonly string[];
  stage: readonly { name: string; type: string }[];
  unique: UniqueKey;
  checks: readonly LoadCheck[];
  load: readonly LoadStatement[];
  parse: (cells: Record<string, string>) => ParsedRow;
};

/** Makes a file kind from its columns, rules and set-based SQL. */
export function defineFormat<C extends Columns>(definition: Definition<C>): CsvFormat {
  const { columns, rules, remarks, stage } = definition;
  const totals = Object.entries(definition.totals ?? {});
  const stageValues = Object.values(stage).map(([, value]) => value);
  const shape = Object.fromEntries(Object.entries(columns).map(([name, { schema }]) => [name, schema]));
  const schema = z.object(shape) as unknown as z.ZodType<RowOf<C>>;
  return {
    name: definition.name,
    title: definition.title,
    explanation: definition.explanation,
    scope: definition.scope,
    fills: definition.fills,
    columns: Object.entries(columns).map(([name, c]) => ({
      name,
      explanation: c.explanation,
      example: c.example,
      required: c.required,
    })),
    totals: totals.map(([name]) => name),
    stage: Object.entries(stage).map(([name, [type]]) => ({ name, type })),
    unique: definition.unique,
    checks: definition.checks,
    load: definition.load,
    parse(cells) {
      const parsed = schema.safeParse(cells);
      if (!parsed.success) {
        const issues = parsed.error.issues.map((i) => ({ column: String(i.path[0]), reason: i.message }));
        return { ok: false, issues };
      }
      const row = parsed.data;
      const issues = rules ? [...rules(row)] : [];
      if (issues.length > 0) return { ok: false, issues };
      return {
        ok: true,
        totals: totals.map(([, total]) => total(row)),
        remarks: remarks ? [...remarks(row)] : [],
        stage: (owner) => stageValues.map((value) => value(row, owner)),
      };
    },
  };
}
