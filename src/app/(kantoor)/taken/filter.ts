import { z } from 'zod';
import { ONDERWERPSOORTEN, TEAMS } from '@/domain/taken/taak';
import type { Werkplaats } from '@/domain/taken/werkgroep';
import { ZAAKSOORTEN } from '@/domain/zaken/zaak';

/** What stands on the list: tasks about a subject, and cases with their terms. */
export const WERKSOORTEN = [...ONDERWERPSOORTEN, ...ZAAKSOORTEN] as const;
export type Werksoort = (typeof WERKSOORTEN)[number];

/** Of whom, beside what is his own or nobody's. */
export const WIE = ['mij', 'vrij', 'team'] as const;

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).optional().catch(undefined);

/** Where the page before ended: '<rang>_<instant>_<id>'. Anything else is the beginning. */
const plaats = z
  .string()
  .transform((text): Werkplaats | undefined => {
    const [rang = '', moment = '', id = ''] = text.split('_');
    const op = new Date(moment);
    if (!/^[012]$/.test(rang) || Number.isNaN(op.getTime()) || !z.guid().safeParse(id).success)
      return undefined;
    return { rang: Number(rang) as Werkplaats['rang'], op, id };
  })
  .optional()
  .catch(undefined);

/** What stands behind the `?` of the list: kinds and teams, never a person. What is none of it is as if it were not there. */
export const takenFilter = z.object({
  wie: choice(WIE),
  soort: choice(WERKSOORTEN),
  team: choice(TEAMS),
  gemeente: z.string().max(60).optional().catch(undefined),
  na: plaats,
  gelukt: z.string().max(40).optional().catch(undefined),
});

export type TakenFilter = z.infer<typeof takenFilter>;

/** Whether anything was chosen, so that an empty list says what to do about it. */
export const isGekozen = ({ wie, soort, team, gemeente }: TakenFilter): boolean =>
  [wie, soort, team, gemeente].some((keuze) => keuze !== undefined && keuze !== '');

/** The list with this choice, or its file; from the beginning unless `na` says where the page before ended. */
export function takenPath(
  { wie, soort, team, gemeente }: Partial<TakenFilter>,
  { deel = '', na }: { deel?: '' | '/export'; na?: Werkplaats | undefined } = {},
): string {
  const query = new URLSearchParams();
  for (const [naam, keuze] of Object.entries({ wie, soort, team, gemeente }))
    if (keuze) query.set(naam, keuze);
  if (na) query.set('na', `${na.rang}_${na.op.toISOString()}_${na.id}`);
  return `/taken${deel}${query.size === 0 ? '' : `?${query}`}`;
}
