import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { KantoorWrite } from '@/platform/tenant';
import { actingMedewerker } from './acting-medewerker';
import { mag } from './medewerker';
import { auditMedewerker, loadMedewerker, loadRol, lockMedewerkers, saveRol } from './medewerker.store';
import { planBesluit, type Roltoekenning } from './rol';

/**
 * The second person decides on a proposed role. Throws NotFound, Stale, or Refused: who proposed it and whom it
 * concerns cannot decide.
 */
export async function decideRol(
  write: KantoorWrite,
  input: { id: string; versie: number; besluit: 'goedkeuren' | 'afwijzen' },
): Promise<Roltoekenning> {
  await lockMedewerkers(write);
  const rij = await loadRol(write, input.id);
  const gevonden = rij && (await loadMedewerker(write, rij.medewerkerId));
  if (!rij || !gevonden) throw new NotFound();
  if (rij.versie !== input.versie) throw new Stale();
  const vandaag = localDateOf(write.ctx.now);
  const besluiter = actingMedewerker(write.ctx);
  const plan = planBesluit(rij, input.besluit, { vandaag, besluiter });
  if (!plan.ok) throw new Refused(plan.reden);
  const werkt = mag('rol-voorstellen', gevonden.medewerker, vandaag);
  if (plan.status === 'actief' && !werkt.ok) throw new Refused(werkt.reden);
  const nieuw: Roltoekenning = {
    ...rij,
    status: plan.status,
    vanaf: plan.vanaf,
    beslotenDoor: besluiter,
    beslotenOp: write.ctx.now,
  };
  await saveRol(write, nieuw);
  const handeling = plan.status === 'actief' ? 'rol.goedgekeurd' : 'rol.afgewezen';
  await auditMedewerker(write, handeling, rij.medewerkerId, rij, nieuw);
  return nieuw;
}
