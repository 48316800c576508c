import { boekingsnormOp } from '@/domain/gemeenten/afspraak';
import { readKantoorInstellingen } from '@/domain/gemeenten/read-kantoorinstellingen';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { askBetaling } from '@/platform/betaalprovider';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { logger } from '@/platform/logger';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { isVerlopen, naAntwoord, type OnlineBetaling, type Status, wachtTotVan } from './online-betaling';
import {
  auditOnlineBetaling,
  findByKenmerk,
  loadOnlineBetaling,
  lockOnlineBetaling,
  saveOnlineBetaling,
} from './online-betaling.store';
import { readKeuzes } from './read-keuzes';

/** Of these the provider is not asked any more. */
const KLAAR: readonly Status[] = ['betaald', 'verwerkt'];

/**
 * Asks the provider how a payment stands and keeps it: what it told us itself is only a reason to ask. However often and in
 * whatever order, the same comes of it. Answers how it stands now. A citizen follows his own. Throws NotFound,
 * BetaalproviderWeg.
 */
export async function followOnlineBetaling(ctx: Context, gemeenteId: number, id: string): Promise<Status> {
  const betaling = await readIn(ctx, [gemeenteId], (read) => loadOnlineBetaling(read, gemeenteId, id));
  const eigen = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.persoonId;
  if (ctx.actor.soort !== 'systeem' && eigen !== betaling.persoonId) throw new NotFound();
  if (KLAAR.includes(betaling.status)) return betaling.status;
  if (betaling.providerKenmerk === null) return endByAge(ctx, gemeenteId, betaling);
  const antwoord = await askBetaling(ctx.kantoorId, betaling.providerKenmerk);
  if (antwoord === null) return endByAge(ctx, gemeenteId, betaling);
  return writeIn(ctx, gemeenteId, async (write) => {
    const nu = await lockOnlineBetaling(write, id);
    const wat = naAntwoord(nu, antwoord);
    if (wat === null) return nu.status;
    if (wat === 'past-niet') {
      logger().error({ gemeenteId, id }, 'the payment provider answers about another payment');
      return nu.status;
    }
    if (wat === 'betaald') await keepBetaald(write, nu);
    else await saveOnlineBetaling(write, nu, { status: wat, geeindigdOp: write.ctx.now });
    await auditOnlineBetaling(write, wat, id, { van: nu.status, providerKenmerk: nu.providerKenmerk });
    return wat;
  });
}

/**
 * The provider told something about the payment with this reference. False when there is none in this gemeente. Throws
 * BetaalproviderWeg.
 */
export async function followMelding(ctx: Context, gemeenteId: number, kenmerk: string): Promise<boolean> {
  const id = await readIn(ctx, [gemeenteId], (read) => findByKenmerk(read, gemeenteId, kenmerk));
  if (id === null) return false;
  await followOnlineBetaling(ctx, gemeenteId, id);
  return true;
}

/** It is paid: collecting waits for so much until the line of the bank is there, and not for ever. */
async function keepBetaald(write: Write, betaling: OnlineBetaling): Promise<void> {
  const { gemeenteId, ctx } = write;
  const { id, persoonId, aanslagId, bedragCenten } = betaling;
  const vanaf = localDateOf(ctx.now);
  const wachtTot = wachtTotVan(vanaf, boekingsnormOp(await readKantoorInstellingen(write), vanaf));
  const { keuzes } = await readKeuzes(write, { gemeenteId, persoonId, aanslagId });
  await saveOnlineBetaling(write, betaling, { status: 'betaald', betaaldOp: ctx.now, wachtTot });
  await placeOpschorting(write, {
    ...{ grond: 'online-betaling', bron: { soort: 'online-betaling', id }, persoonId, aanslagId },
    // All that is open is the costs as well.
    ...{ aanslagregelId: null, bedragCenten: bedragCenten >= keuzes.alles ? null : bedragCenten },
    ...{ vanaf, tot: wachtTot },
  });
}

/** Nobody went on to his bank, or the provider does not know it (any more): over, when that lasts. */
async function endByAge(ctx: Context, gemeenteId: number, betaling: OnlineBetaling): Promise<Status> {
  const { id, status } = betaling;
  if ((status !== 'begonnen' && status !== 'open') || !isVerlopen(betaling, ctx.now)) return status;
  return writeIn(ctx, gemeenteId, async (write) => {
    const nu = await lockOnlineBetaling(write, id);
    if (nu.status !== status) return nu.status;
    await saveOnlineBetaling(write, nu, { status: 'verlopen', geeindigdOp: ctx.now });
    await auditOnlineBetaling(write, 'verlopen', id, { van: status, providerKenmerk: nu.providerKenmerk });
    return 'verlopen';
  });
}
