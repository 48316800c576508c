import { kandidatenrunId } from '@tests/support/two-tenants-runs';
import { z } from 'zod';
import { decideGetoetsteRun } from '@/domain/runs/decide-getoetste-run';
import { defineGetoetsteRunsoort } from '@/domain/runs/getoetste-runsoort';
import { getKandidaatTotalen, listKandidaten } from '@/domain/runs/kandidaat.queries';
import { takeOutKandidaat } from '@/domain/runs/take-out-kandidaat';
import { carryOutGetoetsteRun, planGetoetsteRun } from '@/domain/runs/work-on-getoetste-run';
import { type Case, reading, writing, writingAs } from './case';

const proef = defineGetoetsteRunsoort({
  soort: 'proef',
  verbs: { zien: 'run.zien', maken: 'run.maken', akkoord: 'run.akkoord' },
  doel: 'proef',
  bewaarklasse: 'invordering',
  vult: [],
  parameters: z.object({}),
  plan: async () => undefined,
  recheck: async () => ({ voer: true }),
  carryOut: async () => undefined,
});
/** Older than the run is: who may reach it is told so, who may not finds nothing. */
const OUD = 99;
const runId = (of: Parameters<Case['ask']>[1]) => kandidatenrunId(of.gemeente);
const sleutel = (of: Parameters<Case['ask']>[1]) => ({ gemeenteId: of.gemeente.id, runId: runId(of) });

/** Runs that are judged again, and their candidates. */
export const kandidaatCases: readonly Case[] = [
  {
    of: 'runs/kandidaat.queries.ts getKandidaatTotalen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => getKandidaatTotalen(read, of.gemeente.id, runId(of))),
  },
  {
    of: 'runs/kandidaat.queries.ts listKandidaten',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listKandidaten(read, of.gemeente.id, runId(of), { gekozen: true })),
  },
  {
    of: 'runs/take-out-kandidaat.ts takeOutKandidaat',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      takeOutKandidaat(write, proef, { id: runId(of), versie: OUD, volgnummer: 1, reden: 'proef' }),
    ),
  },
  {
    of: 'runs/decide-getoetste-run.ts decideGetoetsteRun',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingAs('heffingsambtenaar', (write, of) =>
      decideGetoetsteRun(write, proef, { id: runId(of), versie: OUD, besluit: 'akkoord', reden: null }),
    ),
  },
  {
    of: 'runs/work-on-getoetste-run.ts planGetoetsteRun',
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) => planGetoetsteRun(by.ctx, proef, sleutel(of)),
  },
  {
    of: 'runs/work-on-getoetste-run.ts carryOutGetoetsteRun',
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) => carryOutGetoetsteRun(by.ctx, proef, sleutel(of)),
  },
];
