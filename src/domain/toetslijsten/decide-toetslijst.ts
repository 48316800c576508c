import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { requireVerwerker } from '@/domain/gemeenten/require-verwerker';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { Refused, Stale } from '@/platform/errors';
import { enqueue } from '@/platform/job';
import type { Write } from '@/platform/tenant';
import { loadOpLijst } from './kandidaat.store';
import { type Lijstbesluit, planBesluit } from './toetslijst';
import { auditToetslijst, lockLijst, saveLijst } from './toetslijst.store';

type Besluit = { id: string; versie: number; besluit: Lijstbesluit; reden: string | null };

/**
 * Another person agrees to a list, by his aanwijzing for kwijtschelding: from then on its file is made and goes. Or he
 * refuses it with a reason, and another list of the month may be made. Throws NotFound, Stale, or Refused.
 */
export async function decideToetslijst(write: Write, { id, versie, besluit, reden }: Besluit): Promise<void> {
  actingMedewerker(write.ctx);
  const lijst = await lockLijst(write, id);
  if (lijst.versie !== versie) throw new Stale();
  const aantal = (await loadOpLijst(write, write.gemeenteId, id)).length;
  const plan = planBesluit(lijst, besluit, { door: actorText(write.ctx.actor), aantal, reden });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  if (besluit === 'akkoord') {
    await requireVerwerker(write, write.gemeenteId, 'toetsinstantie');
    await requireAanwijzing(write, {
      soort: 'kwijtschelding',
      over: { soort: 'toetslijst', id },
      centen: null,
    });
  }
  await saveLijst(write, id, { status: plan.status, besluit: { reden } });
  await auditToetslijst(write, plan.status, id, { aantal, reden });
  if (plan.status === 'akkoord')
    await enqueue(
      write,
      'toetslijst-verzenden',
      { kantoorId: write.ctx.kantoorId, gemeenteId: write.gemeenteId, toetslijstId: id },
      id,
    );
}
