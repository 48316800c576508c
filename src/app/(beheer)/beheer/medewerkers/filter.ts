import { z } from 'zod';
import { geluktParam } from '../search-params';

/** The filter of the list of staff in an address. What is no filter of ours counts as none. */
export const medewerkersFilter = z.object({
  zoek: z.string().max(100).optional().catch(undefined),
  stand: z.enum(['komt', 'werkt', 'gestopt']).optional().catch(undefined),
  gelukt: geluktParam,
});

/** The query string of a filter, '' when there is none. */
export function filterQuery({
  zoek,
  stand,
}: {
  zoek?: string | undefined;
  stand?: string | undefined;
}): string {
  const query = new URLSearchParams();
  if (zoek) query.set('zoek', zoek);
  if (stand) query.set('stand', stand);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
