import { z } from 'zod';
import { briefSchema, drukbaar, localDate, regel } from '@/domain/documenten/brief.schema';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { UITKOMSTEN } from './melding';
import { MELDINGSOORTEN } from './vragen';

const centen = z.bigint().nonnegative();

const basis = briefSchema.extend({
  /** How the addressee is spoken to, without the comma. */
  aanhef: regel(),
  /** Number of the case. */
  kenmerk: regel(30),
  melding: z.enum(MELDINGSOORTEN),
  ontvangenOp: localDate,
  /** The dog or the address that it is about, as the reader knows it. */
  wat: drukbaar(200).nullable(),
});

/** The data contract of the ontvangstbevestiging: what came in, as it came, and by when a decision follows. */
const ontvangstSchema = basis.extend({
  soort: z.literal('melding-ontvangst'),
  beslisdag: localDate,
  dag: localDate.nullable(),
  toelichting: drukbaar(2_000),
});

/** The data contract of the letter with the decision. */
const besluitbriefSchema = basis.extend({
  soort: z.literal('melding-besluit'),
  uitkomst: z.enum(UITKOMSTEN),
  dag: localDate.nullable(),
  motivering: drukbaar(4_000).min(10),
  eraf: z
    .array(
      z.object({
        belasting: z.object({ belastingsoort: z.enum(BELASTINGSOORTEN), code: z.string().max(60) }),
        bedragCenten: centen,
        uitleg: z.array(drukbaar(300)).max(20),
      }),
    )
    .max(20),
  /** What of the same object is paid after all, and why. */
  blijft: z
    .array(
      z.object({
        belasting: z.object({ belastingsoort: z.enum(BELASTINGSOORTEN), code: z.string().max(60) }),
        uitleg: z.array(drukbaar(300)).max(20),
      }),
    )
    .max(40),
  /** What became too much by it and goes back. */
  teVeelCenten: centen,
  /** Last day to object, where the decision is one against which that can be done (Gemeentewet 242). */
  bezwaarTot: localDate.nullable(),
  ondertekenaar: regel(120),
});

export const meldingbriefSchema = z.discriminatedUnion('soort', [ontvangstSchema, besluitbriefSchema]);
export type Meldingbrieffeiten = z.output<typeof meldingbriefSchema>;
export type Ontvangstfeiten = z.output<typeof ontvangstSchema>;
export type Besluitbrieffeiten = z.output<typeof besluitbriefSchema>;
