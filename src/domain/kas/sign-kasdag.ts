import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planTekenen, tekentVoor } from './kas';
import { saveGesloten } from './kas.store';
import { kasregelOp } from './kasregel';
import { lockKasdag } from './lock-kasdag';

/**
 * Signs a counted day: it is closed for good, and with that reported to the kantoor. By another than who counted, of those
 * whom the gemeente lets sign on that day. Throws NotFound, or Refused with why not.
 */
export async function signKasdag(write: Write, kasdagId: string): Promise<void> {
  const { ctx, gemeenteId } = write;
  const { kas, dag } = await lockKasdag(write, kasdagId);
  const { tekenen } = kasregelOp(await readGegevens(write, gemeenteId), dag.dag);
  const rollen = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
  const voor = tekentVoor(rollen, tekenen);
  const plan = planTekenen(dag, actorText(ctx.actor), voor);
  if (!plan.ok) throw new Refused(plan.reden);
  await saveGesloten(write, kasdagId, plan.voor);
  await write.audit({
    handeling: 'kasdag.gesloten',
    onderwerp: { soort: 'kasdag', id: kasdagId },
    voor: { status: 'geteld', geteldDoor: dag.geteldDoor },
    na: { kas: kas.code, dag: dag.dag, voor: plan.voor, geteldCenten: dag.geteldCenten },
    bewaarklasse: 'betalingen',
  });
}
