import type { Write } from '@/platform/tenant';

/** A page under "Mijn gegevens", with what was done; nothing of the person stands in an address. */
export const gegevensPath = (write: Write, sub: '' | '/email', gelukt?: string): string =>
  `/mijn/${write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel}/gegevens${sub}${gelukt ? `?gelukt=${gelukt}` : ''}`;
