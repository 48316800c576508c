import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { KantoorWrite } from '@/platform/tenant';
import { mag } from './medewerker';
import { auditMedewerker, loadMedewerker, lockMedewerkers, saveMedewerker } from './medewerker.store';

/**
 * Somebody who stopped works here again, from today and without any role: those are proposed anew. Throws
 * NotFound, Stale, or Refused when he did not stop.
 */
export async function resumeMedewerker(
  write: KantoorWrite,
  input: { id: string; versie: number },
): Promise<void> {
  await lockMedewerkers(write);
  const gevonden = await loadMedewerker(write, input.id);
  if (!gevonden) throw new NotFound();
  const { medewerker } = gevonden;
  if (medewerker.versie !== input.versie) throw new Stale();
  const plan = mag('hervatten', medewerker, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden);
  const nieuw = { ...medewerker, startdatum: localDateOf(write.ctx.now), stopdatum: null };
  await saveMedewerker(write, nieuw);
  await auditMedewerker(write, 'medewerker.hervat', medewerker.id, medewerker, nieuw);
}
