import { openRun } from '@/domain/runs/open-run';
import { LawError } from '@/law/law-error';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import type { Padstap } from './invorderingspad';
import { requireRundag } from './invorderrun.store';
import { INVORDERRUNS } from './invorderrun-soorten';
import { kostenOp } from './kosten-vooraf.store';
import { loadDagfeiten } from './vorderingfeiten.store';
import { dagredenen } from './waarom-niet';

/**
 * Begins a run of one step for a gemeente, with this day on its letters. Refused where the bank file of yesterday is not
 * in, on a free day, before the day of the last run, in a year of which the costs are not known, where the gemeente does
 * not take the step, and while one is going. Answers its id.
 */
export async function startInvorderrun(
  write: Write,
  { stap, dagtekening }: { stap: Padstap; dagtekening: LocalDate },
): Promise<string> {
  const { gemeenteId } = write;
  const dagfeiten = await loadDagfeiten(write, gemeenteId, dagtekening);
  const { pad } = dagfeiten;
  if (pad === null || !(pad.waarde.natuurlijk[stap].wel || pad.waarde.anders[stap].wel))
    throw new Refused('weigering.stap-niet-in-pad');
  await requireRundag(write, stap, dagtekening);
  const [tegen] = dagredenen(stap, dagtekening, dagfeiten);
  if (tegen)
    throw new Refused(
      `weigering.${tegen.code}`,
      {},
      tegen.code === 'bank-niet-in' ? 'formulier' : 'dagtekening',
    );
  await requireTarief(write, stap, dagtekening);
  return openRun(write, INVORDERRUNS[stap], {
    sleutel: stap,
    belastingjaar: null,
    parameters: { dagtekening },
  });
}

/** Amounts are set anew each year: of one that is not in the law core nothing is charged. */
async function requireTarief(write: Write, stap: Padstap, dag: LocalDate): Promise<void> {
  try {
    await kostenOp(write, stap, dag);
  } catch (error) {
    if (error instanceof LawError) throw new Refused('weigering.geen-tarief', {}, 'dagtekening');
    throw error;
  }
}
