import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { Refused } from '@/platform/errors';
import type { KantoorWrite } from '@/platform/tenant';
import { type Aanwijzing, planBesluit } from './aanwijzing';
import { auditAanwijzing, loadAanwijzing, saveAanwijzing } from './aanwijzing.store';

/**
 * The second person confirms an aanwijzing or refuses it, or who proposed it takes it back. Throws NotFound, Stale, or
 * Refused: nobody confirms what he proposed, nor one for himself.
 */
export async function decideAanwijzing(
  write: KantoorWrite,
  input: { id: string; versie: number; besluit: 'bevestigen' | 'afwijzen' | 'intrekken' },
): Promise<Aanwijzing> {
  const rij = await loadAanwijzing(write, input);
  const door = actingMedewerker(write.ctx);
  const plan = planBesluit(rij, input.besluit, door);
  if (!plan.ok) throw new Refused(plan.reden);
  const besloten = plan.status !== 'ingetrokken';
  const nieuw: Aanwijzing = {
    ...rij,
    status: plan.status,
    beslotenDoor: besloten ? door : null,
    beslotenOp: besloten ? write.ctx.now : null,
  };
  await saveAanwijzing(write, nieuw);
  await auditAanwijzing(write, input.besluit, rij, nieuw);
  return nieuw;
}
