import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planVerklaring } from './kas';
import { saveVerschilReden } from './kas.store';
import { lockKasdag } from './lock-kasdag';

/** Who counted says why there is a difference. Throws NotFound, or Refused for another, without a difference, or too late. */
export async function explainVerschil(
  write: Write,
  { kasdagId, reden }: { kasdagId: string; reden: string },
): Promise<void> {
  const { kas, dag } = await lockKasdag(write, kasdagId);
  const plan = planVerklaring(dag, actorText(write.ctx.actor));
  if (!plan.ok) throw new Refused(plan.reden);
  await saveVerschilReden(write, kasdagId, reden);
  await write.audit({
    handeling: 'kasdag.verschil',
    onderwerp: { soort: 'kasdag', id: kasdagId },
    voor: { reden: dag.verschilReden },
    na: { kas: kas.code, reden },
    bewaarklasse: 'betalingen',
  });
}
