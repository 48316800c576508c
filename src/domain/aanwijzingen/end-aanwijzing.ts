import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { KantoorWrite } from '@/platform/tenant';
import { type Aanwijzing, planEinde } from './aanwijzing';
import { auditAanwijzing, loadAanwijzing, saveAanwijzing } from './aanwijzing.store';

/** Gives an aanwijzing its last day; what was decided up to it stands. Throws NotFound, Stale or Refused. */
export async function endAanwijzing(
  write: KantoorWrite,
  input: { id: string; versie: number; laatste: LocalDate },
): Promise<Aanwijzing> {
  const rij = await loadAanwijzing(write, input);
  const plan = planEinde(rij, input.laatste, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const nieuw: Aanwijzing = {
    ...rij,
    tot: plan.tot,
    beeindigdDoor: actingMedewerker(write.ctx),
    beeindigdOp: write.ctx.now,
  };
  await saveAanwijzing(write, nieuw);
  await auditAanwijzing(write, 'beeindigd', rij, nieuw);
  return nieuw;
}
