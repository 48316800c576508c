import { z } from 'zod';
import { toCents } from '@/platform/cents';
import { type LocalDate, parseLocalDate } from '@/platform/local-date';
import { type Besluitinvoer, UITKOMSTEN } from './melding';
import type { Eraf } from './ontheffing';

const dag = z.string().transform((text, ctx): LocalDate => {
  const gelezen = parseLocalDate(text);
  if (gelezen !== null) return gelezen;
  ctx.addIssue({ code: 'custom', message: 'geen dag' });
  return z.NEVER;
});

/** What stands in a proposal: the outcome, the day and what goes off by line. */
export const besluitSchema = z.object({
  uitkomst: z.enum(UITKOMSTEN),
  dag: dag.nullable(),
  eraf: z.array(
    z.object({
      aanslagId: z.guid(),
      aanslagregelId: z.guid(),
      bedragCenten: z.string().transform((text) => toCents(BigInt(text))),
    }),
  ),
});

/** The same as it is kept. */
export const keepBesluit = (
  { uitkomst, dag }: Pick<Besluitinvoer, 'uitkomst' | 'dag'>,
  eraf: readonly Pick<Eraf, 'aanslagId' | 'aanslagregelId' | 'bedragCenten'>[],
) => ({
  uitkomst,
  dag,
  eraf: eraf.map(({ aanslagId, aanslagregelId, bedragCenten }) => ({
    aanslagId,
    aanslagregelId,
    bedragCenten: String(bedragCenten),
  })),
});
