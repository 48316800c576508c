import { z } from 'zod';
import { briefSchema, drukbaar, localDate, regel } from '@/domain/documenten/brief.schema';
import { hoorvelden } from '@/domain/documenten/hoorgesprek';
import { UITKOMSTEN_VAN } from './mandaatzaak';

const centen = z.bigint().nonnegative();

const basis = briefSchema.extend({
  /** How the addressee is spoken to, without the comma. */
  aanhef: regel(),
  /** Number of the case. */
  kenmerk: regel(30),
  /** What we write about: what lies at a court it writes about itself. */
  verzoek: z.enum(['bezwaar', 'kwijtschelding']),
  /** What the gemeente knows its aanslag by. */
  aanslagnummer: regel(60),
  belasting: regel(120),
  belastingjaar: z.number().int(),
  dagtekeningAanslag: localDate,
  ontvangenOp: localDate,
  /** Who signs; empty for a letter that nobody does. */
  ondertekenaar: z.string().max(120),
});

const ontvangst = basis.extend({
  soort: z.literal('mandaatzaak-ontvangst'),
  /** By when it is decided. */
  dag: localDate,
  /** The last day on which it was in time, where it came after it. */
  teLaatNa: localDate.nullable(),
  gronden: drukbaar(4_000),
});
const besluit = basis.extend({
  soort: z.literal('mandaatzaak-besluit'),
  uitkomst: z.enum([...UITKOMSTEN_VAN.bezwaar, ...UITKOMSTEN_VAN.kwijtschelding]),
  wasCenten: centen,
  wordtCenten: centen,
  motivering: drukbaar(12_000).min(1),
  /** Which remedy holds on this day, and its last day. */
  rechtsmiddel: z.enum(['rechtbank', 'administratief-beroep', 'bezwaar', 'nog-open']),
  rechtsmiddelTot: localDate,
});

const hoorgesprek = basis.extend({ soort: z.literal('mandaatzaak-hoorgesprek'), ...hoorvelden });

/** The data contract of a letter about an aanslag of the gemeente itself: facts and what was typed, no sentence of ours. */
export const mandaatbriefSchema = z.discriminatedUnion('soort', [ontvangst, besluit, hoorgesprek]);
export type Mandaatbrieffeiten = z.output<typeof mandaatbriefSchema>;
