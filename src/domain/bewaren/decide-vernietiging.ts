import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { askVernietigwerk } from './carry-out-vernietiging';
import { type Lijstbesluit, planLijstbesluit } from './vernietiging';
import { lockLijst, saveLijstbesluit } from './vernietiging.store';

const REDEN_MIN = 10;

/**
 * The second person decides for the dagelijks bestuur, with the number of its besluit, and the work begins; or refuses with a
 * reason. Who proposed it may take it back. Throws NotFound, Stale, or Refused: his own, decided before, no aanwijzing, no
 * number, no reason, or all of it is held back.
 */
export async function decideVernietiging(
  write: Write,
  input: { id: string; versie: number; besluit: Lijstbesluit; nummer: string | null; reden: string | null },
): Promise<void> {
  actingMedewerker(write.ctx);
  const lijst = await lockLijst(write, input);
  const wie = actorText(write.ctx.actor);
  const onderwerp = { soort: 'vernietigingslijst', id: lijst.id };
  const besluit = planLijstbesluit(lijst, input.besluit, wie);
  if (!besluit.ok) throw new Refused(besluit.reden);
  const reden = input.reden?.trim() || null;
  const nummer = input.nummer?.trim() || null;
  if (input.besluit === 'afwijzen' && (reden ?? '').length < REDEN_MIN)
    throw new Refused('vernietigen.fout.reden-kort', {}, 'reden');
  if (besluit.status === 'akkoord') {
    if (nummer === null) throw new Refused('vernietigen.fout.nummer', {}, 'nummer');
    await requireAanwijzing(write, { soort: 'vernietiging', over: onderwerp, centen: null });
  }
  await saveLijstbesluit(write, lijst, {
    status: besluit.status,
    beslotenDoor: wie,
    beslotenOp: write.ctx.now,
    besluitReden: reden,
    besluitNummer: besluit.status === 'akkoord' ? nummer : null,
  });
  await write.audit({
    handeling: `vernietiging.${input.besluit}`,
    onderwerp,
    voor: { status: lijst.status, voorgesteldDoor: lijst.voorgesteldDoor },
    na: { status: besluit.status, reden, nummer, hash: lijst.hash },
    bewaarklasse: 'vernietiging',
  });
  if (besluit.status === 'akkoord') await askVernietigwerk(write, lijst.id);
}
