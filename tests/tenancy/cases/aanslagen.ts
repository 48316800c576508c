import {
  findAanslagId,
  getAanslag,
  listAanslagenVan,
  listAanslagenVanRun,
} from '@/domain/aanslagen/aanslag.queries';
import { decideAanslagrun } from '@/domain/aanslagen/decide-aanslagrun';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { makeProefbiljet } from '@/domain/aanslagen/make-proefbiljet';
import { getProefaanslag, listProefaanslagen } from '@/domain/aanslagen/proefaanslag.queries';
import { refuseAankondiging } from '@/domain/aanslagen/refuse-aankondiging';
import { startAanslagrun } from '@/domain/aanslagen/start-aanslagrun';
import { listWachtOpAkkoord } from '@/domain/aanslagen/wacht-op-akkoord.queries';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { type Case, reading, writingAs, writingThere } from './case';

/** The run of the tenants is imposed: who may reach it is told so, and that is an answer. */
const unlessDecided = (asked: Promise<unknown>): Promise<unknown> =>
  asked.catch((error: unknown) => {
    if (error instanceof Refused) return [error.sleutel];
    throw error;
  });

export const cases: readonly Case[] = [
  {
    of: 'aanslagen/aanslag.queries.ts listAanslagenVan',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listAanslagenVan(read, of.gemeente.id, of.gemeente.persoonId)),
  },
  {
    of: 'aanslagen/aanslag.queries.ts getAanslag',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getAanslag(read, of.gemeente.id, of.gemeente.aanslagId)),
  },
  {
    of: 'aanslagen/aanslag.queries.ts listAanslagenVanRun',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listAanslagenVanRun(read, of.gemeente.id, of.gemeente.runId)),
  },
  {
    of: 'aanslagen/aanslag.queries.ts findAanslagId',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => findAanslagId(read, of.gemeente.id, of.gemeente.kanarie)),
  },
  {
    of: 'aanslagen/refuse-aankondiging.ts refuseAankondiging',
    scope: 'gemeente',
    answer: 'not-found',
    // No sender in the seed of this table: who may reach it is told so.
    ask: reading((read, of) => refuseAankondiging(read, of.gemeente.id, toLocalDate('2026-11-30'))),
  },
  {
    of: 'aanslagen/start-aanslagrun.ts startAanslagrun',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write) =>
      startAanslagrun(write, {
        belastingjaar: 2026,
        dagtekening: toLocalDate('2026-11-30'),
        belastingsoorten: ['ozb'],
      }),
    ),
  },
  {
    of: 'aanslagen/decide-aanslagrun.ts decideAanslagrun',
    scope: 'gemeente',
    answer: 'not-found',
    // An older version than the run has: who may reach it is told so.
    ask: writingAs('heffingsambtenaar', (write, of) =>
      decideAanslagrun(write, { id: of.gemeente.runId, versie: 99, besluit: 'akkoord', reden: null }),
    ),
  },
  {
    of: 'aanslagen/eigen-aanslag.queries.ts listEigenAanslagen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) =>
      listEigenAanslagen(read, [{ gemeenteId: of.gemeente.id, persoonId: of.gemeente.persoonId }]),
    ),
  },
  {
    of: 'aanslagen/wacht-op-akkoord.queries.ts listWachtOpAkkoord',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listWachtOpAkkoord(read)),
  },
  {
    of: 'aanslagen/proefaanslag.queries.ts listProefaanslagen',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) =>
      unlessDecided(listProefaanslagen(read, of.gemeente.id, of.gemeente.runId, null)),
    ),
  },
  {
    of: 'aanslagen/proefaanslag.queries.ts getProefaanslag',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) =>
      unlessDecided(getProefaanslag(read, of.gemeente.id, of.gemeente.runId, of.gemeente.persoonId)),
    ),
  },
  {
    of: 'aanslagen/make-proefbiljet.ts makeProefbiljet',
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) =>
      unlessDecided(makeProefbiljet(by.ctx, of.gemeente.id, of.gemeente.runId, of.gemeente.persoonId)),
  },
];
