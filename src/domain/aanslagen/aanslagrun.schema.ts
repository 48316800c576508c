import { z } from 'zod';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { type LocalDate, parseLocalDate } from '@/platform/local-date';

const datum = z.string().transform((text, ctx): LocalDate => {
  const date = parseLocalDate(text);
  if (date) return date;
  ctx.addIssue({ code: 'custom', message: 'weigering.run-datum' });
  return z.NEVER;
});
const soort = z.enum(BELASTINGSOORTEN);

/** So many runs of one year can hand out numbers, and so many aanslagen for one person. */
export const MEESTE_RUNS = 999;
export const MEESTE_AANVULLEND = 9_999_999;

/** What was asked of a run of aanslagen, as it lies in `run.parameters`. */
export const aanslagrunParameters = z.object({
  dagtekening: datum,
  /** Up to this day begin and end of the tax duty count: 1 January for the run of the year. */
  peildatum: datum,
  belastingsoorten: z.array(soort).min(1),
  /** Which run of this gemeente and year it is; part of every number it hands out. Of one person: that number itself. */
  volgnummer: z.number().int().min(1),
  /** Of an aanslag for one person: whose, and the case that it comes from. */
  voor: z.object({ persoonId: z.guid(), zaakId: z.guid().nullable() }).optional(),
});
export type AanslagrunParameters = z.infer<typeof aanslagrunParameters>;

const centen = z.string().regex(/^\d+$/);
const soortTotaal = z.object({
  belastingsoort: soort,
  /** Objects (per role that is taxed) and dogs that the selection must account for, counted apart. */
  verwacht: z.number().int(),
  /** Accounted for: in a line, or left out with a reason. */
  verantwoord: z.number().int(),
  regels: z.number().int(),
  bedragCenten: centen,
  laagsteCenten: centen.nullable(),
  hoogsteCenten: centen.nullable(),
  /** Left out, per reason. */
  uitval: z.record(z.string(), z.number().int()),
  /** What the executed runs of the year before gave; null when there were none. */
  vorigJaar: z.object({ regels: z.number().int(), bedragCenten: centen }).nullable(),
});

/** One aanslag of the sample: whose, and what it comes to. */
const monster = z.object({ persoonId: z.guid(), bedragCenten: centen });
const steekproef = z.object({
  laagste: monster,
  hoogste: monster,
  /** Drawn by lot over all of the run: the lowest of a hash of person and amount. */
  toeval: monster.extend({ loting: z.string() }),
});

/** The control totals of a proefdraai, as they lie in `run.totalen`. Amounts are cents as text. */
export const aanslagrunTotalen = z.object({
  soorten: z.array(soortTotaal),
  /** Owners who get no aanslag because it goes to one of the others (Gemeentewet 253). */
  medeEigenaren: z.number().int(),
  /** Lines of it that are waived with the oplegging; absent when there are none. */
  kwijt: z.object({ regels: z.number().int(), bedragCenten: centen }).optional(),
  /** Of which the second person looks at the calculation; absent of a run of before it was drawn. */
  steekproef: steekproef.optional(),
});
export type AanslagrunTotalen = z.infer<typeof aanslagrunTotalen>;
export type SoortTotaal = z.infer<typeof soortTotaal>;
