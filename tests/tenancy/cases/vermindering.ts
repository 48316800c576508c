import { testId } from '@tests/support/two-tenants';
import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import {
  getNaamOpAanslag,
  listVerminderingenVan,
  listVoorgesteldeVerminderingen,
} from '@/domain/aanslagen/vermindering.queries';
import { toCents } from '@/platform/cents';
import { type Case, reading, writing } from './case';

export const cases: readonly Case[] = [
  {
    of: 'aanslagen/propose-vermindering.ts proposeVermindering',
    scope: 'gemeente',
    answer: 'not-found',
    // The seed has a proposal for this line: who may reach it is told so.
    ask: writing((write, of) =>
      proposeVermindering(write, {
        aanslagId: of.gemeente.aanslagId,
        aanslagregelId: of.gemeente.aanslagregelId,
        bedragCenten: toCents(1),
        reden: 'ambtshalve',
        toelichting: 'proef',
      }),
    ),
  },
  {
    of: 'aanslagen/decide-vermindering.ts decideVermindering',
    scope: 'gemeente',
    answer: 'not-found',
    // An older version than it has.
    ask: writing((write, of) =>
      decideVermindering(write, {
        id: testId(`vermindering ${of.gemeente.sleutel}`),
        versie: 99,
        besluit: 'toekennen',
        besluitReden: null,
      }),
    ),
  },
  {
    of: 'aanslagen/vermindering.queries.ts listVerminderingenVan',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listVerminderingenVan(read, of.gemeente.id, of.gemeente.aanslagId)),
  },
  {
    of: 'aanslagen/vermindering.queries.ts listVoorgesteldeVerminderingen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listVoorgesteldeVerminderingen(read, of.gemeente.id)),
  },
  {
    of: 'aanslagen/vermindering.queries.ts getNaamOpAanslag',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => ({
      naam: (await getNaamOpAanslag(read, of.gemeente.id, of.gemeente.persoonId)) || null,
    })),
  },
];
