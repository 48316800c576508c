import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import type { Write } from '@/platform/tenant';
import { fileMelding, type Inzending } from './file-melding';

/** Channels over which somebody reports outside his own page. */
export const VASTLEGKANALEN = ['balie', 'telefoon', 'post', 'e-mail'] as const;

/** Records what somebody reports to the office, on his behalf. Throws like fileMelding. */
export async function recordMelding(
  write: Write,
  inzending: Inzending & { kanaal: (typeof VASTLEGKANALEN)[number] },
): Promise<{ zaakId: string; nieuw: boolean }> {
  actingMedewerker(write.ctx);
  return fileMelding(write, inzending);
}
