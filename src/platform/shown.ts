import type { Namens } from './acting-for';
import { type Context, namensVan } from './context';

/** Whose data a transaction showed, by gemeente. */
export type Shown = Map<number, Set<string>>;

/**
 * What a citizen sees of himself is covered by his session; a line is for somebody else's data. Of whom he acts for there
 * always is one: his name stands above every page.
 */
export function foreignOnly(ctx: Context, shown: Shown): { gemeenteId: number; persoonId: string }[] {
  const namens = namensVan(ctx);
  if (namens !== null) return withNamens(namens, shown);
  const rows: { gemeenteId: number; persoonId: string }[] = [];
  for (const [gemeenteId, ids] of shown) {
    const own = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.persoonId;
    for (const persoonId of ids) if (persoonId !== own) rows.push({ gemeenteId, persoonId });
  }
  return rows;
}

function withNamens(namens: Namens, shown: Shown): { gemeenteId: number; persoonId: string }[] {
  const seen = new Map(shown).set(
    namens.gemeenteId,
    new Set(shown.get(namens.gemeenteId)).add(namens.persoonId),
  );
  return [...seen].flatMap(([gemeenteId, ids]) => [...ids].map((persoonId) => ({ gemeenteId, persoonId })));
}

/** Whether a reader sees nobody but himself, so that nothing of it is written down. */
export const readsOwn = (ctx: Context): boolean =>
  ctx.actor.soort !== 'medewerker' &&
  ctx.actor.soort !== 'systeem' &&
  namensVan(ctx) === null &&
  ctx.toontAnderen !== true;
