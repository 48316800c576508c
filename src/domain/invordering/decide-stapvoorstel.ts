import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused, Stale } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { nameOfActor } from './ask-stap';
import { planStapbesluit, type Stapbesluit } from './stapvoorstel';
import { auditStapvoorstel, loadStapvoorstel, saveStapbesluit } from './stapvoorstel.store';
import { loadOordeel, takeStap } from './take-stap';

/**
 * The second person lets a step be taken for one claim, or refuses it; who proposed it may withdraw it. The step is judged
 * again, and asks no more than was proposed. Throws NotFound, Stale, or Refused: his own proposal, another role, a day that
 * is over, paid meanwhile, or what else speaks against it by now. RefusedAndReported without an aanwijzing for it (B-14).
 */
export async function decideStapvoorstel(
  write: Write,
  input: { id: string; versie: number; besluit: Stapbesluit; besluitReden: string | null },
): Promise<void> {
  await lockStanden(write, []);
  const rij = await loadStapvoorstel(write, input.id);
  if (rij.versie !== input.versie) throw new Stale();
  const { pad } = await loadOordeel(write, rij);
  const { ctx, gemeenteId } = write;
  const plan = planStapbesluit(
    rij,
    input.besluit,
    {
      wie: actorText(ctx.actor),
      rollen: ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [],
    },
    { vandaag: localDateOf(ctx.now), akkoord: pad?.[rij.stap].akkoord ?? 'invorderingsambtenaar' },
  );
  if (!plan.ok) throw new Refused(plan.reden);
  const over = { soort: 'stapvoorstel', id: rij.id };
  if (plan.status === 'gezet')
    await requireAanwijzing(write, { soort: 'invorderingsrun', over, centen: null });
  const nieuw = {
    ...rij,
    status: plan.status,
    beslotenDoor: actorText(ctx.actor),
    beslotenOp: ctx.now,
    besluitReden: input.besluitReden,
  };
  await saveStapbesluit(write, nieuw);
  if (plan.status === 'gezet') {
    const { aanslagId, stap, dagtekening } = rij;
    const hoogstens = toCents(rij.hoogstensCenten);
    await takeStap(write, {
      aanslagId,
      stap,
      dagtekening,
      hoogstens,
      ondertekenaar: await nameOfActor(write),
    });
  }
  await auditStapvoorstel(write, input.besluit, rij, nieuw);
}
