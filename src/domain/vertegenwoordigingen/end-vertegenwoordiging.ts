import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { endTakenOver } from '@/domain/taken/end-taken-over';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planEinde } from './vertegenwoordiging';
import { lockVertegenwoordiging, saveVertegenwoordiging } from './vertegenwoordiging.store';

/**
 * Ends at the desk that somebody acts for another, from today, with the reason. Throws NotFound, and Refused when it ended
 * meanwhile.
 */
export async function endVertegenwoordiging(
  write: Write,
  { id, persoonId, reden }: { id: string; persoonId: string; reden: string },
): Promise<void> {
  actingMedewerker(write.ctx);
  const nu = await lockVertegenwoordiging(write, id);
  // The file that is open is of the person; that of another is not ended from it.
  if (nu.persoonId !== persoonId) throw new Refused('vertegenwoordiging.fout.al-voorbij');
  const plan = planEinde(nu, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden);
  const { stand, tot } = plan;
  await saveVertegenwoordiging(write, id, { stand, tot, beeindigd: true }, { soort: 'beeindigd', reden });
  write.shows(write.gemeenteId, [persoonId]);
  await endTakenOver(write, { soort: 'vertegenwoordiging', id }, reden);
  await write.audit({
    handeling: 'vertegenwoordiging.beeindigd',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: { id, stand: nu.stand, tot: nu.tot },
    na: { id, stand, tot, reden },
    bewaarklasse: 'contact',
  });
}
