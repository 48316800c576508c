import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { afdrachtkenmerk, planAfdracht } from './afdracht';
import { insertAfdracht, lockKassen } from './afdracht.store';
import { getMaand } from './maand.queries';

/**
 * Fixes what the gemeente transfers to the kantoor for a month: what its closed days add up to. Returns its id. Throws
 * Refused while the month runs, a day of it is not closed, nothing was taken, or it was fixed before.
 */
export async function remitMaand(write: Write, maand: LocalDate): Promise<string> {
  const { ctx, gemeenteId } = write;
  await lockKassen(write);
  const { dagen, afdracht } = await getMaand(write, gemeenteId, maand);
  const plan = planAfdracht(maand, localDateOf(ctx.now), dagen, afdracht !== null);
  if (!plan.ok) throw new Refused(plan.reden, plan.dag === undefined ? {} : { dag: plan.dag });
  const sleutel = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.sleutel ?? '';
  const kenmerk = afdrachtkenmerk(sleutel, maand);
  const { bedragCenten } = plan;
  const id = await insertAfdracht(write, { maand, bedragCenten, dagen: dagen.length, kenmerk });
  await write.audit({
    handeling: 'kas.afgedragen',
    onderwerp: { soort: 'kasafdracht', id },
    voor: null,
    na: { maand, bedragCenten, dagen: dagen.length },
    bewaarklasse: 'betalingen',
  });
  return id;
}
