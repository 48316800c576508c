import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { type KantoorWrite, newId } from '@/platform/tenant';
import { type Medewerker, planToevoegen } from './medewerker';
import { auditMedewerker, insertMedewerker, loadByLogin, lockMedewerkers } from './medewerker.store';

/**
 * Adds somebody who will work here, without any role yet. Returns his id. Throws Refused with field `subject`
 * when the log-in is taken, also by somebody who stopped.
 */
export async function addMedewerker(
  write: KantoorWrite,
  input: Omit<Medewerker, 'id' | 'stopdatum' | 'versie'>,
): Promise<string> {
  await lockMedewerkers(write);
  const { issuer, subject } = input;
  const plan = planToevoegen(
    await loadByLogin(write, { issuer, subject }),
    input.startdatum,
    localDateOf(write.ctx.now),
  );
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const rij: Medewerker = { ...input, id: newId(), stopdatum: null, versie: 1 };
  await insertMedewerker(write, rij);
  await auditMedewerker(write, 'medewerker.toegevoegd', rij.id, null, rij);
  return rij.id;
}
