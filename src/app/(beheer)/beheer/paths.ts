import type { Write } from '@/platform/tenant';

/** The page of the gemeente that was written in, or of one of its parts. */
export function gemeentePath(write: Write, part?: string): string {
  const gemeente = write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId);
  return `/beheer/gemeenten/${gemeente?.sleutel ?? ''}${part ? `/${part}` : ''}`;
}

export const kantoorPath = (part?: string): string => `/beheer/kantoor${part ? `/${part}` : ''}`;

/** Where a setting is read and changed: at its gemeente, or at the kantoor without one. */
export const instellingPath = (soort: string, gemeente: { sleutel: string } | null | undefined): string =>
  gemeente ? `/beheer/gemeenten/${gemeente.sleutel}/${soort}` : kantoorPath(soort);

export const dienstbeloftePath = (id: string): string => `/beheer/dienstbeloften/${id}`;

export const onderwerpPath = (sleutel: string): string => `/beheer/onderwerpen/${sleutel}`;

export const voorstelPath = (id: string): string => `/beheer/voorstellen/${id}`;

export const medewerkerPath = (id: string): string => `/beheer/medewerkers/${id}`;
