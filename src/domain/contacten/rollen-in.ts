import type { Rol } from '@/platform/permissions';
import type { Write } from '@/platform/tenant';

/** What the medewerker who writes is in this gemeente. */
export const rollenIn = ({ ctx, gemeenteId }: Write): readonly Rol[] =>
  ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
