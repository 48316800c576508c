import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { type Einde, planBeeindiging } from './overeenkomst';
import { endOvereenkomstRij, loadOvereenkomsten, lockOvereenkomsten } from './overeenkomst.store';

/**
 * Ends a contract, and with a mantelovereenkomst what hangs under it, in one transaction. `getoondeTot` is the
 * end that the form showed. Returns every end that was set. Throws NotFound, Stale, or Refused with the reason.
 */
export async function endOvereenkomst(
  write: Write,
  input: { id: string; tot: LocalDate; getoondeTot: LocalDate | null },
): Promise<Einde[]> {
  await lockOvereenkomsten(write);
  const alle = await loadOvereenkomsten(write, write.gemeenteId);
  const zelf = alle.find((o) => o.id === input.id);
  if (!zelf) throw new NotFound();
  if (zelf.tot !== input.getoondeTot) throw new Stale();
  const plan = planBeeindiging(alle, input.id, input.tot, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  for (const einde of plan.eindes) {
    await endOvereenkomstRij(write, einde);
    await write.audit({
      handeling: 'overeenkomst.beeindigd',
      onderwerp: { soort: 'overeenkomst', id: einde.id },
      voor: { tot: einde.vorigeTot },
      na: { tot: einde.tot, reden: einde.reden },
      bewaarklasse: 'instelling',
    });
  }
  return plan.eindes;
}
