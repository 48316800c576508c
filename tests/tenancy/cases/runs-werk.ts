import { decideRun, reportRun, withdrawRun } from '@/domain/runs/decide-run';
import { holdRun } from '@/domain/runs/hold-run';
import { openRun } from '@/domain/runs/open-run';
import { countUitval, getRun, listRuns, listUitval } from '@/domain/runs/run.queries';
import { type Case, reading, writing, writingThere } from './case';

const file = (name: string, fn: string) => `runs/${name}.ts ${fn}`;
/** Older than the run is: who may reach it is told so, who may not finds nothing. */
const OUD = 99;

/** Runs of one gemeente: its own are there, of another there is nothing. */
export const runCases: readonly Case[] = [
  {
    of: file('run.queries', 'getRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getRun(read, of.gemeente.id, of.gemeente.runId)),
  },
  {
    of: file('run.queries', 'listRuns'),
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listRuns(read, of.gemeente.id)),
  },
  {
    of: file('run.queries', 'listUitval'),
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => listUitval(read, of.gemeente.id, of.gemeente.runId)),
  },
  {
    of: file('run.queries', 'countUitval'),
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => countUitval(read, of.gemeente.id, of.gemeente.runId)),
  },
  {
    of: file('open-run', 'openRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write) =>
      openRun(write, { soort: 'aanslagoplegging', belastingjaar: 2031, parameters: {} }),
    ),
  },
  {
    of: file('decide-run', 'decideRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      decideRun(write, { id: of.gemeente.runId, versie: OUD, besluit: 'akkoord', reden: null }),
    ),
  },
  {
    of: file('decide-run', 'withdrawRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => withdrawRun(write, { id: of.gemeente.runId, versie: OUD, reden: 'proef' })),
  },
  {
    of: file('decide-run', 'reportRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => reportRun(write, of.gemeente.runId, { act: 'klaar' }).then(String)),
  },
  {
    of: file('hold-run', 'holdRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) =>
      holdRun(by.ctx, { gemeenteId: of.gemeente.id, runId: of.gemeente.runId }, async () => 'gehouden'),
  },
];
