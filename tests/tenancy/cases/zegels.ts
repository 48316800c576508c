import { anchorZegels } from '@/domain/zegels/anchor-zegels';
import { checkZegels } from '@/domain/zegels/check-zegels';
import { sealKantoorRegels, sealRegels } from '@/domain/zegels/seal-regels';
import { getZegelcontrole, listZegelstand } from '@/domain/zegels/zegel.queries';
import { type Case, reading, writingKantoor, writingThere } from './case';

export const cases: readonly Case[] = [
  {
    of: 'zegels/zegel.queries.ts listZegelstand',
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listZegelstand(read)),
  },
  {
    // Nothing is known of a gemeente outside the set, also where the kantoor is the same.
    of: 'zegels/check-zegels.ts checkZegels',
    scope: 'gemeente',
    answer: 'own',
    ask: (by) => checkZegels(by.ctx),
  },
  {
    of: 'zegels/zegel.queries.ts getZegelcontrole',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => getZegelcontrole(read)),
  },
  {
    of: 'zegels/seal-regels.ts sealRegels',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write) => sealRegels(write, 'audit')),
  },
  {
    of: 'zegels/seal-regels.ts sealKantoorRegels',
    scope: 'kantoor',
    answer: 'own',
    ask: writingKantoor((write) => sealKantoorRegels(write)),
  },
  {
    of: 'zegels/anchor-zegels.ts anchorZegels',
    scope: 'gemeente',
    answer: 'own',
    ask: (by) => anchorZegels(by.ctx),
  },
];
