import { may } from '@/platform/permissions';
import type { Write } from '@/platform/tenant';

const hier = (write: Write) => write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId);

/** One task, with what was done. */
export const taakPath = (write: Write, taakId: string, gelukt: string): string =>
  `/serviceteam/${hier(write)?.sleutel ?? ''}/taak/${taakId}?gelukt=${gelukt}`;

/** The queue that this medewerker works from: the serviceteam's, or that of the frontoffice at the desk. */
export const rijPath = (write: Write, gelukt: string): string =>
  `${may(hier(write)?.rollen ?? [], 'serviceteam.werken') ? '/serviceteam' : '/balie'}?gelukt=${gelukt}`;
