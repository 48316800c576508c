/**
 * The one reader of text from outside, whichever door it comes through: a file, a form, the search field. Two texts
 * that look alike become the same text, so that what was stored can be found, compared and set on paper.
 */

/** Printable ASCII: nothing to do but take off the blanks. By far the most of a file. */
const SIMPLE = /^[\x20-\x7e]*$/;
/** Zero-width characters, soft hyphens, byte order marks, marks that turn the direction: nobody sees or types them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** A tab or a space of any width; `\s` would take line ends along. */
const SPACES = /[\t\p{Zs}]/gu;
const LINE_END = /\r\n?|[\u2028\u2029]/g;
/** C0 and C1 controls, halves of a character and code points that are none: no letter can show them. */
const UNREADABLE = /[^\P{Cc}\n]|\p{Cs}|\p{Noncharacter_Code_Point}/u;
const UNREADABLE_ALL = new RegExp(UNREADABLE, 'gu');
const C1 = /[\u0080-\u009f]/;
const HYPHENS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/**
 * The text as it is kept: composed (NFC), without invisible characters, every space a plain one, line ends as `\n`,
 * no blanks around it. May still hold characters that `isReadable` refuses.
 */
export function plainText(raw: string): string {
  if (SIMPLE.test(raw)) return raw.trim();
  // An invisible character may stand between a letter and its accent: first away, then composed.
  return raw.replace(INVISIBLE, '').normalize('NFC').replace(LINE_END, '\n').replace(SPACES, ' ').trim();
}

/** Whether plain text holds only characters that a person can read; line ends are allowed. */
export const isReadable = (text: string): boolean => SIMPLE.test(text) || !UNREADABLE.test(text);

/** Whether plain text holds what Windows-1252 leaves when it is read as something else (U+0080 to U+009F). */
export const looksMisread = (text: string): boolean => C1.test(text);

/** Plain text in which what cannot be read is shown as such (U+FFFD). */
export const legibleLines = (raw: string): string => plainText(raw).replace(UNREADABLE_ALL, '\ufffd');

/** The same on one line: for facts of others. */
export const legible = (raw: string): string => legibleLines(raw).replaceAll('\n', ' ');

/** Every dash a plain hyphen: for text in which a number is meant. */
export const plainHyphens = (text: string): string => text.replace(HYPHENS, '-');

/**
 * What a form or an address holds, by name, as it is kept; of what is not text (a file, a name given twice) nothing.
 * `unreadable` are the names of the fields in which stands what no person can read.
 */
export function readFields(raw: Iterable<readonly [string, unknown]>): {
  fields: Record<string, string>;
  unreadable: string[];
} {
  const texts = [...raw].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const fields = Object.fromEntries(texts.map(([name, value]) => [name, plainText(value)]));
  return { fields, unreadable: Object.keys(fields).filter((name) => !isReadable(fields[name] ?? '')) };
}
