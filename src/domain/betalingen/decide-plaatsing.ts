import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { writePlaatsing } from './book-plaatsing';
import { lockOntvangsten } from './ontvangst.store';
import { isOngewijzigd, type Plaatsingsbesluit, plaatsingVan, planPlaatsingsbesluit } from './plaatsing';
import { lockVoorstel, saveBesluit } from './plaatsingsvoorstel.store';
import { planPlaatsing } from './plan-plaatsing';

const REDEN_MIN = 10;

/**
 * The second person lets a placing above the limit through, exactly as it was proposed, or refuses it with a reason; who
 * proposed it may take it back. Throws NotFound, Stale, or Refused: his own, decided before, no reason, or the receipt or the
 * aanslag is no longer what it was proposed about.
 */
export async function decidePlaatsing(
  write: Write,
  input: { id: string; versie: number; besluit: Plaatsingsbesluit; reden: string | null },
): Promise<void> {
  actingMedewerker(write.ctx);
  await lockOntvangsten(write);
  const voorstel = await lockVoorstel(write, input);
  const wie = actorText(write.ctx.actor);
  const besluit = planPlaatsingsbesluit(voorstel, input.besluit, wie);
  if (!besluit.ok) throw new Refused(besluit.reden);
  const reden = input.reden?.trim() || null;
  if (input.besluit === 'afwijzen' && (reden ?? '').length < REDEN_MIN)
    throw new Refused('invordering.fout.reden-kort', {}, 'reden');
  let koppeling: string | null = null;
  if (input.besluit === 'akkoord') {
    const plaatsing = plaatsingVan(voorstel);
    const plan = await planPlaatsing(write, plaatsing);
    if (plan.aanslagId !== voorstel.aanslagId || !isOngewijzigd(voorstel.gevolg, plan.regels))
      throw new Refused('invordering.fout.veranderd');
    await writePlaatsing(write, plaatsing, plan);
    koppeling = plan.koppeling;
  }
  await saveBesluit(write, voorstel, {
    status: besluit.status,
    beslotenDoor: wie,
    beslotenOp: write.ctx.now,
    besluitReden: reden,
    koppeling,
  });
  await write.audit({
    handeling: `plaatsing.${besluit.status}`,
    onderwerp: { soort: 'ontvangst', id: voorstel.ontvangstId },
    voor: { status: voorstel.status, voorgesteldDoor: voorstel.voorgesteldDoor },
    na: { voorstelId: voorstel.id, status: besluit.status, reden },
    bewaarklasse: 'betalingen',
  });
}
