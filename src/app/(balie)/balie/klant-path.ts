import type { Write } from '@/platform/tenant';

/** The klantbeeld in the gemeente of this write, with what was done; the start of the desk for somebody anonymous. */
export function klantPath(write: Write, persoonId: string | null, gelukt: string): string {
  const sleutel = write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel;
  return persoonId === null || sleutel === undefined
    ? `/balie?gelukt=${gelukt}`
    : `/balie/${sleutel}/klant/${persoonId}?gelukt=${gelukt}`;
}

/** The page of one letter in the gemeente of this write, with what was done. */
export function briefPath(write: Write, briefId: string, gelukt: string): string {
  const sleutel = write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel ?? '';
  return `/balie/${sleutel}/brief/${briefId}?gelukt=${gelukt}`;
}
