import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { type KantoorWrite, newId } from '@/platform/tenant';
import { type Aanwijzing, planVoorstel, type Voorstel } from './aanwijzing';
import {
  auditAanwijzing,
  insertAanwijzing,
  loadBediend,
  loadVanMedewerker,
  loadWerkend,
} from './aanwijzing.store';

/**
 * Puts an aanwijzing of the dagelijks bestuur before a second person; until he confirms it, it carries nothing. Throws
 * NotFound for who does not work here, or Refused with the core's reason and field.
 */
export async function proposeAanwijzing(
  write: KantoorWrite,
  { medewerkerId, ...voorstel }: Voorstel & { medewerkerId: string },
): Promise<string> {
  const voorgesteldDoor = actingMedewerker(write.ctx);
  const vandaag = localDateOf(write.ctx.now);
  if (!(await loadWerkend(write, medewerkerId, vandaag))) throw new NotFound();
  const plan = planVoorstel(voorstel, {
    vandaag,
    gemeenten: await loadBediend(write, voorstel.vanaf),
    bestaand: await loadVanMedewerker(write, medewerkerId),
  });
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden, plan.veld);
  const rij: Aanwijzing = {
    ...voorstel,
    id: newId(),
    medewerkerId,
    status: 'voorgesteld',
    voorgesteldDoor,
    voorgesteldOp: write.ctx.now,
    beslotenDoor: null,
    beslotenOp: null,
    beeindigdDoor: null,
    beeindigdOp: null,
    versie: 1,
  };
  await insertAanwijzing(write, rij);
  await auditAanwijzing(write, 'voorgesteld', null, rij);
  return rij.id;
}
