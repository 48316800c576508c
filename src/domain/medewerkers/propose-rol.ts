import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { type KantoorWrite, newId } from '@/platform/tenant';
import { actingMedewerker } from './acting-medewerker';
import {
  auditMedewerker,
  insertRol,
  loadGemeenteIds,
  loadMedewerker,
  lockMedewerkers,
} from './medewerker.store';
import { planVoorstel, type Roltoekenning, type RolVoorstel } from './rol';

/**
 * Gives somebody a role, or proposes it where a second person must decide (B-23). Returns the role with its
 * status. Throws NotFound, or Refused with the core's reason and field.
 */
export async function proposeRol(
  write: KantoorWrite,
  input: RolVoorstel & { medewerkerId: string },
): Promise<Roltoekenning> {
  await lockMedewerkers(write);
  const voorsteller = actingMedewerker(write.ctx);
  const gevonden = await loadMedewerker(write, input.medewerkerId);
  if (!gevonden) throw new NotFound();
  const plan = planVoorstel(gevonden.medewerker, input, {
    vandaag: localDateOf(write.ctx.now),
    voorsteller,
    gemeenten: await loadGemeenteIds(write, input.vanaf),
    bestaand: gevonden.rollen,
  });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const meteen = plan.status === 'actief';
  const rij: Roltoekenning = {
    id: newId(),
    medewerkerId: input.medewerkerId,
    gemeenteId: input.gemeenteId,
    rol: input.rol,
    vanaf: input.vanaf,
    tot: input.tot,
    status: plan.status,
    voorgesteldDoor: voorsteller,
    voorgesteldOp: write.ctx.now,
    beslotenDoor: meteen ? voorsteller : null,
    beslotenOp: meteen ? write.ctx.now : null,
    versie: 1,
  };
  await insertRol(write, rij);
  const handeling = meteen ? 'rol.toegekend' : 'rol.voorgesteld';
  await auditMedewerker(write, handeling, input.medewerkerId, null, rij);
  return rij;
}
