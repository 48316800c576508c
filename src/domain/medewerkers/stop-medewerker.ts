import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { KantoorWrite } from '@/platform/tenant';
import { actingMedewerker } from './acting-medewerker';
import { planStoppen } from './medewerker';
import {
  auditMedewerker,
  countAndereBeheerders,
  endSessies,
  loadMedewerker,
  lockMedewerkers,
  saveMedewerker,
  saveRol,
} from './medewerker.store';
import { isKantoorbeheerder, type Roltoekenning } from './rol';

/**
 * Stops somebody from a day on (today = at once): his roles end on that day, proposals for him lapse, and when it
 * is at once every session of his ends in this same transaction. Returns how many sessions ended. Throws
 * NotFound, Stale, or Refused: not oneself, not the last beheerder, not in the past.
 */
export async function stopMedewerker(
  write: KantoorWrite,
  input: { id: string; versie: number; stopdatum: LocalDate },
): Promise<number> {
  await lockMedewerkers(write);
  const gevonden = await loadMedewerker(write, input.id);
  if (!gevonden) throw new NotFound();
  const { medewerker, rollen } = gevonden;
  if (medewerker.versie !== input.versie) throw new Stale();
  const vandaag = localDateOf(write.ctx.now);
  const plan = planStoppen(medewerker, input.stopdatum, {
    vandaag,
    door: actingMedewerker(write.ctx),
    isBeheerder: rollen.some((rij) => isKantoorbeheerder(rij, vandaag)),
    andereBeheerders: await countAndereBeheerders(write, medewerker.id, input.stopdatum),
  });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  for (const rij of rollen) await endRol(write, rij, input.stopdatum);
  const nieuw = { ...medewerker, stopdatum: input.stopdatum };
  await saveMedewerker(write, nieuw);
  const beeindigd = plan.perDirect ? await endSessies(write, medewerker.id) : 0;
  await auditMedewerker(write, 'medewerker.gestopt', medewerker.id, medewerker, {
    ...nieuw,
    sessiesBeeindigd: beeindigd,
  });
  return beeindigd;
}

/** A role that held up to that day ends there; what would only have begun later, or waited, lapses. */
async function endRol(write: KantoorWrite, rij: Roltoekenning, stopdatum: LocalDate): Promise<void> {
  if (rij.status !== 'actief' && rij.status !== 'voorgesteld') return;
  if (rij.tot !== null && rij.tot <= stopdatum) return;
  const gehad = rij.status === 'actief' && rij.vanaf < stopdatum;
  await saveRol(write, gehad ? { ...rij, tot: stopdatum } : { ...rij, status: 'ingetrokken' });
}
