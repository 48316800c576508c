import { z } from 'zod';
import { INZAGEREGELS } from '@/domain/inzagecontrole/bevinding';
import { OORDELEN } from '@/domain/inzagecontrole/oordeel';

export const STANDEN = ['open', 'te-laat', ...OORDELEN] as const;

/** The filter of the list of findings in an address. What is no filter of ours counts as none. */
export const bevindingenFilter = z.object({
  regel: z.enum(INZAGEREGELS).optional().catch(undefined),
  stand: z.enum(STANDEN).optional().catch(undefined),
});

/** The query string of a filter, '' when there is none. */
export function filterQuery({ regel, stand }: z.output<typeof bevindingenFilter>): string {
  const query = new URLSearchParams();
  if (regel) query.set('regel', regel);
  if (stand) query.set('stand', stand);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
