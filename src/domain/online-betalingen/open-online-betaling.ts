import { expectOntvangsten } from '@/domain/betalingen/expect-ontvangsten';
import { BetaalproviderWeg, createBetaling } from '@/platform/betaalprovider';
import type { Context } from '@/platform/context';
import { env } from '@/platform/env';
import { NotFound, Refused } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';
import {
  auditOnlineBetaling,
  loadBetalingskenmerk,
  loadOnlineBetaling,
  lockOnlineBetaling,
  saveOnlineBetaling,
} from './online-betaling.store';

/**
 * Makes a payment known to the provider, once, and answers where it is paid. The question is asked outside any transaction;
 * asked twice it is one payment there. Throws NotFound for one that is not of this citizen, Refused for one that is over,
 * BetaalproviderWeg.
 */
export async function openOnlineBetaling(ctx: Context, gemeenteId: number, id: string): Promise<string> {
  const toegang = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId);
  const { betaling, betalingskenmerk } = await readIn(ctx, [gemeenteId], async (read) => {
    const gevonden = await loadOnlineBetaling(read, gemeenteId, id);
    if (toegang?.persoonId !== gevonden.persoonId) throw new NotFound();
    return {
      betaling: gevonden,
      betalingskenmerk: await loadBetalingskenmerk(read, gemeenteId, gevonden.aanslagId),
    };
  });
  if (betaling.status === 'open' && betaling.betaaladres !== null) return betaling.betaaladres;
  if (betaling.status !== 'begonnen') throw new Refused('online-betalen.fout.voorbij');
  const { kenmerk, bedragCenten } = betaling;
  const ons = env().NEXTAUTH_URL;
  const gemaakt = await createBetaling(ctx.kantoorId, {
    ...{ kenmerk, bedragCenten, omschrijving: betalingskenmerk },
    terug: `${ons}/mijn/${toegang?.sleutel}/betaling/${id}/terug`,
    melding: `${ons}/api/online-betalingen/${toegang?.sleutel}`,
  });
  const { betaaladres } = gemaakt;
  if (betaaladres === null || gemaakt.kenmerk !== kenmerk || gemaakt.bedragCenten !== bedragCenten)
    throw new BetaalproviderWeg('ANTWOORD');
  return writeIn(ctx, gemeenteId, async (write) => {
    const nu = await lockOnlineBetaling(write, id);
    // Somebody who clicked twice gets the same answer twice.
    if (nu.status === 'open' && nu.betaaladres !== null) return nu.betaaladres;
    if (nu.status !== 'begonnen') throw new Refused('online-betalen.fout.voorbij');
    await saveOnlineBetaling(write, nu, {
      ...{ status: 'open', providerKenmerk: gemaakt.id, betaaladres, openOp: ctx.now },
    });
    // So that its line is known by our reference alone. It is never part of one entry for a whole file.
    await expectOntvangsten(write, [
      {
        ...{ endToEnd: kenmerk, verzameling: `online:${id}`, bedragCenten, betalingskenmerk },
        ...{ tegenrekening: '', naam: '' },
      },
    ]);
    await auditOnlineBetaling(write, 'open', id, { providerKenmerk: gemaakt.id });
    return betaaladres;
  });
}
