import { z } from 'zod';
import { DAGEN } from '@/domain/gemeenten/contactvorm';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { aanmaningstermijn } from '@/law/invordering/invorderingsstap';
import { sumCents } from '@/platform/cents';
import { betaalwijzeSchema } from './betaalblok';
import { briefSchema, localDate, regel } from './brief.schema';

/** The letters of collection, in the order in which somebody gets them. */
export const INVORDERBRIEVEN = ['herinnering', 'aanmaning', 'dwangbevel'] as const;
export type Invorderbriefsoort = (typeof INVORDERBRIEVEN)[number];

const KOSTENSOORTEN = ['aanmaning', 'dwangbevel', 'hernieuwd-bevel', 'overig'] as const;

const centen = z.bigint().nonnegative();
const openstaand = z.bigint().positive();
const uur = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** An aanslag of which the last day to pay has passed: what is open of it, to the cent, and how just that is paid. */
export const aanslagInBrief = z
  .object({
    aanslagnummer: regel(30),
    belastingjaar: z.number().int().min(2000).max(2100),
    /** The dagtekening of the aanslag: the decision that the debt comes from. */
    opgelegdOp: localDate,
    /** The last day to pay that has passed. */
    vervaldag: localDate,
    /** What is open of each belasting; more lines of one belasting are added up in the letter. */
    belastingen: z
      .array(z.object({ belastingsoort: z.enum(BELASTINGSOORTEN), openCenten: openstaand }))
      .max(120),
    /** Costs that are open; `nieuw`: charged with this letter. */
    kosten: z
      .array(z.object({ soort: z.enum(KOSTENSOORTEN), openCenten: openstaand, nieuw: z.boolean() }))
      .max(20),
    renteCenten: centen,
    openCenten: openstaand,
    betaling: betaalwijzeSchema,
  })
  .refine(
    (a) =>
      sumCents([...a.belastingen, ...a.kosten].map((deel) => deel.openCenten)) + a.renteCenten ===
      a.openCenten,
    { error: 'De belastingen, kosten en rente zijn samen niet wat er openstaat.', path: ['openCenten'] },
  );

/** When the telephone is answered, by day of the week. */
export const telefoontijdenInBrief = z
  .record(z.enum(DAGEN), z.array(z.object({ van: uur, tot: uur })).max(4))
  .nullable();

/** What only a dwangbevel says: on what it rests and how it reaches the debtor. */
const bevel = z.object({
  /** The dagtekening of the aanmaning that was not paid. */
  aanmaningVan: localDate,
  betekening: z.enum(['post', 'deurwaarder']),
  /** When it counts as served: two days after posting (Iw 13(5)), or the day the bailiff comes. */
  betekendOp: localDate,
});

/**
 * The data contract of a letter of collection (F-04): facts, no sentence of ours. Days and costs come from the caller,
 * who asks src/law for them; an aanmaning that gives less time than Iw 11 is refused here all the same.
 */
export const invorderbriefSchema = briefSchema
  .extend({
    soort: z.enum(INVORDERBRIEVEN),
    /** How the addressee is spoken to, without the comma. */
    aanhef: regel(),
    kenmerk: regel(30),
    aanslagen: z.array(aanslagInBrief).min(1).max(20),
    /** The last day to pay. */
    uiterlijk: localDate,
    /** Why that day, said in the letter: the two weeks of the law, or the first working day after; `beleid`: unsaid. */
    uiterlijkRegel: z.enum(['beleid', 'twee-weken', 'eerste-werkdag']),
    /** What the next step would cost by the rates of today; null where they are not known. */
    volgendeKostenCenten: openstaand.nullable(),
    /** Last day to object to the costs of this letter (Kostenwet 7); null where it charges none. */
    bezwaarKostenTot: localDate.nullable(),
    /** When the telephone of the contact block is answered; null where the gemeente did not say. */
    telefoontijden: telefoontijdenInBrief,
    bevel: bevel.nullable(),
    /** The invorderingsambtenaar in whose name a dwangbevel stands; nobody signs the others. */
    ondertekening: z.object({ naam: regel(120) }).nullable(),
  })
  .refine((f) => f.soort !== 'herinnering' || nieuweKosten(f) === 0n, {
    error: 'Een herinnering is gratis.',
    path: ['aanslagen'],
  })
  .refine((f) => nieuweKosten(f) > 0n === (f.bezwaarKostenTot !== null), {
    error: 'Wie nieuwe kosten krijgt, hoort tot wanneer bezwaar kan.',
    path: ['bezwaarKostenTot'],
  })
  .refine((f) => [f.bevel, f.ondertekening].every((v) => (v !== null) === (f.soort === 'dwangbevel')), {
    error: 'Een dwangbevel noemt de aanmaning, de betekening en de ontvanger; een andere brief niet.',
    path: ['bevel'],
  })
  .refine((f) => f.uiterlijk >= f.dagtekening, {
    error: 'De laatste dag ligt voor de datum van de brief.',
    path: ['uiterlijk'],
  })
  .refine((f) => f.soort !== 'aanmaning' || f.uiterlijk >= aanmaningstermijn(f.dagtekening).waarde, {
    error: 'Een aanmaning geeft ten minste twee weken.',
    path: ['uiterlijk'],
  });

export type Invorderbrieffeiten = z.output<typeof invorderbriefSchema>;

/** The costs that this letter charges, over all its aanslagen. */
export const nieuweKosten = ({
  aanslagen,
}: {
  aanslagen: readonly { kosten: readonly { openCenten: bigint; nieuw: boolean }[] }[];
}): bigint => sumCents(aanslagen.flatMap((a) => a.kosten.filter((k) => k.nieuw).map((k) => k.openCenten)));
