import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { endTakenOver } from '@/domain/taken/end-taken-over';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { dropErvenverzoek } from './answer-erven';
import { planControle } from './vertegenwoordiging';
import { lockVertegenwoordiging, saveVertegenwoordiging } from './vertegenwoordiging.store';

/**
 * Somebody else looked at the evidence: it is right, and what waited holds from now on; or it is not, and it gives no right
 * any more. Ends the task about it. Throws NotFound, and Refused when it was recorded by the same person, is looked at
 * already or ended meanwhile, or when nothing says why it is not right.
 */
export async function decideVertegenwoordiging(
  write: Write,
  { id, klopt, reden }: { id: string; klopt: boolean; reden: string | null },
): Promise<void> {
  const { ctx } = write;
  actingMedewerker(ctx);
  const nu = await lockVertegenwoordiging(write, id);
  const plan = planControle(nu, actorText(ctx.actor), localDateOf(ctx.now));
  if (!plan.ok) throw new Refused(plan.reden);
  if (!klopt && reden === null) throw new Refused('fouten.verplicht', {}, 'reden');
  const stand = klopt ? 'geldig' : 'afgewezen';
  await saveVertegenwoordiging(
    write,
    id,
    { stand, besloten: true },
    { soort: klopt ? 'bevestigd' : 'afgewezen', reden },
  );
  write.shows(write.gemeenteId, [nu.persoonId]);
  if (klopt && (nu.soort === 'erfgenaam' || nu.soort === 'executeur'))
    await dropErvenverzoek(write, nu.persoonId);
  await endTakenOver(
    write,
    { soort: 'vertegenwoordiging', id },
    klopt ? 'Bewijs gecontroleerd.' : 'Afgewezen.',
  );
  await write.audit({
    handeling: `vertegenwoordiging.${klopt ? 'bevestigd' : 'afgewezen'}`,
    onderwerp: { soort: 'persoon', id: nu.persoonId },
    voor: { id, stand: nu.stand },
    na: { id, stand, reden },
    bewaarklasse: 'contact',
  });
}
