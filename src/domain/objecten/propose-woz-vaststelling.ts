import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused, Stale } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { planVoorstel, type Voorstel } from './woz-vaststelling';
import { countTotalen, insertVaststelling, isWachtend, loadInhoud, takeIn } from './woz-vaststelling.store';

/**
 * Puts the values of a belastingjaar that nobody proposed yet before the heffingsambtenaar: from now on they stay as they
 * are, and a later file adds its own beside them. Answers the id. Throws Refused at the field, or Stale when a file came in
 * between.
 */
export async function proposeWozVaststelling(write: Write, voorstel: Voorstel): Promise<string> {
  actingMedewerker(write.ctx);
  const { now, actor } = write.ctx;
  const vandaag = localDateOf(now);
  const { belastingjaar, soort, dagtekening } = voorstel;
  const wat = { belastingjaar, soort, vandaag };
  const wacht = await isWachtend(write, wat);
  const { aantal, inhoudHash, totalen } = await countTotalen(write, wat);
  const plan = planVoorstel(voorstel, { vandaag, wacht, aantal });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const id = newId();
  const toelichting = voorstel.toelichting?.trim() || null;
  await insertVaststelling(write, {
    ...{ id, belastingjaar, soort, toelichting, dagtekening, aantal, totalen, inhoudHash },
    ...{ besluitId: null, status: 'voorgesteld', voorgesteldDoor: actorText(actor), voorgesteldOp: now },
    ...{ beslotenDoor: null, beslotenOp: null, besluitReden: null, versie: 1 },
  });
  await takeIn(write, id, wat);
  const inhoud = await loadInhoud(write, id);
  if (inhoud.aantal !== aantal || inhoud.inhoudHash !== inhoudHash) throw new Stale();
  await write.audit({
    handeling: 'woz-vaststelling.voorgesteld',
    onderwerp: { soort: 'woz-vaststelling', id },
    voor: null,
    na: { belastingjaar, soort, aantal, som: totalen.som, dagtekening, inhoudHash },
    bewaarklasse: 'heffing',
  });
  return id;
}
