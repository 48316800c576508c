import type { Write } from '@/platform/tenant';

/** Where a citizen fills his request in, and his cases. */
export const mijnPath = (write: Write, sub: string): string =>
  `/mijn/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/${sub}`;
