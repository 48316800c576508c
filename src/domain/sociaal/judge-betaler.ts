import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Duiding, planDuiding } from './duiding';
import { insertDuiding, loadDuidingen } from './duiding.store';

/**
 * Writes down in the dossier of a claim whether who owes cannot pay or will not, and why. It decides nothing: no step follows
 * from it and none is left out. Throws NotFound, or Refused with the reason.
 */
export async function judgeBetaler(
  write: Write,
  vraag: Pick<Duiding, 'aanslagId' | 'oordeel' | 'reden' | 'toelichting'>,
): Promise<void> {
  actingMedewerker(write.ctx);
  const { aanslagId } = vraag;
  const { db, gemeenteId } = write;
  const aanslag = await db.aanslag.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: aanslagId } },
    select: { id: true },
  });
  if (!aanslag) throw new NotFound();
  const [nu = null] = await loadDuidingen(write, gemeenteId, aanslagId);
  const plan = planDuiding(nu, vraag);
  if (!plan.ok) throw new Refused(plan.fout, {}, plan.veld);
  const id = await insertDuiding(write, vraag);
  await write.audit({
    handeling: 'betaler.geduid',
    onderwerp: { soort: 'aanslag', id: aanslagId },
    voor: nu && { oordeel: nu.oordeel, reden: nu.reden },
    na: { id, oordeel: vraag.oordeel, reden: vraag.reden, toelichting: vraag.toelichting },
    bewaarklasse: 'invordering',
  });
}
