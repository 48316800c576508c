import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { decideAanslagrun } from '@/domain/aanslagen/decide-aanslagrun';
import { startAanslagrun } from '@/domain/aanslagen/start-aanslagrun';
import { getRun, listRuns } from '@/domain/runs/run.queries';
import { calculateVasteRun, carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { getHeffingsgrondslag } from '@/domain/verordeningen/get-heffingsgrondslag';
import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';

const JAAR = 2026;
const DAGTEKENING = toLocalDate('2026-02-28');
const MOMENT = new Date('2026-02-10T09:00:00Z');
/** Left for the visitor, who makes this run himself. */
const OVERGESLAGEN = ['losser'];

/**
 * The aanslagen 2026 of every gemeente but one, imposed as the desk would: made by one medewerker, agreed to by another,
 * executed, without waiting for the worker. What is there is skipped, what was broken off goes on.
 */
export async function imposeDemoAanslagen(): Promise<void> {
  for (const kantoor of KANTOREN) {
    const ctx = await systemContext('demo', 'aanslagruns', { kantoorId: kantoor.id });
    const als = (rol: Rol): Context => ({
      ...ctx,
      gemeenten: ctx.gemeenten.map((g) => ({ ...g, rollen: [rol] })),
      now: MOMENT,
      actor: {
        soort: 'medewerker',
        medewerkerId: staffId(kantoor.id, `${rol}-${kantoor.sleutel}`),
        naam: rol,
      },
    });
    const paar = { maker: als('medewerker-heffen'), besluiter: als('heffingsambtenaar') };
    for (const { gemeenteId, sleutel, naam } of ctx.gemeenten) {
      if (OVERGESLAGEN.includes(sleutel)) continue;
      const aantal = await imposeGemeente(gemeenteId, paar);
      if (aantal !== null) console.info(`  ${aantal} aanslagen in ${naam}`);
    }
  }
}

/** Null when there was nothing to do any more. */
async function imposeGemeente(
  gemeenteId: number,
  { maker, besluiter }: { maker: Context; besluiter: Context },
): Promise<number | null> {
  const stand = (runId: string) => readIn(maker, [gemeenteId], (read) => getRun(read, gemeenteId, runId));
  const runs = await readIn(maker, [gemeenteId], (read) =>
    listRuns(read, gemeenteId, { soort: 'aanslagoplegging' }),
  );
  const eerder = runs.filter((run) => run.belastingjaar === JAAR);
  if (eerder.some((run) => run.status === 'uitgevoerd')) return null;
  const open = eerder.find((run) => ['proefdraai', 'ter-akkoord', 'uitvoeren'].includes(run.status));
  const runId = open?.id ?? (await startIn(maker, gemeenteId));
  const sleutel = { gemeenteId, runId };
  await calculateVasteRun(maker, aanslagoplegging, sleutel);
  const { status, versie } = await stand(runId);
  if (status === 'ter-akkoord') {
    await writeIn(besluiter, gemeenteId, (write) =>
      decideAanslagrun(write, { id: runId, versie, besluit: 'akkoord', reden: null }),
    );
  }
  await carryOutVasteRun(maker, aanslagoplegging, sleutel);
  const klaar = await stand(runId);
  if (klaar.status !== 'uitgevoerd') {
    throw new Error(`De aanslagrun van de demo is ${klaar.status}: ${klaar.reden ?? 'geen reden'}.`);
  }
  return klaar.aantal;
}

/** Starts the run with every belastingsoort of which the verordening is published. */
async function startIn(maker: Context, gemeenteId: number): Promise<string> {
  const belastingsoorten = await readIn(maker, [gemeenteId], async (read) => {
    const found: Belastingsoort[] = [];
    for (const soort of BELASTINGSOORTEN) {
      const antwoord = await getHeffingsgrondslag(read, gemeenteId, JAAR, [soort]);
      if (antwoord.ok) found.push(soort);
    }
    return found;
  });
  return writeIn(maker, gemeenteId, (write) =>
    startAanslagrun(write, { belastingjaar: JAAR, dagtekening: DAGTEKENING, belastingsoorten }),
  );
}
