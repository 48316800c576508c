import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { feitenVan, planVoorstel } from './samenvoeging';
import { insertSamenvoeging, lockRijen } from './samenvoeging.store';

/**
 * Proposes that two rows are of one person, with the reason and which of them stays. Nothing changes yet: a second person
 * decides. Answers the id. Throws NotFound, or Refused: a row with itself, two numbers, merged already, a proposal that
 * waits, a chain.
 */
export async function proposeSamenvoeging(
  write: Write,
  { een, ander, blijft, reden }: { een: string; ander: string; blijft: string; reden: string },
): Promise<string> {
  actingMedewerker(write.ctx);
  const [rij, tegenover] = await lockRijen(write, een, ander);
  const plan = planVoorstel(rij, tegenover, { blijftId: blijft, reden });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { dubbelId, blijftId } = plan;
  const [dubbel, blijvend] = dubbelId === rij.persoonId ? [rij, tegenover] : [tegenover, rij];
  const id = newId();
  await insertSamenvoeging(write, {
    id,
    dubbelId,
    blijftId,
    reden: reden.trim(),
    feiten: feitenVan(dubbel, blijvend),
    status: 'voorgesteld',
    voorgesteldDoor: actorText(write.ctx.actor),
    voorgesteldOp: write.ctx.now,
    beslotenDoor: null,
    beslotenOp: null,
    besluitReden: null,
    terugDoor: null,
    terugOp: null,
    terugReden: null,
    versie: 1,
  });
  write.shows(write.gemeenteId, [dubbelId, blijftId]);
  await write.audit({
    handeling: 'samenvoeging.voorgesteld',
    onderwerp: { soort: 'persoon', id: dubbelId },
    voor: null,
    na: { samenvoeging: id, dubbelId, blijftId, reden: reden.trim() },
    bewaarklasse: 'heffing',
  });
  return id;
}
