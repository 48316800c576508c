import { z } from 'zod';
import { toCents } from '@/platform/cents';
import { type Afronding, VERVOLGEN } from './beroep';

/** A proposed end as it is kept with the case: amounts as text, because a number would lose cents. */
export const afrondingSchema = z.object({
  vervolg: z.enum(VERVOLGEN),
  regels: z.array(
    z.object({
      aanslagregelId: z.guid(),
      verminderingCenten: z
        .string()
        .regex(/^\d{1,15}$/)
        .transform((text) => toCents(BigInt(text))),
    }),
  ),
});

/** The other way round: what is kept of a proposal. */
export const keepAfronding = ({ vervolg, regels }: Afronding) => ({
  vervolg,
  regels: regels.map((r) => ({ ...r, verminderingCenten: r.verminderingCenten.toString() })),
});
