import { z } from 'zod';
import { betaalwijzeSchema } from './betaalblok';
import { briefSchema, drukbaar, localDate, regel } from './brief.schema';
import { briefdefinitie, STANDAARDBRIEFSOORTEN } from './standaardbrief';

const centen = z.bigint().nonnegative();

/** An aanslag as the letter shows it: what is open of it now, by term with its day, and what was paid too much. */
const saldoregel = z
  .object({
    aanslagnummer: regel(30),
    belastingjaar: z.number().int().min(2000).max(2100),
    bedragCenten: centen,
    openCenten: centen,
    betaling: betaalwijzeSchema,
    termijnen: z
      .array(z.object({ bedragCenten: centen, vervaldag: localDate, teLaat: z.boolean() }))
      .max(120),
    kostenCenten: centen,
    teVeelCenten: centen,
  })
  .refine((r) => r.termijnen.reduce((sum, t) => sum + t.bedragCenten, r.kostenCenten) === r.openCenten, {
    error: 'De termijnen zijn samen niet wat er openstaat.',
    path: ['termijnen'],
  });

/**
 * The data contract of a letter of the desk (F-04): facts and what was typed, no sentence of ours. A letter about a
 * question names it; one about money names the aanslagen.
 */
export const standaardbriefSchema = briefSchema
  .extend({
    soort: z
      .enum(STANDAARDBRIEFSOORTEN as [string, ...string[]])
      .transform((text) => text as (typeof STANDAARDBRIEFSOORTEN)[number]),
    kenmerk: regel(30),
    /** The salutation without its comma. */
    aanhef: regel(),
    velden: z.record(z.string(), drukbaar(2000)),
    vraag: z
      .object({
        onderwerp: regel(120),
        gesteldOp: localDate,
        /** By when somebody was promised to hear; null where nobody promised anything. */
        uiterlijk: localDate.nullable(),
      })
      .nullable(),
    saldo: z.array(saldoregel).max(60),
    /** Who signs; null while nobody has, and for a letter that nobody signs. */
    ondertekening: z.object({ naam: regel(120), functie: regel(80) }).nullable(),
  })
  .refine((f) => f.vraag !== null || briefdefinitie(f.soort).vraag !== 'nodig', {
    error: 'Deze brief gaat over een vraag, en die is er niet.',
    path: ['vraag'],
  })
  .refine((f) => f.saldo.length === 0 || briefdefinitie(f.soort).saldo, {
    error: 'Deze brief noemt geen bedragen.',
    path: ['saldo'],
  })
  .refine((f) => f.ondertekening === null || briefdefinitie(f.soort).klasse === 'maatwerk-ondertekend', {
    error: 'Deze brief heeft geen ondertekenaar.',
    path: ['ondertekening'],
  });

export type Standaardbrieffeiten = z.output<typeof standaardbriefSchema>;
