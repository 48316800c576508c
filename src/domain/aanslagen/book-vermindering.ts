import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { bookVerminderingRegels, planBesluit, planVoorstel, type Verminderingsreden } from './vermindering';
import { auditVermindering, insertVermindering, loadVerminderingen, saveBesluit } from './vermindering.store';

/** What a decision of a later folder takes off one line, and who proposed that decision. */
export type Verminderingsbesluit = {
  aanslagId: string;
  aanslagregelId: string;
  bedragCenten: Cents;
  reden: Verminderingsreden;
  toelichting: string;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
};

/**
 * Books what was decided elsewhere by two persons, as a vermindering that stands with all others of the heffing. Answers
 * how much became too much on the aanslag by it. Throws NotFound, or Refused: more than is left of the line by now,
 * another proposal that waits on it, or by who proposed it himself.
 */
export async function bookVermindering(
  write: Write,
  besluit: Verminderingsbesluit,
): Promise<{ teVeelCenten: Cents }> {
  const { aanslagId, aanslagregelId, bedragCenten } = besluit;
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  const regel = stand?.regels.find((r) => r.aanslagregelId === aanslagregelId);
  if (!stand || !regel) throw new NotFound();
  const eerder = await loadVerminderingen(write, write.gemeenteId, aanslagId);
  const wacht = eerder.some((v) => v.aanslagregelId === aanslagregelId && v.status === 'voorgesteld');
  const mag = planVoorstel(bedragCenten, regel, wacht);
  if (!mag.ok) throw new Refused(mag.reden);
  const voorstel = {
    ...besluit,
    id: newId(),
    status: 'voorgesteld' as const,
    beslotenDoor: null,
    beslotenOp: null,
    besluitReden: null,
    versie: 1,
  };
  const door = actorText(write.ctx.actor);
  const plan = planBesluit(voorstel, 'toekennen', door, regel);
  if (!plan.ok) throw new Refused(plan.reden);
  const toegekend = { ...voorstel, status: plan.status, beslotenDoor: door, beslotenOp: write.ctx.now };
  await insertVermindering(write, voorstel);
  await saveBesluit(write, toegekend);
  await postBoeking(write, bookVerminderingRegels(openUit(stand), voorstel, localDateOf(write.ctx.now)));
  await auditVermindering(write, 'vermindering.toekennen', voorstel, toegekend);
  const na = (await lockStanden(write, [aanslagId])).get(aanslagId);
  return { teVeelCenten: toCents((na?.teVeelOntvangenCenten ?? 0n) - stand.teVeelOntvangenCenten) };
}
