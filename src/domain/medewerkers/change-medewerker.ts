import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { KantoorWrite } from '@/platform/tenant';
import { type Medewerker, planWijzigen } from './medewerker';
import { auditMedewerker, loadMedewerker, lockMedewerkers, saveMedewerker } from './medewerker.store';

/** Changes name, e-mail or employer. Throws NotFound, Stale, or Refused with the core's reason. */
export async function changeMedewerker(
  write: KantoorWrite,
  input: Pick<Medewerker, 'id' | 'versie' | 'naam' | 'email' | 'werkgever'>,
): Promise<void> {
  await lockMedewerkers(write);
  const gevonden = await loadMedewerker(write, input.id);
  if (!gevonden) throw new NotFound();
  const { medewerker, rollen } = gevonden;
  if (medewerker.versie !== input.versie) throw new Stale();
  const kantoorrol = rollen.some(
    (rij) => rij.gemeenteId === null && (rij.status === 'actief' || rij.status === 'voorgesteld'),
  );
  const plan = planWijzigen(medewerker, input, kantoorrol, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const nieuw = { ...medewerker, naam: input.naam, email: input.email, werkgever: input.werkgever };
  await saveMedewerker(write, nieuw);
  await auditMedewerker(write, 'medewerker.gewijzigd', medewerker.id, medewerker, nieuw);
}
