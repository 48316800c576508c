import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';

/** The row of the citizen who acts in this gemeente. Throws NotFound for anybody else. */
export function ownPersoonId(write: Write): string {
  const { actor, gemeenten } = write.ctx;
  const persoonId = gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.persoonId;
  if ((actor.soort !== 'inwoner' && actor.soort !== 'ondernemer') || persoonId === undefined)
    throw new NotFound();
  return persoonId;
}
