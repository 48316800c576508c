import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { openTaak } from '@/domain/taken/open-taak';
import { Refused } from '@/platform/errors';
import { persoonSleutel } from '@/platform/identiteit';
import type { Write } from '@/platform/tenant';
import { type Invoer, planVertegenwoordiging } from './vertegenwoordiging';
import { insertVertegenwoordiging, loadFeiten, lockVertegenwoordigingen } from './vertegenwoordiging.store';

/**
 * Records at the desk who acts for somebody, and leaves the evidence to be looked at by the serviceteam. A large power gives
 * no right before that was done. Throws NotFound, and Refused at the field with what is wrong.
 */
export async function recordVertegenwoordiging(
  write: Write,
  { persoonId, nummer, ...invoer }: Invoer & { persoonId: string; nummer: string },
): Promise<{ id: string; geldt: boolean }> {
  actingMedewerker(write.ctx);
  await lockVertegenwoordigingen(write, persoonId);
  const feiten = await loadFeiten(write, persoonId, persoonSleutel(write.ctx.kantoorId, nummer));
  const plan = planVertegenwoordiging(invoer, feiten);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { stand, vertegenwoordigerId } = plan;
  const id = await insertVertegenwoordiging(write, {
    ...invoer,
    ...{ persoonId, vertegenwoordigerId, stand, herkomst: 'balie' },
  });
  write.shows(write.gemeenteId, [persoonId, vertegenwoordigerId]);
  await openTaak(write, {
    soort: 'vertegenwoordiging-controleren',
    onderwerp: { soort: 'vertegenwoordiging', id },
    persoonId,
    team: 'serviceteam',
  });
  await write.audit({
    handeling: 'vertegenwoordiging.vastgelegd',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: { id, vertegenwoordigerId, stand, ...invoer, rechten: [...invoer.rechten] },
    bewaarklasse: 'contact',
  });
  return { id, geldt: stand === 'geldig' };
}
