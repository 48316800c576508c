import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planBesluit, type Vaststellingbesluit } from './woz-vaststelling';
import {
  countIngehaald,
  letGo,
  loadInhoud,
  lockVaststelling,
  saveVaststelling,
} from './woz-vaststelling.store';

/**
 * The heffingsambtenaar determines the values of a proposal, or refuses them with a reason; who proposed it may take it back.
 * What came to nothing lets its values go. Throws NotFound, Stale, or Refused: his own, decided before, other values, a day that
 * is over. RefusedAndReported without an aanwijzing for it (B-10, B-14).
 */
export async function decideWozVaststelling(
  write: Write,
  input: { id: string; versie: number; besluit: Vaststellingbesluit; reden: string | null },
): Promise<void> {
  const voor = await lockVaststelling(write, input);
  const wie = actorText(write.ctx.actor);
  const plan = planBesluit(voor, input, {
    wie,
    vandaag: localDateOf(write.ctx.now),
    inhoud: await loadInhoud(write, voor.id),
    ingehaald: await countIngehaald(write, voor),
  });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const over = { soort: 'woz-vaststelling', id: voor.id };
  if (plan.status !== 'ingetrokken')
    await requireAanwijzing(write, { soort: 'woz-waarde', over, centen: null });
  await saveVaststelling(write, voor, {
    status: plan.status,
    beslotenDoor: wie,
    beslotenOp: write.ctx.now,
    besluitReden: input.reden?.trim() || null,
  });
  if (plan.status !== 'vastgesteld') await letGo(write, voor.id);
  await write.audit({
    handeling: `woz-vaststelling.${plan.status}`,
    onderwerp: over,
    voor: { status: voor.status },
    na: { status: plan.status, aantal: voor.aantal, inhoudHash: voor.inhoudHash, reden: input.reden },
    bewaarklasse: 'heffing',
  });
}
