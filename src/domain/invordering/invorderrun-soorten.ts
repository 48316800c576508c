import { nameActor } from '@/domain/medewerkers/name-actor';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { defineGetoetsteRunsoort, type GetoetsteRunsoort } from '@/domain/runs/getoetste-runsoort';
import type { Write } from '@/platform/tenant';
import { PADSTAPPEN, type Padstap } from './invorderingspad';
import { invorderrunParameters } from './invorderrun.schema';
import { kandidatenVanRun } from './invorderrun.store';
import { judgeStap, takeStap } from './take-stap';

/**
 * One step of collection for all claims of a gemeente that stand before it: candidates with every reason for and against,
 * akkoord by a second person, and each judged again when its letter is made (M-13, ADR 0034).
 */
const runVan = (stap: Padstap): GetoetsteRunsoort =>
  defineGetoetsteRunsoort({
    soort: stap,
    verbs: { zien: 'invordering.zien', maken: 'invordering.voorbereiden', akkoord: 'invordering.akkoord' },
    doel: 'invordering',
    bewaarklasse: 'invordering',
    parameters: invorderrunParameters,
    vult: ['invorderingsstap', 'document', 'bezorging', 'boeking', 'boekingsregel', 'kosten'],
    plan: async (write, run, insert) => {
      await insert(await kandidatenVanRun(write, stap, run.parameters.dagtekening));
    },
    recheck: async (write, { onderwerpId }, run) => {
      const { dagtekening } = run.parameters;
      const reden = await judgeStap(write, { aanslagId: onderwerpId, stap, dagtekening });
      return reden === null ? { voer: true } : { voer: false, reden };
    },
    carryOut: async (write, { onderwerpId, openCenten }, run) => {
      const { dagtekening } = run.parameters;
      await takeStap(write, {
        aanslagId: onderwerpId,
        stap,
        dagtekening,
        runId: run.id,
        ondertekenaar: await nameOf(write, run.beslotenDoor),
        hoogstens: openCenten,
      });
    },
  });

/** In whose name the letters stand: who gave akkoord. */
async function nameOf(write: Write, actor: string | null): Promise<string> {
  const namen = await readNamen(write);
  return nameActor(namen, actor) ?? 'De invorderingsambtenaar';
}

export const INVORDERRUNS: Readonly<Record<Padstap, GetoetsteRunsoort>> = {
  herinnering: runVan('herinnering'),
  aanmaning: runVan('aanmaning'),
  dwangbevel: runVan('dwangbevel'),
};

/** The soorten in the order of the steps. */
export const INVORDERRUNSOORTEN = PADSTAPPEN.map((stap) => INVORDERRUNS[stap]);
