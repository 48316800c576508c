import { withdrawRun } from '@/domain/runs/decide-run';
import { takeOutKandidaat } from '@/domain/runs/take-out-kandidaat';
import { NotFound, Refused } from '@/platform/errors';
import { may } from '@/platform/permissions';
import type { Write } from '@/platform/tenant';
import { isPadstap } from './invorderingspad';
import { INVORDERRUNS } from './invorderrun-soorten';

type Change = { id: string; versie: number; reden: string } & (
  | { doe: 'intrekken' }
  | { doe: 'uithalen'; volgnummer: number }
);

/**
 * Withdraws a run of collection that nobody decided on, or takes one claim out of it by hand: who prepares runs may, and
 * who gives akkoord takes out as well. Throws NotFound, Stale, Refused.
 */
export async function changeInvorderrun(write: Write, change: Change): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  const run = await db.run.findUnique({ where: { gemeenteId_id: { gemeenteId, id: change.id } } });
  if (!run || !isPadstap(run.soort)) throw new NotFound();
  const soort = INVORDERRUNS[run.soort];
  const rollen = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
  const mag =
    may(rollen, soort.verbs.maken) || (change.doe === 'uithalen' && may(rollen, soort.verbs.akkoord));
  if (!mag && ctx.actor.soort !== 'systeem') throw new NotFound();
  if (change.doe === 'intrekken') return withdrawRun(write, soort, change);
  try {
    await takeOutKandidaat(write, soort, change);
  } catch (error) {
    // A number that is typed may be one that nobody has.
    if (error instanceof NotFound) throw new Refused('weigering.niet-gevonden', {}, 'volgnummer');
    throw error;
  }
}
