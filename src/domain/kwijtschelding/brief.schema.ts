import { z } from 'zod';
import { briefSchema, drukbaar, localDate, regel } from '@/domain/documenten/brief.schema';
import { PAPIEREN } from './papieren';

const centen = z.bigint().nonnegative();

const basis = briefSchema.extend({
  /** How the addressee is spoken to, without the comma. */
  aanhef: regel(),
  /** Number of the case. */
  kenmerk: regel(30),
  aanslag: z.object({ nummer: regel(30), jaar: z.number().int().min(2000).max(2100) }),
  gevraagdOp: localDate,
});

/** The data contract of the letter with the decision: facts and the reasons that a person wrote (F-04). */
export const besluitbriefSchema = basis.extend({
  uitkomst: z.enum(['volledig', 'gedeeltelijk', 'afgewezen', 'niet-ontvankelijk']),
  kwijtCenten: centen,
  regels: z.array(z.object({ belasting: regel(60), kwijtCenten: centen, blijftCenten: centen })).max(20),
  teVeelCenten: centen,
  motivering: drukbaar(12_000).min(10),
  /** In words, each with where it stands. */
  gronden: z.array(drukbaar(600)).max(20),
  /** What becomes of costs and interest, in words; nothing where none are open. */
  bijkomend: z.array(drukbaar(600)).max(2),
  /** First day on which collecting goes on; null where nothing is left. */
  rustTot: localDate.nullable(),
  rechtsmiddel: z
    .object({ regime: z.enum(['administratief-beroep', 'bezwaar', 'nog-open']), uiterlijk: localDate })
    .nullable(),
  ondertekenaar: regel(120),
});
export type Besluitbrieffeiten = z.output<typeof besluitbriefSchema>;

/** The data contract of the letter that asks what is missing. */
export const aanvullingbriefSchema = basis.extend({
  papieren: z.array(z.enum(PAPIEREN)).min(1),
  toelichting: drukbaar(1000),
  uiterlijk: localDate,
  weken: z.number().int().positive(),
});
export type Aanvullingbrieffeiten = z.output<typeof aanvullingbriefSchema>;
