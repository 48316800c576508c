import type { Write } from '@/platform/tenant';

/** The klantbeeld in the gemeente of this write, with what was done; the start of the desk for somebody anonymous. */
export function klantPath(write: Write, persoonId: string | null, gelukt: string): string {
  const sleutel = write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel;
  return persoonId === null || sleutel === undefined
    ? `/balie?gelukt=${gelukt}`
    : `/balie/${sleutel}/klant/${persoonId}?gelukt=${gelukt}`;
}

/** Where a contact goes on: the klantbeeld of who it is with, or its own page while it is with somebody without a name. */
export function gesprekPath(
  write: Write,
  { persoonId, contactId }: { persoonId: string | null; contactId: string },
  gelukt: string,
): string {
  if (persoonId !== null) return klantPath(write, persoonId, gelukt);
  const sleutel = write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel ?? '';
  return `/balie/${sleutel}/gesprek/${contactId}?gelukt=${gelukt}`;
}

/** The page of one letter in the gemeente of this write, with what was done. */
export function briefPath(write: Write, briefId: string, gelukt: string): string {
  const sleutel = write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel ?? '';
  return `/balie/${sleutel}/brief/${briefId}?gelukt=${gelukt}`;
}
