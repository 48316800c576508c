import { lockStanden } from '@/domain/grootboek/lock-stand';
import { readKosten } from '@/domain/grootboek/read-kosten';
import { reverseKosten } from '@/domain/grootboek/reverse-kosten';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { insertTerugname, loadStappen } from './invorderingsstap.store';

export type WithdrawStap = { id: string; reden: string };

/**
 * Takes a step of collection back that should not have been taken: the journal keeps both, and the next step is this one
 * again; what it cost is taken back with it. An aanmaning on which a dwangbevel rests stays. Throws NotFound, Refused.
 */
export async function withdrawStap(write: Write, { id, reden }: WithdrawStap): Promise<void> {
  await lockStanden(write, []);
  const [stap] = await loadStappen(write, write.gemeenteId, { id });
  if (!stap) throw new NotFound();
  if (stap.terug !== null) throw new Refused('weigering.stap-al-terug');
  const alle = await loadStappen(write, write.gemeenteId, { aanslagId: stap.aanslagId });
  if (stap.stap === 'aanmaning' && alle.some((s) => s.stap === 'dwangbevel' && s.terug === null))
    throw new Refused('weigering.stap-draagt-dwangbevel');
  const dag = localDateOf(write.ctx.now);
  await insertTerugname(write, stap, dag, reden);
  const kosten = await readKosten(write, write.gemeenteId, [stap.aanslagId]);
  for (const { id: kostenId } of kosten.filter((k) => k.handeling.id === id && k.terug === null))
    await reverseKosten(write, { kostenId, reden, dag });
  await write.audit({
    handeling: 'invorderingsstap.teruggenomen',
    onderwerp: { soort: 'invorderingsstap', id },
    voor: { aanslagId: stap.aanslagId, stap: stap.stap, dagtekening: stap.dagtekening },
    na: { dag, reden },
    bewaarklasse: 'invordering',
  });
}
