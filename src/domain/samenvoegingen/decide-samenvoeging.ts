import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planBesluit, type Samenvoegbesluit } from './samenvoeging';
import { countGegaan, isRunBezig, lockRijen, lockSamenvoeging, saveSamenvoeging } from './samenvoeging.store';

/**
 * A second person merges the two rows or refuses it with a reason; who proposed it may take it back. When they are merged,
 * what hangs on the double goes to the row that stays in the same transaction, and each thing is written down. Throws
 * NotFound, Stale, or Refused: one's own, decided before, facts that changed, a run under way, what both cannot have.
 */
export async function decideSamenvoeging(
  write: Write,
  input: { id: string; versie: number; besluit: Samenvoegbesluit; reden: string | null },
): Promise<void> {
  actingMedewerker(write.ctx);
  const voor = await lockSamenvoeging(write, input);
  const [dubbel, blijft] = await lockRijen(write, voor.dubbelId, voor.blijftId);
  const wie = actorText(write.ctx.actor);
  const runLoopt = await isRunBezig(write, [voor.dubbelId, voor.blijftId]);
  const plan = planBesluit(voor, input, wie, { dubbel, blijft, runLoopt });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await saveSamenvoeging(write, voor, {
    status: plan.status,
    beslotenDoor: wie,
    beslotenOp: write.ctx.now,
    besluitReden: input.reden?.trim() || null,
  });
  write.shows(write.gemeenteId, [voor.dubbelId, voor.blijftId]);
  await write.audit({
    handeling: `samenvoeging.${plan.status}`,
    onderwerp: { soort: 'persoon', id: voor.dubbelId },
    voor: { status: voor.status },
    na: {
      samenvoeging: voor.id,
      blijftId: voor.blijftId,
      reden: input.reden,
      gegaan: await countGegaan(write, write.gemeenteId, voor.id),
    },
    bewaarklasse: 'heffing',
  });
}
