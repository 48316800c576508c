import { stringify } from 'csv-stringify/sync';
import { legibleLines } from './text';

export type CsvCell = string | number | null;
export type CsvRows = readonly (readonly CsvCell[])[];

/** A number below zero begins like a formula and is none. */
const NEGATIEF = /^-\d+(,\d+)?$/;
/** Digits that a spreadsheet spoils: it takes zeros in front away, and of more than 15 digits makes the last ones zero. */
const BEDERFT = /^(0\d+|\d{12,})$/;
/**
 * What begins a formula (CWE-1236): at the front, and behind whatever some reader takes for the end of a cell or a row.
 * A spreadsheet that was set for another country splits at the comma, and one that loses count of the quotes at a line
 * end. Behind those a dash with nothing after it ("100,-") is a price.
 */
const FORMULE = /^(?=[\s"]*[=+\-@＝＋－＠])|(?<=[\n,;|])([\s"]*)(?=[=@＝＠]|[+\-＋－] *[^\s,;|])/g;
/** Everything that some reader may take for an end, or for more than a word. */
const QUOTED = /[\n;|"=+@＝＋－＠]/;

function textCell(value: string): { value: string; quoted?: true } {
  const text = legibleLines(value);
  if (NEGATIEF.test(text)) return { value: text };
  if (BEDERFT.test(text)) return { value: `'${text}` };
  const safe = text.replace(FORMULE, "$1'");
  return QUOTED.test(safe) ? { value: safe, quoted: true } : { value: safe };
}

/**
 * The one writer of every list that goes out as a file for a Dutch spreadsheet: semicolons, lines as Windows ends them.
 * A cell that begins like a formula is text, an amount below zero stays a number, digits that a spreadsheet would spoil
 * are text, and what nobody can read is shown as such. `bom` for the beginning of a file.
 */
export const csvText = (rows: CsvRows, bom = false): string =>
  stringify(
    rows.map((row) => [...row]),
    { delimiter: ';', record_delimiter: 'windows', bom, cast: { string: textCell } },
  );
