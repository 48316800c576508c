import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '@/platform/local-date';
import { datePartNames, joinDateParts } from '@/ui/date-parts';

/** What a form sends: text by name, a date in three parts. */
export type Typed = Record<string, string>;

/** The text of a date field, '' when nothing was typed in any of its parts. */
export function dateText(typed: Typed, naam: string): string {
  const names = datePartNames(naam);
  return joinDateParts({
    dag: typed[names.dag] ?? '',
    maand: typed[names.maand] ?? '',
    jaar: typed[names.jaar] ?? '',
  });
}

/** Something that refuses a field while a form is read. */
export type Refuse = (naam: string, sleutel: string) => void;

/**
 * A form read by a function: it takes the typed text and refuses fields by name. Null when it cannot go on. The
 * door shows every refusal at its field.
 */
export const formInput = <I>(read: (typed: Typed, refuse: Refuse) => I | null): z.ZodType<I> =>
  z.record(z.string(), z.string()).transform((typed, ctx) => {
    let refused = false;
    const refuse: Refuse = (naam, sleutel) => {
      refused = true;
      ctx.addIssue({ code: 'custom', path: [naam], message: sleutel });
    };
    const input = read(typed, refuse);
    if (input === null && !refused) refuse('formulier', 'fouten.verplicht');
    return refused || input === null ? z.NEVER : input;
  });

/** A date that must be there; null and a refusal otherwise. */
export function readDate(typed: Typed, naam: string, refuse: Refuse): LocalDate | null {
  const text = dateText(typed, naam);
  const date = parseLocalDate(text);
  if (date === null) refuse(naam, text === '' ? 'fouten.verplicht' : 'fouten.datum');
  return date;
}

/** A date that may be left empty; a refusal for what is no date. */
export function readOptionalDate(typed: Typed, naam: string, refuse: Refuse): LocalDate | null {
  return dateText(typed, naam) === '' ? null : readDate(typed, naam, refuse);
}

/** Text that must be there, up to a length; null and a refusal otherwise. */
export function readText(typed: Typed, naam: string, max: number, refuse: Refuse): string | null {
  const text = (typed[naam] ?? '').trim();
  if (text === '' || text.length > max) {
    refuse(naam, text === '' ? 'fouten.verplicht' : 'fouten.te-lang');
    return null;
  }
  return text;
}

/** Text that may be left empty, null then; a refusal for what is longer, never a part of what was typed. */
export function readOptionalText(typed: Typed, naam: string, max: number, refuse: Refuse): string | null {
  return (typed[naam] ?? '').trim() === '' ? null : readText(typed, naam, max, refuse);
}

/** One of a list; null and a refusal otherwise. */
export function readChoice<T extends string>(
  typed: Typed,
  naam: string,
  choices: readonly T[],
  refuse: Refuse,
): T | null {
  const found = choices.find((choice) => choice === typed[naam]);
  if (found === undefined) refuse(naam, 'fouten.kies');
  return found ?? null;
}

/** The key that `FormKey` hides in a form; null and a refusal of the form otherwise. */
export function readFormKey(typed: Typed, refuse: Refuse): string | null {
  return readText(typed, 'clientSleutel', 60, () => refuse('formulier', 'formulier.iemand-anders'));
}

/** The version of the record that a form was made from, hidden in it; null and a refusal of the form otherwise. */
export function readVersie(typed: Typed, refuse: Refuse): number | null {
  const parsed = z.coerce.number().int().min(1).safeParse(typed.versie);
  if (!parsed.success) refuse('formulier', 'weigering.bestaat-niet');
  return parsed.success ? parsed.data : null;
}

/** Id and version of the record that a form was made from; both hidden, so a refusal is of the whole form. */
export function readRecord(typed: Typed, refuse: Refuse): { id: string; versie: number } | null {
  const parsed = z
    .object({ id: z.guid(), versie: z.coerce.number().int().min(1) })
    .safeParse({ id: typed.id, versie: typed.versie });
  if (!parsed.success) refuse('formulier', 'weigering.bestaat-niet');
  return parsed.success ? parsed.data : null;
}
