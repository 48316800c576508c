import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdOwnTaak } from './hold-own-taak';
import { planOverdracht, planVerkeerdBezorgd } from './taak';
import { auditTaak, insertTaakregel, saveTaak, type Taak } from './taak.store';

type Overdracht = { taakId: string; team: string; reden: string };

/** A task of which the hands are free again. */
const VRIJ = { status: 'open', medewerkerId: null, geclaimdOp: null } as const;

/**
 * Gives a task that one has to another team, with why. The promise to the inwoner stays as it was. Answers the task as
 * it was before. Throws NotFound, and Refused for a team that does not exist or that has it already.
 */
export async function handOverTaak(write: Write, { taakId, team, reden }: Overdracht): Promise<Taak> {
  const taak = await holdOwnTaak(write, taakId);
  const plan = planOverdracht(taak, team);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const terug = plan.terug ? { teruggestuurdOp: write.ctx.now } : {};
  await saveTaak(write, taakId, { ...VRIJ, ...terug, team: plan.team, herkomst: plan.herkomst });
  await insertTaakregel(write, taakId, 'overgedragen', reden, { van: taak.team, naar: plan.team });
  await auditTaak(write, 'taak.overgedragen', taakId, { team: taak.team }, { team: plan.team, reden });
  return taak;
}

/**
 * Sends a task back to where it came from, because it was never for this team, and counts that (D-17). Answers the
 * task as it was before. Throws NotFound, and Refused where nobody sent it.
 */
export async function returnMisrouted(
  write: Write,
  { taakId, reden }: Omit<Overdracht, 'team'>,
): Promise<Taak> {
  const taak = await holdOwnTaak(write, taakId);
  const plan = planVerkeerdBezorgd(taak);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { now } = write.ctx;
  const { team, herkomst } = plan;
  await saveTaak(write, taakId, {
    ...VRIJ,
    ...{ team, herkomst, verkeerdOp: now, verkeerdReden: reden, teruggestuurdOp: now },
  });
  await insertTaakregel(write, taakId, 'verkeerd-bezorgd', reden, { van: taak.team, naar: team });
  await auditTaak(write, 'taak.verkeerd-bezorgd', taakId, { team: taak.team }, { team, reden });
  return taak;
}
