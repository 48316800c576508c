import { z } from 'zod';
import { briefSchema, drukbaar, localDate, regel } from '@/domain/documenten/brief.schema';
import { hoorvelden } from '@/domain/documenten/hoorgesprek';
import { TEGEN, UITKOMSTEN } from './administratief-beroep';

const basis = briefSchema.extend({
  /** How the addressee is spoken to, without the comma. */
  aanhef: regel(),
  /** Number of the case. */
  kenmerk: regel(30),
  tegen: z.enum(TEGEN),
  /** What the citizen knows the disputed decision by, and its day. */
  tegenKenmerk: regel(30),
  bestredenOp: localDate,
  /** Which remedy it is, by the day of that decision. */
  rechtsmiddel: z.enum(['administratief-beroep', 'bezwaar', 'nog-open']),
  ontvangenOp: localDate,
  /** Who signs; empty for a letter that nobody does. */
  ondertekenaar: z.string().max(120),
});

const ontvangst = basis.extend({
  soort: z.literal('administratief-beroep-ontvangst'),
  /** By when it is decided. */
  dag: localDate,
  teLaat: z.boolean(),
  indienenTot: localDate,
  bellen: z.boolean(),
  gronden: drukbaar(4_000),
});
const besluit = basis.extend({
  soort: z.literal('administratief-beroep-besluit'),
  uitkomst: z.enum(UITKOMSTEN),
  motivering: drukbaar(12_000).min(1),
  bestuursbesluit: drukbaar(200).nullable(),
  /** Last day to go to the rechtbank, where the law has that; null where only the civil court is left. */
  beroepTot: localDate.nullable(),
});

const verdaging = basis.extend({
  soort: z.literal('administratief-beroep-verdaging'),
  /** The last day that was told, and the one that comes in its place. */
  oud: localDate,
  nieuw: localDate,
  reden: drukbaar(2_000).min(1),
});

const hoorgesprek = basis.extend({
  soort: z.literal('administratief-beroep-hoorgesprek'),
  ...hoorvelden,
});

/** The data contract of a letter about disputing a decision: facts and what was typed, no sentence of ours. */
export const beroepbriefSchema = z.discriminatedUnion('soort', [ontvangst, besluit, verdaging, hoorgesprek]);
export type Beroepbrieffeiten = z.output<typeof beroepbriefSchema>;
