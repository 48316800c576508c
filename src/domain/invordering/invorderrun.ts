import { z } from 'zod';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { defineGetoetsteRunsoort, type GetoetsteRunsoort } from '@/domain/runs/getoetste-runsoort';
import { Prisma } from '@/generated/prisma/client';
import { parseLocalDate, toLocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { PADSTAPPEN, type Padstap } from './invorderingspad';
import { kandidatenOp } from './kandidaten.store';
import { kostenOp } from './kosten-vooraf.store';
import { judgeStap, takeStap } from './take-stap';
import { loadDagfeiten } from './vorderingfeiten.store';

/** What was asked of a run of collection: the day on its letters. */
export const invorderrunParameters = z.object({
  dagtekening: z
    .string()
    .refine((text) => parseLocalDate(text) !== null)
    .transform((text) => toLocalDate(text)),
});

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
      const { gemeenteId } = write;
      const { dagtekening } = run.parameters;
      const { pad } = await loadDagfeiten(write, gemeenteId, dagtekening);
      const kosten = await kostenOp(write, stap, dagtekening);
      await insert(Prisma.sql`
        select 'aanslag' as onderwerp_soort, k.aanslag_id as onderwerp_id, k.persoon_id, k.stap,
          case when k.tegen = '{}' then k.te_innen else greatest(k.te_laat, 0) end::bigint as open_centen,
          case when k.tegen = '{}' then ${kosten} else 0 end::bigint as kosten_centen,
          case when k.te_laat > 0 then array['te-laat'] else '{}'::text[] end as voor, k.tegen
        from (${kandidatenOp(gemeenteId, dagtekening, pad?.waarde ?? null)}) k
        where k.stap = ${stap}`);
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
  const namen = await getMedewerkerNamen(write);
  return namen.get(actor?.split(':')[1] ?? '') ?? 'De invorderingsambtenaar';
}

export const INVORDERRUNS: Readonly<Record<Padstap, GetoetsteRunsoort>> = {
  herinnering: runVan('herinnering'),
  aanmaning: runVan('aanmaning'),
  dwangbevel: runVan('dwangbevel'),
};

/** The soorten in the order of the steps. */
export const INVORDERRUNSOORTEN = PADSTAPPEN.map((stap) => INVORDERRUNS[stap]);
