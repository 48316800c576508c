import { z } from 'zod';
import { toCents } from '@/platform/cents';
import { NIET_ONTVANKELIJK, OORZAKEN, UITKOMSTEN, type Uitspraakvoorstel } from './uitspraak';

const geheel = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(BigInt);

/** A proposed decision as it is kept with the case: amounts as text, because a number would lose cents. */
export const uitspraakSchema = z.object({
  uitkomst: z.enum(UITKOMSTEN),
  oorzaak: z.enum(OORZAKEN).nullable(),
  nietOntvankelijk: z.enum(NIET_ONTVANKELIJK).nullable(),
  // Proposals from before it was asked have none.
  kennelijk: z.boolean().default(false),
  regels: z.array(
    z.object({
      aanslagregelId: z.guid(),
      verminderingCenten: geheel.transform(toCents),
      nieuweWaardeEuro: geheel.nullable(),
      motivering: z.string(),
    }),
  ),
  // Proposals from before there was objecting to costs have none.
  kosten: z
    .object({ terugCenten: geheel.transform(toCents), motivering: z.string() })
    .nullable()
    .default(null),
});

/** The other way round: what is kept of a proposal. */
export const keepUitspraak = ({ regels, kosten, ...voorstel }: Uitspraakvoorstel) => ({
  ...voorstel,
  kosten: kosten && { ...kosten, terugCenten: kosten.terugCenten.toString() },
  regels: regels.map((r) => ({
    ...r,
    verminderingCenten: r.verminderingCenten.toString(),
    nieuweWaardeEuro: r.nieuweWaardeEuro?.toString() ?? null,
  })),
});
