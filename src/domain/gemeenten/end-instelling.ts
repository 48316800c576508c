import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { planEinde } from './instelling';
import type { Soort } from './instelling.schema';
import { auditInstelling, changeEinde, type Houder, loadReeks, loadSoort } from './instelling.store';
import { isBeveiligd } from './instellingvoorstel';

/**
 * Ends a value without a follower: a gemeente goes back to the kantoor's value or to the default of its smaak,
 * or a piekmoment is over sooner. `tot` is the first day on which it no longer holds. Throws NotFound, Stale or
 * Refused as withdrawInstelling does.
 */
export async function endInstelling(
  houder: Houder,
  input: { id: string; versie: number; tot: LocalDate },
  bevestigd = false,
): Promise<Soort> {
  const soort = await loadSoort(houder, input.id);
  if (soort === null) throw new NotFound();
  if (isBeveiligd(soort) && !bevestigd) throw new Refused('weigering.tweede-beheerder');
  const reeks = await loadReeks(houder, soort);
  const rij = reeks.find((kandidaat) => kandidaat.id === input.id);
  if (rij?.versie !== input.versie) throw new Stale();
  const plan = planEinde(reeks, input.id, input.tot, localDateOf(houder.write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await changeEinde(houder, plan.sluiten);
  await auditInstelling(houder, 'instelling.beeindigd', rij.id, { voor: rij, na: plan.sluiten });
  return soort;
}
