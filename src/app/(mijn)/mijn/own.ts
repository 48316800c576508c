import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';

/** The row of the citizen himself in the one gemeente of this page. Throws NotFound when there is none. */
export function ownPersoon(read: Read): { gemeenteId: number; persoonId: string } {
  const [gemeenteId] = read.gemeenten;
  const persoonId = read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.persoonId;
  if (gemeenteId === undefined || persoonId === undefined) throw new NotFound();
  return { gemeenteId, persoonId };
}

/** The rows of the citizen himself, in every gemeente of this read. */
export const ownPersonen = (read: Read): { gemeenteId: number; persoonId: string }[] =>
  read.ctx.gemeenten.flatMap(({ gemeenteId, persoonId }) =>
    persoonId !== undefined && read.gemeenten.includes(gemeenteId) ? [{ gemeenteId, persoonId }] : [],
  );

/** The name of the gemeente in the path. */
export const gemeenteNaam = (ctx: Context, sleutel: string | undefined): string | undefined =>
  ctx.gemeenten.find((g) => g.sleutel === sleutel)?.naam;
