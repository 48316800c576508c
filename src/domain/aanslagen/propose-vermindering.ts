import { lockStanden } from '@/domain/grootboek/lock-stand';
import type { Cents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { planVoorstel, type Vermindering, type Verminderingsreden } from './vermindering';
import { auditVermindering, insertVermindering, loadVerminderingen } from './vermindering.store';

/**
 * Proposes to lower one line of an aanslag; another person decides. Throws NotFound, or Refused with the core's
 * reason: more than is left of the line, or a proposal that waits already.
 */
export async function proposeVermindering(
  write: Write,
  input: {
    aanslagId: string;
    aanslagregelId: string;
    bedragCenten: Cents;
    reden: Verminderingsreden;
    toelichting: string;
  },
): Promise<Vermindering> {
  const stand = (await lockStanden(write, [input.aanslagId])).get(input.aanslagId);
  const regel = stand?.regels.find((r) => r.aanslagregelId === input.aanslagregelId);
  if (!regel) throw new NotFound();
  const eerder = await loadVerminderingen(write, write.gemeenteId, input.aanslagId);
  const wacht = eerder.some((v) => v.aanslagregelId === input.aanslagregelId && v.status === 'voorgesteld');
  const plan = planVoorstel(input.bedragCenten, regel, wacht);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const rij: Vermindering = {
    ...input,
    id: newId(),
    status: 'voorgesteld',
    voorgesteldDoor: actorText(write.ctx.actor),
    voorgesteldOp: write.ctx.now,
    beslotenDoor: null,
    beslotenOp: null,
    besluitReden: null,
    versie: 1,
  };
  await insertVermindering(write, rij);
  await auditVermindering(write, 'vermindering.voorstellen', null, rij);
  return rij;
}
