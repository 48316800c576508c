import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { lockKosten } from '@/domain/grootboek/lock-kosten';
import { reverseKosten } from '@/domain/grootboek/reverse-kosten';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { may } from '@/platform/permissions';
import type { Write } from '@/platform/tenant';
import { type Kostenterugname, planBesluit, type Terugnamebesluit } from './kostenterugname';
import { auditTerugname, loadGrens, loadTerugname, saveTerugnamebesluit } from './kostenterugname.store';

/**
 * The second person decides on taking costs back, or who proposed it withdraws it. Granting books it in the same
 * transaction. Throws NotFound, Stale when somebody decided in the meantime, or Refused: his own proposal, an amount
 * above the limit of the gemeente, costs that were taken back already.
 */
export async function decideKostenterugname(
  write: Write,
  input: { id: string; versie: number; besluit: Terugnamebesluit; besluitReden: string | null },
): Promise<Kostenterugname> {
  const gelezen = await loadTerugname(write, input.id);
  if (!gelezen) throw new NotFound();
  const kosten = await lockKosten(write, gelezen.kostenId);
  // Again, now that nobody else decides in this gemeente.
  const rij = await loadTerugname(write, input.id);
  if (!rij) throw new NotFound();
  if (rij.versie !== input.versie) throw new Stale();
  const wie = actorText(write.ctx.actor);
  const plan = planBesluit(
    rij,
    input.besluit,
    { wie, magBovenGrens: may(rollenIn(write), 'kosten.besluiten-boven-grens') },
    { ...kosten, grensCenten: await loadGrens(write, write.gemeenteId), terug: kosten.terug !== null },
  );
  if (!plan.ok) throw new Refused(plan.reden);
  const over = { soort: 'kostenterugname', id: rij.id };
  if (plan.status === 'toegekend')
    await requireAanwijzing(write, { soort: 'kostenterugname', over, centen: kosten.bedragCenten });
  const nieuw: Kostenterugname = {
    ...rij,
    status: plan.status,
    beslotenDoor: wie,
    beslotenOp: write.ctx.now,
    besluitReden: input.besluitReden,
  };
  await saveTerugnamebesluit(write, nieuw);
  if (plan.status === 'toegekend')
    await reverseKosten(write, {
      kostenId: rij.kostenId,
      reden: rij.reden,
      dag: localDateOf(write.ctx.now),
    });
  await auditTerugname(write, `kostenterugname.${input.besluit}`, rij, nieuw);
  return nieuw;
}

const rollenIn = ({ ctx, gemeenteId }: Write) =>
  ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
