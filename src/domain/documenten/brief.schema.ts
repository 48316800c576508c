import { z } from 'zod';
import { type LocalDate, parseLocalDate } from '@/platform/local-date';
import { LETTER_LINE_MAX, printable } from '@/platform/printable';

/** What every letter needs to know, whatever it says. A letter that lacks some of it is not made. */

const ONDRUKBAAR = { ondrukbaar: true };

/** A text of which the letter font has every character; the message of another names those, never the text. */
export const drukbaar = (max: number) =>
  z
    .string()
    .max(max, `mag niet langer zijn dan ${max} tekens`)
    .superRefine((tekst, ctx) => {
      const antwoord = printable(tekst);
      if (!antwoord.ok) ctx.addIssue({ code: 'custom', message: antwoord.reden, params: ONDRUKBAAR });
    });

/** Whether a contract was not met because of what paper can hold: a character, or the length of a line. */
export const isOndrukbaar = (issue: z.core.$ZodIssue): boolean =>
  issue.code === 'too_big' || (issue.code === 'custom' && issue.params?.ondrukbaar === true);

/** A line of a letter, which the template folds where it is too long for its place. */
export const regel = (max: number = LETTER_LINE_MAX) => drukbaar(max).trim().min(1);

const kleur = z.string().regex(/^#[0-9a-f]{6}$/i);

export const localDate = z
  .string()
  .refine((text) => parseLocalDate(text) !== null)
  .transform((text) => text as LocalDate);

export const briefSchema = z.object({
  taal: z.enum(['nl', 'en']),
  dagtekening: localDate,
  gemeente: regel(80),
  kantoor: regel(80),
  huisstijl: z.object({
    naam: regel(80),
    merk: kleur,
    hoek: z.number().int().min(0).max(12),
    logoSvg: z.string().max(20_000).optional(),
  }),
  /** Who stands on it as the one to ask: chosen by smaak and letter class (F-03). */
  contact: z.object({
    naam: regel(80),
    telefoon: regel(30),
    email: regel(120).nullable(),
    bezoekadres: regel(160).nullable(),
    postadres: regel(160).nullable(),
    website: z.url({ protocol: /^https$/ }).max(200),
    productenWebsite: z
      .url({ protocol: /^https$/ })
      .max(200)
      .nullable(),
  }),
  /** Where the post office brings back what could not be delivered. */
  retouradres: regel(160),
  /** Name and address as they stand in the window. */
  geadresseerde: z.array(regel()).min(2).max(7),
});

export type Brieffeiten = z.output<typeof briefSchema>;
