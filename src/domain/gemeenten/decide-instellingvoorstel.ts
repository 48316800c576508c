import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { endInstelling } from './end-instelling';
import { rijOp } from './instelling';
import { readWaarde } from './instelling.schema';
import { type Houder, loadReeks } from './instelling.store';
import {
  type Instellingbesluit,
  type Instellingvoorstel,
  isOnveranderd,
  planVoorstelbesluit,
} from './instellingvoorstel';
import {
  auditInstellingvoorstel,
  beheerderOf,
  loadInstellingvoorstel,
  saveInstellingvoorstel,
} from './instellingvoorstel.store';
import { setInstelling } from './set-instelling';
import { withdrawInstelling } from './withdraw-instelling';

/**
 * The second beheerder confirms a change of what stands on every letter, or refuses it with a reason; who proposed it may take
 * it back. Confirmed it happens in this transaction; one that waited past its first day begins today. Throws NotFound, Stale, or
 * Refused: his own proposal, no reason, or a value that was changed since.
 */
export async function decideInstellingvoorstel(
  houder: Houder,
  input: { id: string; versie: number; besluit: Instellingbesluit; reden: string | null },
): Promise<Instellingvoorstel> {
  const rij = await loadInstellingvoorstel(houder, input);
  const door = beheerderOf(houder);
  const plan = planVoorstelbesluit(rij, input.besluit, { door, reden: input.reden });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const besloten = plan.status !== 'ingetrokken';
  const nieuw: Instellingvoorstel = {
    ...rij,
    status: plan.status,
    beslotenDoor: besloten ? door : null,
    beslotenOp: besloten ? houder.write.ctx.now : null,
    besluitReden: input.reden,
  };
  await saveInstellingvoorstel(houder, nieuw);
  await auditInstellingvoorstel(houder, input.besluit, rij, nieuw);
  if (plan.status === 'bevestigd') await carryOut(houder, nieuw);
  return nieuw;
}

async function carryOut(houder: Houder, voorstel: Instellingvoorstel): Promise<void> {
  const { id, soort, handeling, rijId, voorgesteldDoor } = voorstel;
  const reeks = await loadReeks(houder, soort);
  const [, vanaf = voorstel.vanaf] = [voorstel.vanaf, localDateOf(houder.write.ctx.now)].sort();
  if (handeling === 'instellen') {
    const { bron, zekerheid } = voorstel;
    if (!isOnveranderd(voorstel, rijOp(reeks, vanaf)) || bron === null || zekerheid === null)
      throw new Refused('weigering.voorstel-intussen-anders');
    const waarde = readWaarde(soort, voorstel.waarde);
    await setInstelling(
      houder,
      { soort, waarde, vanaf, tot: null, bron, zekerheid, stand: null },
      { id, voorgesteldDoor },
    );
    return;
  }
  const rij = reeks.find((kandidaat) => kandidaat.id === rijId);
  if (!rij || rij.vervallenOp !== null) throw new Refused('weigering.voorstel-intussen-anders');
  const welke = { id: rij.id, versie: rij.versie };
  if (handeling === 'intrekken') await withdrawInstelling(houder, welke, true);
  // Its last day was confirmed as it was proposed; one that is over by now is proposed anew.
  else await endInstelling(houder, { ...welke, tot: voorstel.vanaf }, true);
}
