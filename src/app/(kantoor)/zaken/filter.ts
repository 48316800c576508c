import { z } from 'zod';
import type { WerkPlaats } from '@/domain/zaken/werkvoorraad.queries';
import { FASEN, isEinde, ZAAKSOORTEN } from '@/domain/zaken/zaak';
import { parseLocalDate } from '@/platform/local-date';

/** Fasen that an open case can be in. */
export const OPEN_FASEN = FASEN.filter((fase) => !isEinde(fase));

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).optional().catch(undefined);

/** Where the page before ended: 'JJJJ-MM-DD_<id>'. Anything else is the beginning. */
const plaats = z
  .string()
  .transform((text): WerkPlaats | undefined => {
    const [dag = '', id = ''] = text.split('_');
    const op = parseLocalDate(dag);
    return op !== null && z.guid().safeParse(id).success ? { op, id } : undefined;
  })
  .optional()
  .catch(undefined);

/** What stands behind the `?` of the worklist; what is none of it is as if it were not there. */
export const werkFilter = z.object({
  soort: choice(ZAAKSOORTEN),
  fase: choice(FASEN),
  wie: choice(['mij', 'niemand']),
  na: plaats,
  /** A number as a citizen quotes it, in whatever way he writes it. */
  nummer: z
    .string()
    .max(40)
    .transform((text) => text.replaceAll(/\s/g, '').toUpperCase() || undefined)
    .optional()
    .catch(undefined),
});

export type WerkFilter = z.infer<typeof werkFilter>;

/** The same filter as text behind a path. */
export function filterQuery({ soort, fase, wie }: WerkFilter, na?: WerkPlaats): string {
  const query = new URLSearchParams();
  if (soort) query.set('soort', soort);
  if (fase) query.set('fase', fase);
  if (wie) query.set('wie', wie);
  if (na) query.set('na', `${na.op}_${na.id}`);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
