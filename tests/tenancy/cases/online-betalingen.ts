import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { onlineKenmerk } from '@tests/support/two-tenants-online-betalen';
import { followMelding, followOnlineBetaling } from '@/domain/online-betalingen/follow-online-betaling';
import {
  getBetaalkeuze,
  getOnlineBetaling,
  listOnlineBetalingen,
} from '@/domain/online-betalingen/online-betaling.queries';
import { openOnlineBetaling } from '@/domain/online-betalingen/open-online-betaling';
import { readKeuzes } from '@/domain/online-betalingen/read-keuzes';
import { settleOnlineBetalingen } from '@/domain/online-betalingen/settle-online-betalingen';
import { startOnlineBetaling } from '@/domain/online-betalingen/start-online-betaling';
import { watchOnlineBetalingen } from '@/domain/online-betalingen/watch-online-betalingen';
import { BetaalproviderWeg } from '@/platform/betaalprovider';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { writeIn } from '@/platform/tenant';
import { type Case, type Party, reading } from './case';

const id = (of: Party) => testId(`online-betaling ${of.gemeente.sleutel}`);
const wie = ({ gemeente }: Party) => ({
  gemeenteId: gemeente.id,
  persoonId: gemeente.persoonId,
  aanslagId: gemeente.aanslagId,
});
/** Something to see where the answer is that there was nothing to do. */
const gedaan = async (asked: Promise<unknown>) => ({ antwoord: JSON.stringify((await asked) ?? 'niets') });
const asSystem = (ctx: Context): Context => ({ ...ctx, actor: { soort: 'systeem', taak: 'proef' } });

const online = (
  name: string,
  answer: Case['answer'],
  ask: Case['ask'],
  scope: Case['scope'] = 'gemeente',
): Case => ({ of: `online-betalingen/${name}`, scope, answer, ask });

export const cases: readonly Case[] = [
  // The key of the form of the seed: where it is his, the same form is no second payment.
  online('start-online-betaling.ts startOnlineBetaling', 'not-found', (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), of.gemeente.id, (write) =>
      startOnlineBetaling(write, {
        ...{ aanslagId: of.gemeente.aanslagId, keuze: 'bedrag', gevraagd: toCents(100) },
        sleutel: of.gemeente.kanarie,
      }),
    ),
  ),
  online('open-online-betaling.ts openOnlineBetaling', 'not-found', (by, of) =>
    // Without a provider his own goes no further than that.
    openOnlineBetaling(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, id(of)).catch(
      (error: unknown) => {
        if (error instanceof BetaalproviderWeg) return error.code;
        throw error;
      },
    ),
  ),
  online('follow-online-betaling.ts followOnlineBetaling', 'not-found', (by, of) =>
    followOnlineBetaling(asSystem(by.ctx), by.gemeente.id, id(of)),
  ),
  online('follow-online-betaling.ts followMelding', 'empty', async (by, of) =>
    (await followMelding(asSystem(by.ctx), by.gemeente.id, onlineKenmerk(of.gemeente))) ? [id(of)] : [],
  ),
  online('watch-online-betalingen.ts watchOnlineBetalingen', 'not-found', (by, of) =>
    gedaan(watchOnlineBetalingen(asSystem(by.ctx), of.gemeente.id, [])),
  ),
  online(
    'settle-online-betalingen.ts settleOnlineBetalingen',
    'own',
    (by) => gedaan(settleOnlineBetalingen(asSystem(by.ctx))),
    'kantoor',
  ),
  online(
    'read-keuzes.ts readKeuzes',
    'not-found',
    reading((read, of) => readKeuzes(read, wie(of))),
  ),
  online(
    'online-betaling.queries.ts getBetaalkeuze',
    'not-found',
    reading((read, of) => getBetaalkeuze(read, wie(of))),
  ),
  online(
    'online-betaling.queries.ts getOnlineBetaling',
    'not-found',
    reading((read, of) => getOnlineBetaling(read, of.gemeente.id, of.gemeente.persoonId, id(of))),
  ),
  online(
    'online-betaling.queries.ts listOnlineBetalingen',
    'empty',
    reading((read, of) => listOnlineBetalingen(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
];
