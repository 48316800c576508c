import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { holdSituatie } from './hold-situatie';
import { sendSituatiebrief } from './send-situatiebrief';
import { geldtOp, type NieuweSituatie, planBegin } from './situatie';
import { askSpread, insertRegel, loadSituaties, lockPersoon } from './situatie.store';

/**
 * Records once what makes collecting from somebody stop, with its source: from this transaction on it stops here, the
 * person is told by letter, and a job tells the other gemeenten of the kantoor. Throws NotFound, or Refused at the field.
 */
export async function recordSituatie(
  write: Write,
  { persoonId, ...nieuw }: NieuweSituatie & { persoonId: string },
): Promise<{ dossierId: string; brief: 'gemaakt' | 'wacht' | 'niet-te-maken' }> {
  actingMedewerker(write.ctx);
  const { gemeenteId, ctx } = write;
  const persoon = await lockPersoon(write, persoonId);
  const vandaag = localDateOf(ctx.now);
  const lopend = (await loadSituaties(write, gemeenteId, persoonId)).filter((s) => geldtOp(s, vandaag));
  const plan = planBegin(nieuw, {
    vandaag,
    persoonsoort: persoon.soort,
    overleden: persoon.overleden,
    lopend: lopend.map(({ soort }) => soort),
  });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const dossierId = newId();
  const regel = await insertRegel(write, {
    ...nieuw,
    persoonId,
    dossierId,
    gebeurtenis: 'begonnen',
    tot: plan.tot,
  });
  await holdSituatie(write, regel, regel.dag, plan.tot);
  await write.audit({
    handeling: 'situatie.begonnen',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: regel,
    bewaarklasse: 'invordering',
  });
  await askSpread(write, regel);
  return { dossierId, brief: await sendSituatiebrief(write, 'invordering-stopt', regel) };
}
