import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planTerug } from './samenvoeging';
import { countGegaan, isRunBezig, lockRijen, lockSamenvoeging, saveSamenvoeging } from './samenvoeging.store';

/**
 * Undoes a merge that was a mistake, with the reason: exactly what went goes back; what came later stays with the row that
 * it was written to. Throws NotFound, Stale, or Refused: undone before, never carried out, a run under way.
 */
export async function undoSamenvoeging(
  write: Write,
  { reden, ...welke }: { id: string; versie: number; reden: string },
): Promise<void> {
  actingMedewerker(write.ctx);
  const voor = await lockSamenvoeging(write, welke);
  await lockRijen(write, voor.dubbelId, voor.blijftId);
  const runLoopt = await isRunBezig(write, [voor.dubbelId, voor.blijftId]);
  const plan = planTerug(voor, { reden, runLoopt });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await saveSamenvoeging(write, voor, {
    status: 'teruggedraaid',
    terugDoor: actorText(write.ctx.actor),
    terugOp: write.ctx.now,
    terugReden: reden.trim(),
  });
  write.shows(write.gemeenteId, [voor.dubbelId, voor.blijftId]);
  await write.audit({
    handeling: 'samenvoeging.teruggedraaid',
    onderwerp: { soort: 'persoon', id: voor.dubbelId },
    voor: { status: voor.status },
    na: {
      samenvoeging: voor.id,
      reden: reden.trim(),
      gegaan: await countGegaan(write, write.gemeenteId, voor.id),
    },
    bewaarklasse: 'heffing',
  });
}
