import { actorText } from '@/platform/context';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { may } from '@/platform/permissions';
import type { Write } from '@/platform/tenant';
import { askRunWork } from './ask-run-work';
import { planRun, planRunBesluit, type RunBesluit, type RunRij } from './run';
import { lockRunOf, saveRun } from './run.store';
import type { RunsoortBasis } from './runsoort';

/**
 * The second person gives or refuses akkoord to what the proefdraai calculated; with akkoord the work is asked for.
 * Throws NotFound (also for a run of another soort, and for who may not decide on this one), Stale (also when it was
 * calculated again), or Refused: never by who made it. `inhoud` is what akkoord is given to, where that was not fixed before.
 */
export async function decideRun(
  write: Write,
  soort: RunsoortBasis,
  input: { id: string; versie: number; besluit: RunBesluit; reden: string | null },
  inhoud: { aantal?: number; inhoudHash?: string } = {},
): Promise<RunRij> {
  const run = await lockRunOf(write, soort, input.id);
  if (!mayDecide(write, soort)) throw new NotFound();
  if (run.versie !== input.versie) throw new Stale();
  const besluiter = actorText(write.ctx.actor);
  const plan = planRunBesluit(run, input.besluit, { besluiter, reden: input.reden });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { now } = write.ctx;
  await saveRun(write, input.id, {
    status: plan.status,
    beslotenDoor: besluiter,
    beslotenOp: now,
    ...inhoud,
    ...(input.besluit === 'afwijzen' ? { reden: input.reden, klaarOp: now } : {}),
  });
  await auditRun(write, soort, `run.${input.besluit}`, run, { status: plan.status, reden: input.reden });
  if (plan.status === 'uitvoeren') await askRunWork(write, input.id);
  return { ...run, status: plan.status };
}

/** Takes a run back that is not decided on yet. Throws NotFound, Stale or Refused. */
export async function withdrawRun(
  write: Write,
  soort: RunsoortBasis,
  input: { id: string; versie: number; reden: string },
): Promise<void> {
  const run = await lockRunOf(write, soort, input.id);
  if (run.versie !== input.versie) throw new Stale();
  const plan = planRun(run.status, 'intrekken');
  if (!plan.ok) throw new Refused(plan.reden);
  await saveRun(write, input.id, { status: plan.status, reden: input.reden, klaarOp: write.ctx.now });
  await auditRun(write, soort, 'run.ingetrokken', run, { status: plan.status, reden: input.reden });
}

/**
 * What the work itself reports: calculated, done, or stopped and why. A run that is no longer in a status to which
 * that belongs (withdrawn, stopped) stays as it is; then false. Throws NotFound.
 */
export async function reportRun(
  write: Write,
  soort: RunsoortBasis,
  id: string,
  bericht:
    | { act: 'berekend'; inhoudHash: string; aantal: number; totalen: object }
    | { act: 'klaar'; totalen?: object }
    | { act: 'stoppen'; reden: string; totalen?: object },
): Promise<boolean> {
  const run = await lockRunOf(write, soort, id);
  const plan = planRun(run.status, bericht.act);
  if (!plan.ok) return false;
  const { act, ...rest } = bericht;
  await saveRun(write, id, {
    status: plan.status,
    ...rest,
    ...(act === 'berekend' ? {} : { klaarOp: write.ctx.now }),
  });
  await auditRun(write, soort, `run.${act}`, run, { status: plan.status, ...rest });
  return true;
}

/** The door asked already; here it is asked for the soort of this very run. */
const mayDecide = ({ ctx, gemeenteId }: Write, { verbs }: RunsoortBasis): boolean =>
  ctx.actor.soort === 'systeem' ||
  ctx.gemeenten.some((g) => g.gemeenteId === gemeenteId && may(g.rollen, verbs.akkoord));

const auditRun = (
  write: Write,
  { bewaarklasse }: RunsoortBasis,
  handeling: string,
  run: RunRij,
  na: object,
): Promise<void> =>
  write.audit({
    handeling,
    onderwerp: { soort: 'run', id: run.id },
    voor: { status: run.status },
    na,
    bewaarklasse,
  });
