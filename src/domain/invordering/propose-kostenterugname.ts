import { lockKosten } from '@/domain/grootboek/lock-kosten';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { type Kostenterugname, planVoorstel } from './kostenterugname';
import { auditTerugname, insertTerugname, wachtTerugname } from './kostenterugname.store';

/**
 * Proposes to take back the costs of one act; another person decides. Throws NotFound, or Refused: they were taken back
 * already, or a proposal about them waits.
 */
export async function proposeKostenterugname(
  write: Write,
  { kostenId, reden }: { kostenId: string; reden: string },
): Promise<Kostenterugname> {
  const kosten = await lockKosten(write, kostenId);
  const plan = planVoorstel(kosten, await wachtTerugname(write, kostenId));
  if (!plan.ok) throw new Refused(plan.reden);
  const rij: Kostenterugname = {
    id: newId(),
    kostenId,
    reden,
    status: 'voorgesteld',
    voorgesteldDoor: actorText(write.ctx.actor),
    voorgesteldOp: write.ctx.now,
    beslotenDoor: null,
    beslotenOp: null,
    besluitReden: null,
    versie: 1,
  };
  await insertTerugname(write, rij);
  await auditTerugname(write, 'kostenterugname.voorstellen', null, rij);
  return rij;
}
