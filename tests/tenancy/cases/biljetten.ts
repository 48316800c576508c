import { getBiljetten } from '@/domain/aanslagen/biljetten.queries';
import { getGeadresseerdeVan } from '@/domain/aanslagen/geadresseerde.queries';
import { makeAanslagbiljetten } from '@/domain/aanslagen/make-aanslagbiljetten';
import { openAanslagbiljet } from '@/domain/aanslagen/open-aanslagbiljet';
import { retryBiljetten } from '@/domain/aanslagen/retry-biljetten';
import { startBiljetten } from '@/domain/aanslagen/start-biljetten';
import { findDocumenten } from '@/domain/documenten/find-documenten';
import { readIn, writeIn } from '@/platform/tenant';
import { type Case, reading, writing } from './case';

export const cases: readonly Case[] = [
  {
    of: 'documenten/find-documenten.ts findDocumenten',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading(async (read, of) => [
      ...(await findDocumenten(read, of.gemeente.id, [of.gemeente.documentId])),
    ]),
  },
  {
    of: 'aanslagen/make-aanslagbiljetten.ts makeAanslagbiljetten',
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) =>
      makeAanslagbiljetten(by.ctx, of.gemeente.id, [of.gemeente.aanslagId], {
        runId: null,
        verzenden: false,
      }),
  },
  {
    // The aanslag of the seed has no sender with contact data: refused is not the answer that a stranger gets.
    of: 'aanslagen/open-aanslagbiljet.ts openAanslagbiljet',
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) => openAanslagbiljet(by.ctx, of.gemeente.id, of.gemeente.aanslagId),
  },
  {
    of: 'aanslagen/geadresseerde.queries.ts getGeadresseerdeVan',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => getGeadresseerdeVan(read, of.gemeente.id, of.gemeente.documentId)),
  },
  {
    of: 'aanslagen/start-biljetten.ts startBiljetten',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => startBiljetten(write, of.gemeente.runId)),
  },
  {
    of: 'aanslagen/retry-biljetten.ts retryBiljetten',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => retryBiljetten(write, of.gemeente.runId)),
  },
  {
    of: 'aanslagen/biljetten.queries.ts getBiljetten',
    scope: 'gemeente',
    answer: 'empty',
    // Whose they are asks for them first: there must be something to find.
    ask: async (by, of) => {
      const { id, runId } = of.gemeente;
      await writeIn(of.ctx, id, (write) => startBiljetten(write, runId)).catch(() => undefined);
      return readIn(by.ctx, [by.gemeente.id], (read) => getBiljetten(read, id, runId));
    },
  },
];
