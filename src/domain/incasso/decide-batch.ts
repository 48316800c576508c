import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { Refused, Stale } from '@/platform/errors';
import { enqueue } from '@/platform/job';
import type { KantoorWrite } from '@/platform/tenant';
import { type Batchbesluit, planBatchbesluit } from './batch';
import { loadBatch, saveBatch } from './batch.store';

type Invoer = {
  id: string;
  versie: number;
  besluit: Batchbesluit;
  reden: string | null;
};

/**
 * Another person agrees to a batch or refuses it, either takes it back, or it is let go: from then on its file is made and
 * nobody takes it back. What a batch that ended had chosen is free again. Throws NotFound, Stale or Refused.
 */
export async function decideBatch(
  write: KantoorWrite,
  { id, versie, besluit, reden }: Invoer,
): Promise<void> {
  actingMedewerker(write.ctx);
  const batch = await loadBatch(write, id);
  if (batch.versie !== versie) throw new Stale();
  const plan = planBatchbesluit(batch, besluit, {
    door: actorText(write.ctx.actor),
    nu: write.ctx.now,
  });
  if (!plan.ok) throw new Refused(plan.reden);
  if (besluit === 'akkoord' && batch.aantal === 0) throw new Refused('incasso.fout.leeg');
  if (besluit === 'afwijzen' && (reden ?? '').trim() === '')
    throw new Refused('incasso.fout.reden', {}, 'reden');
  await saveBatch(write, batch, {
    status: plan.status,
    ...(besluit === 'akkoord' || besluit === 'afwijzen' ? { besluit: reden } : {}),
    ...(besluit === 'vastzetten' ? { vastzetten: true } : {}),
  });
  await write.audit({
    handeling: `incasso.${plan.status}`,
    onderwerp: { soort: 'incassobatch', id },
    voor: { status: batch.status },
    na: { status: plan.status, reden },
  });
  const payload = { kantoorId: write.ctx.kantoorId, batchId: id };
  if (besluit === 'vastzetten') await enqueue(write, 'incasso-indienen', payload, id);
  if (besluit === 'afwijzen' || besluit === 'intrekken')
    await enqueue(write, 'incasso-vrijgeven', payload, id);
}
