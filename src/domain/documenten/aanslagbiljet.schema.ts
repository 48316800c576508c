import { z } from 'zod';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { betaalwijzeSchema } from './betaalblok';
import { briefSchema, localDate, regel } from './brief.schema';

const centen = z.bigint().nonnegative();

/** One belasting on the biljet, with what its amount follows from. */
const biljetregel = z.object({
  belastingsoort: z.enum(BELASTINGSOORTEN),
  /** Code of the tariff: 'eigenaar-woning', 'vast', 'lediging-restafval-240', 'hond-2'. */
  code: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  aantal: z.bigint().nonnegative(),
  tarief: z.union([
    /** Percentage of the value, as a decimal text. */
    z.object({ percentage: z.string().regex(/^\d+(\.\d+)?$/) }),
    z.object({ bedragCenten: centen }),
  ]),
  deel: z.object({ teller: z.number().int().min(0), noemer: z.number().int().positive() }),
  bedragCenten: centen,
  /** Why the amount is not that of a whole year, in sentences of the law core; empty where the table says it all. */
  toelichting: z.array(regel(2_000)).default([]),
});

/** Lines that belong to one object, or to the person himself. */
const biljetgroep = z.object({
  adres: regel().nullable(),
  woz: z.object({ objectnummer: regel(30), waardeEuro: z.bigint(), peildatum: localDate }).nullable(),
  regels: z.array(biljetregel).min(1),
});

/**
 * The data contract of the aanslagbiljet (F-04): facts only, no sentence and no lay-out. Amounts that do not add up
 * are refused here, before anything is printed.
 */
export const aanslagbiljetSchema = briefSchema
  .extend({
    aanslagnummer: regel(30),
    belastingjaar: z.number().int().min(2000).max(2100),
    bedragCenten: centen,
    /** Waived with the oplegging: nobody has to ask for it, and it is not paid. */
    kwijtCenten: centen.default(0n),
    betaling: betaalwijzeSchema.extend({
      termijnen: z
        .array(z.object({ vervaldag: localDate, bedragCenten: centen }))
        .min(1)
        .max(12),
      /** Collected from an account on these days: nobody has to transfer anything. */
      incasso: z.boolean().optional(),
    }),
    laatsteBezwaardag: localDate,
    groepen: z.array(biljetgroep).min(1),
  })
  .refine((f) => som(f.groepen.flatMap((g) => g.regels)) === f.bedragCenten, {
    error: 'De regels zijn samen niet het bedrag van de aanslag.',
    path: ['groepen'],
  })
  .refine((f) => som(f.betaling.termijnen) === f.bedragCenten - f.kwijtCenten, {
    error: 'De termijnen zijn samen niet het bedrag van de aanslag.',
    path: ['betaling', 'termijnen'],
  });

const som = (delen: readonly { bedragCenten: bigint }[]): bigint =>
  delen.reduce((totaal, deel) => totaal + deel.bedragCenten, 0n);

export type Aanslagbiljetfeiten = z.output<typeof aanslagbiljetSchema>;
export type Biljetgroep = z.output<typeof biljetgroep>;
export type Biljetregel = z.output<typeof biljetregel>;
