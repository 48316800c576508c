import type { CsvFormat } from './csv-format';
import { plainText } from './text';

/** Why a line is refused. Line 0 is the file as a whole; an empty column is the line as a whole. */
export type CsvError = { line: number; column: string; reason: string };

/** In which place of a line each column of the format stands, and how many places are named. */
export type CsvHeader = { positions: (number | undefined)[]; width: number; errors: CsvError[] };

/** A line on which nothing stands: a spreadsheet leaves them behind its last row. */
export const isBlank = (fields: readonly string[]): boolean => fields.every((field) => field.trim() === '');

/** The fields up to the last that is filled: a spreadsheet leaves empty columns behind the last one. */
const filled = (fields: readonly string[]): readonly string[] =>
  fields.slice(0, fields.findLastIndex((field) => field.trim() !== '') + 1);

/** Whether a line has the places that the header names, and nothing behind them. */
export const fits = (fields: readonly string[], width: number): boolean =>
  fields.length >= width && filled(fields).length <= width;

const namesIn = (fields: readonly string[]): string[] =>
  fields.map((field) => plainText(field).toLowerCase());

/** Reads the header and says in which place each column stands; the errors when it is not the format's. */
export function readHeader(format: CsvFormat, fields: readonly string[]): CsvHeader {
  const names = namesIn(filled(fields));
  const known = new Set(format.columns.map((column) => column.name));
  const errors: CsvError[] = [];
  const seen = new Set<string>();
  names.forEach((name, index) => {
    // An unknown name is not repeated: in a file without header it would be somebody's data.
    if (!known.has(name)) {
      const reason = name === '' ? 'heeft geen naam' : 'heeft een naam die niet bij dit bestand hoort';
      errors.push({ line: 1, column: `kolom ${index + 1}`, reason });
    } else if (seen.has(name)) errors.push({ line: 1, column: name, reason: 'staat er twee keer' });
    seen.add(name);
  });
  for (const column of format.columns) {
    if (column.required && !seen.has(column.name)) {
      errors.push({ line: 1, column: column.name, reason: 'ontbreekt in de kopregel' });
    }
  }
  const positions = format.columns.map(({ name }) => {
    const index = names.indexOf(name);
    return index < 0 ? undefined : index;
  });
  const cause = causeOf(known, fields);
  return { positions, width: names.length, errors: cause ? [cause] : errors };
}

const whole = (reason: string): CsvError => ({ line: 1, column: '', reason });

/** The one cause behind everything that is wrong with a first line, where it has one. */
function causeOf(known: ReadonlySet<string>, fields: readonly string[]): CsvError | null {
  const [first = ''] = fields;
  if (/^sep=/i.test(first.trim()))
    return whole(
      'begint met "sep=", een teken voor Excel: haal deze regel weg en bied het bestand opnieuw aan',
    );
  const under = (separator: string) =>
    namesIn(first.split(separator)).filter((name) => known.has(name)).length;
  if (filled(fields).length !== 1) return null;
  if (under(',') > 1)
    return whole(
      "is gescheiden met komma's: bewaar het bestand als CSV met puntkomma's en bied het opnieuw aan",
    );
  if (under('\t') > 1)
    return whole(
      "is gescheiden met tabs: bewaar het bestand als CSV met puntkomma's en bied het opnieuw aan",
    );
  return null;
}

/** A title above the header: nothing of it is a name of the format, and the line below is a header. */
export function titleAbove(
  format: CsvFormat,
  first: readonly string[],
  next: readonly string[],
): CsvError[] | null {
  const known = new Set(format.columns.map((column) => column.name));
  if (namesIn(first).some((name) => known.has(name)) || causeOf(known, first)) return null;
  if (readHeader(format, next).errors.length > 0) return null;
  return [whole('is een titel: de kolomnamen op regel 2 moeten bovenaan staan, haal regel 1 weg')];
}
