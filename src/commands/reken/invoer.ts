import { z } from 'zod';
import { type Cents, toCents } from '@/platform/cents';
import { type LocalDate, parseLocalDate } from '@/platform/local-date';
import { type LocalMoment, parseLocalMoment } from '@/platform/local-moment';

/** Far beyond every rule, and near enough for date arithmetic to stay within four digits of a year. */
const isInRange = (text: string): boolean => text >= '1900' && text < '2200';

/** A calendar date "JJJJ-MM-DD" that exists; read as LocalDate. */
export const datum = z
  .string()
  .transform((text, ctx): LocalDate => {
    const date = parseLocalDate(text);
    if (date !== null && isInRange(text)) return date;
    ctx.addIssue({ code: 'custom', message: 'is geen bestaande datum in de vorm JJJJ-MM-DD' });
    return z.NEVER;
  })
  .meta({ soort: 'JJJJ-MM-DD' });

/** A moment "JJJJ-MM-DDTHH:mm" that the clock of Europe/Amsterdam shows; read as LocalMoment. */
export const moment = z
  .string()
  .transform((text, ctx): LocalMoment => {
    const parsed = parseLocalMoment(text);
    if (parsed !== null && isInRange(text)) return parsed;
    ctx.addIssue({ code: 'custom', message: 'is geen bestaand moment in de vorm JJJJ-MM-DDTHH:mm' });
    return z.NEVER;
  })
  .meta({ soort: 'JJJJ-MM-DDTHH:mm' });

/** A date, or a moment where the time of day matters. */
export const datumOfMoment = z
  .string()
  .transform((text, ctx): LocalDate | LocalMoment => {
    const parsed = parseLocalDate(text) ?? parseLocalMoment(text);
    if (parsed !== null && isInRange(text)) return parsed;
    ctx.addIssue({
      code: 'custom',
      message: 'is geen bestaande datum of moment (JJJJ-MM-DD of JJJJ-MM-DDTHH:mm)',
    });
    return z.NEVER;
  })
  .meta({ soort: 'JJJJ-MM-DD of JJJJ-MM-DDTHH:mm' });

/** Whole euro cents, zero or more; read as Cents. */
export const centen = z
  .int()
  .min(0)
  .transform((value): Cents => toCents(value))
  .meta({ soort: 'hele centen' });

/** Whole euro cents, more than zero; read as Cents. */
export const positieveCenten = z
  .int()
  .min(1)
  .transform((value): Cents => toCents(value))
  .meta({ soort: 'hele centen' });

/** A percentage or share as decimal text ("0.1524"): no float, so that no digit is lost. */
export const decimaal = z.string().regex(/^\d{1,9}(\.\d{1,12})?$/);

const TEXTS: Partial<Record<string, string>> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  object: 'een object',
  array: 'een lijst',
};

type Issue = z.core.$ZodIssue;

function describeIssue(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `onbekend veld: ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return found === undefined ? 'ontbreekt' : `moet ${TEXTS[issue.expected] ?? issue.expected} zijn`;
    case 'invalid_value':
      return found === undefined
        ? 'ontbreekt'
        : `moet een van deze zijn: ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      return `is te klein (minstens ${issue.minimum})`;
    case 'too_big':
      return `is te groot (hoogstens ${issue.maximum})`;
    case 'invalid_format':
      return 'heeft niet de juiste vorm';
    case 'custom':
      return issue.message;
    default:
      return found === undefined ? 'ontbreekt' : 'klopt niet';
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** What is wrong with the input, field by field, in one Dutch sentence. */
export function describeIssues(error: z.ZodError, input: unknown): string {
  const parts = error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    const text = describeIssue(issue, valueAt(input, issue.path));
    if (path !== '') return `veld "${path}" ${text}`;
    return issue.code === 'unrecognized_keys' ? text : `veld "invoer" ${text}`;
  });
  return `De invoer klopt niet: ${parts.join('; ')}.`;
}
