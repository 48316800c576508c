import { testId } from '@tests/support/two-tenants';
import { testKenmerk } from '@tests/support/two-tenants-money';
import { findAanslagen, findGelijkende } from '@/domain/betalingen/aanslag-zoeken.queries';
import { brengThuis } from '@/domain/betalingen/breng-thuis';
import { getOntvangst, getOntvangstTotalen, listOntvangsten } from '@/domain/betalingen/ontvangst.queries';
import { requestVerwerking } from '@/domain/betalingen/request-verwerking';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { verwerkOntvangsten } from '@/domain/betalingen/verwerk-ontvangsten';
import { type Case, type Party, reading, writing, writingKantoor } from './case';

const ontvangstOf = (of: Party) => testId(`ontvangst ${of.kantoor.kanarie}`);
/** Two digits of the kenmerk changed places. */
const slip = (kenmerk: string) => kenmerk.replace(/(\d)(?!\1)(\d)/, '$2$1');

export const cases: readonly Case[] = [
  {
    of: 'betalingen/ontvangst.queries.ts getOntvangst',
    scope: 'kantoor',
    answer: 'not-found',
    ask: reading((read, of) => getOntvangst(read, ontvangstOf(of))),
  },
  {
    of: 'betalingen/ontvangst.queries.ts listOntvangsten',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listOntvangsten(read, {})),
  },
  {
    of: 'betalingen/ontvangst.queries.ts getOntvangstTotalen',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => getOntvangstTotalen(read)),
  },
  {
    of: 'betalingen/aanslag-zoeken.queries.ts findAanslagen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => findAanslagen(read, testKenmerk(of.gemeente))),
  },
  {
    of: 'betalingen/aanslag-zoeken.queries.ts findGelijkende',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => findGelijkende(read, slip(testKenmerk(of.gemeente)))),
  },
  {
    of: 'betalingen/breng-thuis.ts brengThuis',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      brengThuis(write, { ontvangstId: ontvangstOf(of), aanslagId: of.gemeente.aanslagId }),
    ),
  },
  {
    // A colleague for another gemeente meets a receipt of his own kantoor that is booked on no aanslag.
    of: 'betalingen/undo-ontvangst.ts undoOntvangst',
    scope: 'kantoor',
    answer: 'not-found',
    ask: writing((write, of) => undoOntvangst(write, { ontvangstId: ontvangstOf(of), reden: 'proef' })),
  },
  {
    of: 'betalingen/request-verwerking.ts requestVerwerking',
    scope: 'kantoor',
    answer: 'own',
    ask: writingKantoor((write) => requestVerwerking(write)),
  },
  {
    of: 'betalingen/verwerk-ontvangsten.ts verwerkOntvangsten',
    scope: 'kantoor',
    answer: 'own',
    ask: (by) => verwerkOntvangsten(by.ctx),
  },
];
