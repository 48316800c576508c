import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Besluit, planBesluit } from './besluit';
import { lockBesluit, saveBesluit } from './besluit.store';
import { moveZaak } from './move-zaak';
import { auditZaak } from './zaak.store';

/**
 * The second person takes a proposed decision, or gives it back with the reason; who made it may take it back. Taken,
 * the case is at its end: the caller writes what follows from it in the same transaction. Throws NotFound, Stale, or
 * Refused: nobody takes his own.
 */
export async function decideBesluit(
  write: Write,
  input: { id: string; versie: number; besluit: 'genomen' | 'teruggegeven'; toelichting: string | null },
): Promise<Besluit> {
  const gelezen = await lockBesluit(write, input.id, input.versie);
  const plan = planBesluit(gelezen, input.besluit, actorText(write.ctx.actor), input.toelichting);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const besluit = await saveBesluit(write, input.id, {
    stand: input.besluit,
    toelichting: input.toelichting,
  });
  await moveZaak(
    write,
    { id: besluit.zaakId },
    input.besluit === 'genomen' ? 'afgehandeld' : 'in-behandeling',
  );
  await auditZaak(
    write,
    `besluit.${input.besluit}`,
    besluit.zaakId,
    { id: besluit.id, stand: gelezen.stand },
    { stand: besluit.stand, toelichting: besluit.toelichting },
  );
  return besluit;
}
