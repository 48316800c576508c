import { z } from 'zod';
import { KOSTENSOORTEN } from '@/domain/grootboek/kosten';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { briefSchema, drukbaar, localDate, regel } from './brief.schema';
import { hoorvelden } from './hoorgesprek';

const centen = z.bigint().nonnegative();

/** A line of an aanslag by what the words of a biljet need. */
const belasting = z.object({ belastingsoort: z.enum(BELASTINGSOORTEN), code: z.string().max(60) });

/** What one case is about: a line of the aanslag, or the costs of an act. */
const waarover = z.union([belasting, z.object({ kostensoort: z.enum(KOSTENSOORTEN) })]);

const kop = briefSchema.extend({
  /** How the addressee is spoken to, without the comma. */
  aanhef: regel(),
  /** The number of the case, or of several that came in one letter. */
  kenmerk: regel(120),
  aanslagnummer: regel(30),
  belastingjaar: z.number().int().min(2000).max(2100),
  aanslagVan: localDate,
  ontvangenOp: localDate,
  /** The act of which the costs are disputed, with its day; null for an objection to the aanslag. */
  kosten: z
    .object({ soort: z.enum(KOSTENSOORTEN), dag: localDate })
    .nullable()
    .default(null),
  /** Who answers for it; null for a letter that nobody signs. */
  ondertekening: z
    .object({
      naam: regel(120),
      functie: z.enum(['behandelaar', 'heffingsambtenaar', 'invorderingsambtenaar']),
    })
    .nullable(),
});

/** A disputed line as it was sent. `gewenst`: euros of a value, cents of an amount. */
const ingediend = waarover.and(
  z.object({
    soort: z.enum(['woz-waarde', 'bedrag', 'kosten']),
    grond: z.string().max(40).nullable(),
    gewenst: centen.nullable(),
    betwistCenten: centen,
    gekozen: z.boolean(),
  }),
);

const ontvangst = kop.extend({
  soort: z.literal('bezwaar-ontvangst'),
  zaken: z
    .array(z.object({ zaaknummer: regel(30), waarover, beslisdag: localDate }))
    .min(1)
    .max(40),
  regels: z.array(ingediend).min(1).max(80),
  toelichting: drukbaar(4_000),
  /** The last day on which it would have been in time, where it came later. */
  teLaatNa: localDate.nullable(),
  teLaatReden: drukbaar(1_000).nullable(),
  proForma: z.boolean(),
  horen: z.enum(['nee', 'telefoon', 'kantoor']),
  bellen: z.boolean(),
  uitstel: z.boolean(),
});

const herstel = kop.extend({
  soort: z.literal('bezwaar-herstel'),
  uiterlijk: localDate,
  wat: drukbaar(1_000),
});

const verdaging = kop.extend({
  soort: z.literal('bezwaar-verdaging'),
  oud: localDate,
  nieuw: localDate,
  reden: drukbaar(1_000),
});

const hoorgesprek = kop.extend({
  soort: z.literal('bezwaar-hoorgesprek'),
  ...hoorvelden,
});

const dwangsom = kop
  .extend({
    soort: z.literal('bezwaar-dwangsom'),
    ingebrekestellingOp: localDate,
    einde: z.enum(['besluit', 'ingetrokken', 'maximum']),
    eindeOp: localDate,
    dagen: z.number().int().positive(),
    bedragCenten: centen,
    uitgesloten: z.enum(['onredelijk-laat', 'kennelijk']).nullable(),
    /** The steps of the sum, as the law core says them. */
    waarom: z.array(drukbaar(500)).min(1).max(20),
    /** Until when he can object to it; null where it goes along in the beroep against the uitspraak (Awb 4:19). */
    bezwaarTot: localDate.nullable(),
  })
  .refine((f) => f.bedragCenten > 0n === (f.uitgesloten === null), {
    error: 'Een dwangsom is er, of er staat waarom niet.',
    path: ['bedragCenten'],
  });

const uitspraak = kop
  .extend({
    soort: z.literal('bezwaar-uitspraak'),
    uitkomst: z.enum(['gegrond', 'gedeeltelijk-gegrond', 'ongegrond', 'niet-ontvankelijk']),
    regels: z
      .array(
        waarover.and(
          z.object({
            wasCenten: centen,
            wordtCenten: centen,
            nieuweWaardeEuro: centen.nullable(),
            motivering: drukbaar(4_000).min(1),
          }),
        ),
      )
      .min(1)
      .max(40),
    /** What became too much by it and goes back. */
    teVeelCenten: centen,
    beroepTot: localDate,
  })
  .refine((f) => f.regels.every((r) => r.wordtCenten <= r.wasCenten), {
    error: 'Een uitspraak op bezwaar maakt geen bedrag hoger.',
    path: ['regels'],
  })
  .refine((f) => f.ondertekening !== null, {
    error: 'Een uitspraak op bezwaar heeft een ondertekenaar.',
    path: ['ondertekening'],
  });

/** The data contract of a letter about a bezwaar: facts and what was typed, no sentence of ours. */
export const bezwaarbriefSchema = z.discriminatedUnion('soort', [
  ontvangst,
  herstel,
  verdaging,
  hoorgesprek,
  dwangsom,
  uitspraak,
]);
export type Bezwaarbrieffeiten = z.output<typeof bezwaarbriefSchema>;
export type BezwaarbriefVan<S extends Bezwaarbrieffeiten['soort']> = Extract<
  Bezwaarbrieffeiten,
  { soort: S }
>;
