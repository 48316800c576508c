import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { decideGetoetsteRun } from '@/domain/runs/decide-getoetste-run';
import type { RunBesluit } from '@/domain/runs/run';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { isPadstap, type Padstap } from './invorderingspad';
import { INVORDERRUNS } from './invorderrun-soorten';
import { loadDagfeiten } from './vorderingfeiten.store';

/**
 * The second person gives or refuses akkoord to a run of collection, in the role that the gemeente asks for this step: the
 * directeur where it asks him for people or for companies. Throws NotFound, Stale, Refused.
 */
export async function decideInvorderrun(
  write: Write,
  input: { id: string; versie: number; besluit: RunBesluit; reden: string | null },
): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  const run = await db.run.findUnique({ where: { gemeenteId_id: { gemeenteId, id: input.id } } });
  if (!run || !isPadstap(run.soort)) throw new NotFound();
  const { pad } = await loadDagfeiten(write, gemeenteId, localDateOf(ctx.now));
  if (input.besluit === 'akkoord' && pad !== null) requireRol(write, run.soort, pad.waarde);
  await decideGetoetsteRun(write, INVORDERRUNS[run.soort], input);
  if (input.besluit === 'akkoord')
    await requireAanwijzing(write, {
      soort: 'invorderingsrun',
      over: { soort: 'run', id: run.id },
      centen: null,
    });
}

function requireRol(
  { ctx, gemeenteId }: Write,
  stap: Padstap,
  pad: { natuurlijk: Record<Padstap, { akkoord: string }>; anders: Record<Padstap, { akkoord: string }> },
): void {
  const nodig =
    pad.natuurlijk[stap].akkoord === 'directeur' || pad.anders[stap].akkoord === 'directeur'
      ? 'directeur'
      : 'invorderingsambtenaar';
  const rollen = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
  if (ctx.actor.soort !== 'systeem' && !rollen.includes(nodig))
    throw new Refused(`weigering.akkoord-van-${nodig}`);
}
