import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { planIntrekking } from './instelling';
import type { Soort } from './instelling.schema';
import {
  auditInstelling,
  changeEinde,
  type Houder,
  loadReeks,
  loadSoort,
  markVervallen,
} from './instelling.store';
import { isBeveiligd } from './instellingvoorstel';

/**
 * Withdraws a value that has not begun; the one before it runs on. Returns its soort. Throws NotFound for a row
 * that is not of this houder, Stale when it was changed since it was shown, Refused when it holds already or where
 * a second person confirms it first.
 */
export async function withdrawInstelling(
  houder: Houder,
  input: { id: string; versie: number },
  bevestigd = false,
): Promise<Soort> {
  const { ctx } = houder.write;
  const soort = await loadSoort(houder, input.id);
  if (soort === null) throw new NotFound();
  if (isBeveiligd(soort) && !bevestigd) throw new Refused('weigering.tweede-beheerder');
  const reeks = await loadReeks(houder, soort);
  const rij = reeks.find((kandidaat) => kandidaat.id === input.id);
  if (rij?.versie !== input.versie) throw new Stale();
  const plan = planIntrekking(reeks, input.id, localDateOf(ctx.now));
  if (!plan.ok) throw new Refused(plan.reden);
  // Withdrawn first: only then do the days of the one before it become free.
  await markVervallen(houder, plan.intrekken, ctx.now);
  if (plan.heropenen) await changeEinde(houder, plan.heropenen);
  await auditInstelling(houder, 'instelling.ingetrokken', rij.id, { voor: rij, na: plan });
  return soort;
}
