import { z } from 'zod';
import type { TermijnVraag } from '@/domain/zaken/volgende-termijnen.queries';
import { ZAAKSOORTEN } from '@/domain/zaken/zaak';
import type { Context } from '@/platform/context';

/** Kinds on the list: each kind of case, and tasks. */
export const TERMIJNSOORTEN = [...ZAAKSOORTEN, 'taak'] as const;
/** Of whom, beside one colleague by his id. */
export const VAN_WIE = ['eigen', 'team', 'vrij'] as const;

/** What stands behind the `?` of the list: never whom it is about. What is none of it is as if it were not there. */
export const termijnFilter = z.object({
  van: z
    .union([z.enum(VAN_WIE), z.guid()])
    .default('eigen')
    .catch('eigen'),
  soort: z.enum(TERMIJNSOORTEN).optional().catch(undefined),
  gemeente: z.string().max(60).optional().catch(undefined),
});

export type TermijnFilter = z.infer<typeof termijnFilter>;

/** The list with this choice, or its file. */
export function termijnenPath({ van, soort, gemeente }: TermijnFilter, deel: '' | '/export' = ''): string {
  const query = new URLSearchParams({ van });
  if (soort) query.set('soort', soort);
  if (gemeente) query.set('gemeente', gemeente);
  return `/taken/termijnen${deel}?${query}`;
}

const bijVan = (van: TermijnFilter['van'], ik: string): TermijnVraag['bij'] => {
  if (van === 'team') return undefined;
  if (van === 'eigen') return [ik, null];
  return [van === 'vrij' ? null : van];
};

/** What may be seen, narrowed to what was chosen. */
export function narrow(
  vraag: TermijnVraag,
  { van, soort, gemeente }: TermijnFilter,
  ctx: Context,
): TermijnVraag {
  const sleutelVan = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id)?.sleutel;
  const hier = ({ gemeenteId }: { gemeenteId: number }) => !gemeente || sleutelVan(gemeenteId) === gemeente;
  return {
    ik: vraag.ik,
    bij: bijVan(van, vraag.ik),
    zaken: vraag.zaken.filter((z) => hier(z) && (soort === undefined || z.soort === soort)),
    taken: vraag.taken.filter((t) => hier(t) && (soort === undefined || soort === 'taak')),
  };
}
