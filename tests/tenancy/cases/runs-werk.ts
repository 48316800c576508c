import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { askRunWork } from '@/domain/runs/ask-run-work';
import { decideRun, reportRun, withdrawRun } from '@/domain/runs/decide-run';
import { holdWork } from '@/domain/runs/hold-run';
import { openRun } from '@/domain/runs/open-run';
import { resumeRuns } from '@/domain/runs/resume-runs';
import { countUitval, getRun, listRuns, listUitval } from '@/domain/runs/run.queries';
import { workOnRun } from '@/domain/runs/work-on-run';
import { calculateVasteRun, carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { type Case, reading, writing, writingAs, writingThere } from './case';

const file = (name: string, fn: string) => `runs/${name}.ts ${fn}`;
/** Older than the run is: who may reach it is told so, who may not finds nothing. */
const OUD = 99;

const sleutel = (of: Parameters<Case['ask']>[1]) => ({
  gemeenteId: of.gemeente.id,
  runId: of.gemeente.runId,
});

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
      openRun(write, aanslagoplegging, { sleutel: '2031', belastingjaar: 2031, parameters: {} }),
    ),
  },
  {
    of: file('decide-run', 'decideRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingAs('heffingsambtenaar', (write, of) =>
      decideRun(write, aanslagoplegging, {
        id: of.gemeente.runId,
        versie: OUD,
        besluit: 'akkoord',
        reden: null,
      }),
    ),
  },
  {
    of: file('decide-run', 'withdrawRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      withdrawRun(write, aanslagoplegging, { id: of.gemeente.runId, versie: OUD, reden: 'proef' }),
    ),
  },
  {
    of: file('decide-run', 'reportRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      reportRun(write, aanslagoplegging, of.gemeente.runId, { act: 'klaar' }).then(String),
    ),
  },
  {
    of: file('hold-run', 'holdWork'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) =>
      holdWork(
        by.ctx,
        aanslagoplegging,
        sleutel(of),
        'uitvoeren',
        async () => ({ grond: null }),
        async () => undefined,
      ),
  },
  {
    of: file('work-on-vaste-run', 'calculateVasteRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) => calculateVasteRun(by.ctx, aanslagoplegging, sleutel(of)),
  },
  {
    of: file('work-on-vaste-run', 'carryOutVasteRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) => carryOutVasteRun(by.ctx, aanslagoplegging, sleutel(of)),
  },
  {
    of: file('work-on-run', 'workOnRun'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: (by, of) => workOnRun(by.ctx, [aanslagoplegging], sleutel(of)),
  },
  {
    // Asks for work, of which the worker finds out that there is no such run.
    of: file('ask-run-work', 'askRunWork'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write, of) => askRunWork(write, of.gemeente.runId)),
  },
  {
    // Takes no id: it looks in the gemeenten of who asks.
    of: file('resume-runs', 'resumeRuns'),
    scope: 'gemeente',
    answer: 'own',
    ask: (by) => resumeRuns(by.ctx),
  },
];
