import { actorText } from '@/platform/context';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planRun, planRunBesluit, type RunBesluit } from './run';
import { lockRun, type RunRij, saveRun } from './run.store';

/**
 * The second person gives or refuses akkoord to what the proefdraai calculated. The caller asks for the job that
 * executes it. Throws NotFound, Stale (also when it was calculated again), or Refused: never by who made it.
 */
export async function decideRun(
  write: Write,
  input: { id: string; versie: number; besluit: RunBesluit; reden: string | null },
): Promise<RunRij> {
  const run = await lockRun(write, input.id);
  if (!run) throw new NotFound();
  if (run.versie !== input.versie) throw new Stale();
  const besluiter = actorText(write.ctx.actor);
  const plan = planRunBesluit(run, input.besluit, { besluiter, reden: input.reden });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { now } = write.ctx;
  await saveRun(write, input.id, {
    status: plan.status,
    beslotenDoor: besluiter,
    beslotenOp: now,
    ...(input.besluit === 'afwijzen' ? { reden: input.reden, klaarOp: now } : {}),
  });
  await auditRun(write, `run.${input.besluit}`, run, { status: plan.status, reden: input.reden });
  return { ...run, status: plan.status };
}

/** Takes a run back that is not decided on yet. Throws NotFound, Stale or Refused. */
export async function withdrawRun(
  write: Write,
  input: { id: string; versie: number; reden: string },
): Promise<void> {
  const run = await lockRun(write, input.id);
  if (!run) throw new NotFound();
  if (run.versie !== input.versie) throw new Stale();
  const plan = planRun(run.status, 'intrekken');
  if (!plan.ok) throw new Refused(plan.reden);
  await saveRun(write, input.id, { status: plan.status, reden: input.reden, klaarOp: write.ctx.now });
  await auditRun(write, 'run.ingetrokken', run, { status: plan.status, reden: input.reden });
}

/**
 * What the work itself reports: calculated, done, or stopped and why. A run that is no longer in a status to which
 * that belongs (withdrawn, stopped) stays as it is; then false. Throws NotFound.
 */
export async function reportRun(
  write: Write,
  id: string,
  bericht:
    | { act: 'berekend'; inhoudHash: string; aantal: number; totalen: object }
    | { act: 'klaar' }
    | { act: 'stoppen'; reden: string; totalen?: object },
): Promise<boolean> {
  const run = await lockRun(write, id);
  if (!run) throw new NotFound();
  const plan = planRun(run.status, bericht.act);
  if (!plan.ok) return false;
  const { act, ...rest } = bericht;
  await saveRun(write, id, {
    status: plan.status,
    ...rest,
    ...(act === 'berekend' ? {} : { klaarOp: write.ctx.now }),
  });
  await auditRun(write, `run.${act}`, run, { status: plan.status, ...rest });
  return true;
}

const auditRun = (write: Write, handeling: string, run: RunRij, na: object): Promise<void> =>
  write.audit({
    handeling,
    onderwerp: { soort: 'run', id: run.id },
    voor: { status: run.status },
    na,
    bewaarklasse: 'heffing',
  });
