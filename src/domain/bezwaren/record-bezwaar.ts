import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import type { Write } from '@/platform/tenant';
import { type Aanslaginzending, fileBezwaar } from './file-bezwaar';

/** Channels over which somebody objects outside his own page. */
export const VASTLEGKANALEN = ['balie', 'telefoon', 'post', 'e-mail'] as const;

/**
 * Records an objection that came to the office: at the desk, by letter or e-mail (Awb 2:16: never sent back for its
 * channel). Throws like fileBezwaar.
 */
export async function recordBezwaar(
  write: Write,
  inzending: Aanslaginzending & { kanaal: (typeof VASTLEGKANALEN)[number] },
): Promise<{ schriftId: string; nieuw: boolean }> {
  actingMedewerker(write.ctx);
  return fileBezwaar(write, inzending);
}
