import { z } from 'zod';
import { briefSchema, drukbaar, localDate, regel } from '@/domain/documenten/brief.schema';
import { NIET_IN_BEHANDELING, OORDELEN } from './klacht';

const basis = briefSchema.extend({
  /** How the addressee is spoken to, without the comma. */
  aanhef: regel(),
  /** Number of the case. */
  kenmerk: regel(30),
  ontvangenOp: localDate,
  /** Who signs; empty for a letter that nobody does. */
  ondertekenaar: z.string().max(120),
});

const ontvangst = basis.extend({
  soort: z.literal('klacht-ontvangst'),
  /** By when it is done. */
  dag: localDate,
  tekst: drukbaar(4_000),
  bellen: z.boolean(),
});
const verdaging = basis.extend({
  soort: z.literal('klacht-verdaging'),
  oud: localDate,
  nieuw: localDate,
  reden: drukbaar(1_000),
});
const nietBehandeld = basis.extend({
  soort: z.literal('klacht-niet-behandeld'),
  reden: z.enum(NIET_IN_BEHANDELING),
  toelichting: drukbaar(2_000).min(1),
  ombudsmanTot: localDate,
});
const afgedaan = basis.extend({ soort: z.literal('klacht-afgedaan'), hoe: drukbaar(2_000).min(1) });
const oordeel = basis.extend({
  soort: z.literal('klacht-oordeel'),
  oordeel: z.enum(OORDELEN),
  bevindingen: drukbaar(4_000).min(1),
  conclusie: drukbaar(4_000).min(1),
  ombudsmanTot: localDate,
});

/** The data contract of a letter about a complaint: facts and what was typed, no sentence of ours. */
export const klachtbriefSchema = z.discriminatedUnion('soort', [
  ontvangst,
  verdaging,
  nietBehandeld,
  afgedaan,
  oordeel,
]);
export type Klachtbrieffeiten = z.output<typeof klachtbriefSchema>;
