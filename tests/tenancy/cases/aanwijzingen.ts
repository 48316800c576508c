import { testId } from '@tests/support/two-tenants';
import {
  getAanwijzing,
  listAanwijzingen,
  listGeweigerd,
  listWieMag,
} from '@/domain/aanwijzingen/aanwijzing.queries';
import { decideAanwijzing } from '@/domain/aanwijzingen/decide-aanwijzing';
import { endAanwijzing } from '@/domain/aanwijzingen/end-aanwijzing';
import { proposeAanwijzing } from '@/domain/aanwijzingen/propose-aanwijzing';
import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writingKantoor, writingThere } from './case';

const file = (name: string, fn: string) => `aanwijzingen/${name}.ts ${fn}`;
/** An older version than the row has: who may reach it is told so, who may not finds nothing. */
const OUD = 99;
const idVan = ({ kantoor }: Party) => testId(`aanwijzing ${kantoor.medewerkerId} heffingsambtenaar`);

export const cases: readonly Case[] = [
  {
    of: file('aanwijzing.queries', 'listAanwijzingen'),
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listAanwijzingen(read)),
  },
  {
    of: file('aanwijzing.queries', 'getAanwijzing'),
    scope: 'kantoor',
    answer: 'empty',
    ask: reading((read, of) => getAanwijzing(read, idVan(of))),
  },
  {
    of: file('aanwijzing.queries', 'listWieMag'),
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read, _, by) => listWieMag(read, by.gemeente.id, 'vermindering')),
  },
  {
    of: file('aanwijzing.queries', 'listGeweigerd'),
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listGeweigerd(read)),
  },
  {
    of: file('propose-aanwijzing', 'proposeAanwijzing'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      proposeAanwijzing(write, {
        medewerkerId: of.kantoor.collegaId,
        functie: 'directeur',
        soorten: ['vermindering'],
        gemeenteId: null,
        grensCenten: null,
        vanaf: toLocalDate('2026-01-01'),
        tot: null,
        besluitNummer: 'proef',
        besluitDatum: toLocalDate('2026-01-01'),
      }),
    ),
  },
  {
    of: file('decide-aanwijzing', 'decideAanwijzing'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      decideAanwijzing(write, { id: idVan(of), versie: OUD, besluit: 'bevestigen' }),
    ),
  },
  {
    of: file('end-aanwijzing', 'endAanwijzing'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      endAanwijzing(write, { id: idVan(of), versie: OUD, laatste: toLocalDate('2027-01-01') }),
    ),
  },
  {
    of: file('require-aanwijzing', 'requireAanwijzing'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write, of) =>
      requireAanwijzing(write, {
        soort: 'vermindering',
        over: { soort: 'proef', id: of.gemeente.aanslagId },
        centen: null,
      }),
    ),
  },
];
