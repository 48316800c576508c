import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { KantoorWrite } from '@/platform/tenant';
import {
  auditMedewerker,
  countAndereBeheerders,
  loadRol,
  lockMedewerkers,
  saveRol,
} from './medewerker.store';
import { planIntrekken, type Roltoekenning } from './rol';

/**
 * Takes a role away, or a proposal back. Rights are read anew for every request, so it is gone at once. Throws
 * NotFound, Stale, or Refused for the last beheerder.
 */
export async function revokeRol(
  write: KantoorWrite,
  input: { id: string; versie: number },
): Promise<Roltoekenning> {
  await lockMedewerkers(write);
  const rij = await loadRol(write, input.id);
  if (!rij) throw new NotFound();
  if (rij.versie !== input.versie) throw new Stale();
  const vandaag = localDateOf(write.ctx.now);
  const andereBeheerders = await countAndereBeheerders(write, rij.medewerkerId);
  const plan = planIntrekken(rij, { vandaag, andereBeheerders });
  if (!plan.ok) throw new Refused(plan.reden);
  const nieuw: Roltoekenning = { ...rij, status: plan.status, tot: plan.tot };
  await saveRol(write, nieuw);
  await auditMedewerker(write, 'rol.ingetrokken', rij.medewerkerId, rij, nieuw);
  return nieuw;
}
