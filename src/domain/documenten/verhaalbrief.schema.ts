import { z } from 'zod';
import { betaalwijzeSchema } from './betaalblok';
import { briefSchema, localDate, regel } from './brief.schema';
import { aanslagInBrief, telefoontijdenInBrief } from './invorderbrief.schema';

const bedrag = z.bigint().positive();

const kop = briefSchema.extend({
  /** How the addressee is spoken to, without the comma. */
  aanhef: regel(),
  kenmerk: regel(30),
  /** The dwangbevel that the act rests on. */
  dwangbevelVan: localDate,
  telefoontijden: telefoontijdenInBrief,
  aanslagnummer: regel(30),
});
/** To who owes: what is open, to the cent, and how it is paid. */
const aanSchuldenaar = kop.extend({ aanslag: aanslagInBrief });

/** What the lawful limit leaves free each month; there is none of which nobody wrote down how it was found. */
const voetCenten = z.bigint().nonnegative();

/**
 * The data contract of the letters about an act after the dwangbevel (L-04, L-05): facts, no sentence of ours. The letter
 * to who pays the income says of the debt no more than the sum: which belasting it is, is not his business.
 */
export const verhaalbriefSchema = z.discriminatedUnion('soort', [
  aanSchuldenaar.extend({
    soort: z.literal('vooraankondiging'),
    /** The first day on which the vordering can be made (Iw 19(9)). */
    vanaf: localDate,
  }),
  kop.extend({
    soort: z.literal('vordering-derde'),
    wie: regel(),
    geboren: localDate.nullable(),
    bedragCenten: bedrag,
    voetCenten,
    betaling: betaalwijzeSchema,
    ondertekening: z.object({ naam: regel(120) }),
  }),
  aanSchuldenaar.extend({
    soort: z.literal('vordering-kennisgeving'),
    derde: regel(),
    bedragCenten: bedrag,
    voetCenten,
  }),
  kop.extend({
    soort: z.literal('overheidsvordering-kennisgeving'),
    /** Null where it paid all that was open. */
    aanslag: aanslagInBrief.nullable(),
    bank: regel(),
    op: localDate,
    bedragCenten: bedrag,
  }),
  aanSchuldenaar.extend({
    soort: z.literal('hernieuwd-bevel'),
    /** When the deurwaarder brought it. */
    betekendOp: localDate,
    uiterlijk: localDate,
    kostenCenten: bedrag,
    /** Last day to object to its costs (Kostenwet 7). */
    bezwaarKostenTot: localDate,
    ondertekening: z.object({ naam: regel(120) }),
  }),
]);
export type Verhaalbrieffeiten = z.output<typeof verhaalbriefSchema>;
export type Verhaalbriefsoort = Verhaalbrieffeiten['soort'];
export type VerhaalbriefVan<S extends Verhaalbriefsoort> = Extract<Verhaalbrieffeiten, { soort: S }>;
