import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { planBesluit } from '@/domain/terugbetalingen/terugbetaling';
import { REDEN_MIN } from '@/domain/terugbetalingen/uitbetaalrekening';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { inhoudHashVan } from './overmaking';
import { auditOvermaking, lockOvermaking, saveOvermaking } from './overmaking.store';

/**
 * The second person approves an overmaking, by his aanwijzing and up to its limit, or refuses it; who proposed it may take it
 * back. What was approved is locked: amount, accounts and specification in one hash. Throws NotFound, Stale, or Refused: his
 * own, decided before, no reason, no aanwijzing.
 */
export async function decideOvermaking(
  write: Write,
  input: {
    id: string;
    versie: number;
    besluit: 'goedkeuren' | 'afwijzen' | 'intrekken';
    reden: string | null;
  },
): Promise<void> {
  const overmaking = await lockOvermaking(write, input);
  const wie = actorText(write.ctx.actor);
  // The same decision as about a refund (B-23); an overmaking is one payment and never empty.
  const plan = planBesluit(overmaking, input.besluit, wie, 1);
  if (!plan.ok) throw new Refused(plan.reden);
  if (input.besluit === 'afwijzen' && (input.reden ?? '').trim().length < REDEN_MIN)
    throw new Refused('terugbetaling.fout.reden', {}, 'reden');
  const { bedragCenten, totEnMet } = overmaking;
  if (input.besluit === 'goedkeuren')
    await requireAanwijzing(write, {
      soort: 'overmaking',
      over: { soort: 'overmaking', id: overmaking.id },
      centen: bedragCenten,
    });
  await saveOvermaking(write, overmaking, {
    status: plan.status,
    beslotenDoor: wie,
    beslotenOp: write.ctx.now,
    besluitReden: input.reden,
    inhoudHash: input.besluit === 'goedkeuren' ? inhoudHashVan(overmaking) : null,
  });
  await auditOvermaking(write, input.besluit, overmaking.id, { totEnMet, bedragCenten, reden: input.reden });
}
