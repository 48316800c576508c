import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { sumCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { closeRegeling } from './close-regeling';
import { refusalOf } from './regeling';
import { auditRegeling, insertStap, loadPlan, lockRegeling, saveRegeling } from './regeling.store';
import { holdCollecting } from './regeling-opschorting';
import { sendRegelingbrief } from './send-regelingbrief';

export type Regelingbesluit = { id: string; versie: number } & (
  | { besluit: 'toegekend' }
  | { besluit: 'afgewezen'; toelichting: string }
);

/**
 * A second person grants or refuses what goes beyond the policy; the letter says which. Never who proposed it: the database
 * holds that as well. Throws NotFound, Stale, and Refused. RefusedAndReported without an aanwijzing up to what the plan
 * comes to (B-14); what is within the policy is granted by its rule, and asks for none.
 */
export async function decideRegeling(write: Write, keuze: Regelingbesluit): Promise<void> {
  const regeling = await lockRegeling(write, keuze.id, keuze.versie);
  const nee = refusalOf('besluiten', regeling.status);
  if (nee) throw new Refused(nee);
  const door = actorText(write.ctx.actor);
  if (door === regeling.voorgesteldDoor) throw new Refused('weigering.regeling-eigen-voorstel');
  if (keuze.besluit === 'afgewezen') {
    await sendRegelingbrief(write, regeling.id, 'regeling-afgewezen', { toelichting: keuze.toelichting });
    await closeRegeling(write, regeling.id, 'ingetrokken', keuze.toelichting);
    return;
  }
  const { aanslagen, termijnen } = await loadPlan(write, write.gemeenteId, regeling);
  await requireAanwijzing(write, {
    soort: 'betalingsregeling',
    over: { soort: 'regeling', id: regeling.id },
    centen: sumCents(termijnen.map(({ bedrag }) => bedrag)),
  });
  await saveRegeling(write, regeling.id, {
    status: 'lopend',
    statusOp: write.ctx.now,
    beslotenDoor: door,
    beslotenOp: write.ctx.now,
  });
  await insertStap(write, { regelingId: regeling.id, soort: 'toegekend', planversie: regeling.planversie });
  await holdCollecting(
    write,
    regeling.id,
    regeling.persoonId,
    aanslagen.map(({ aanslagId }) => ({ id: aanslagId })),
  );
  await auditRegeling(write, 'toegekend', regeling.id, { status: 'voorgesteld' }, { status: 'lopend', door });
  await sendRegelingbrief(write, regeling.id, 'regeling-toegekend');
}
