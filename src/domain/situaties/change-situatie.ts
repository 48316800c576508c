import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { holdSituatie, releaseSituatie } from './hold-situatie';
import { sendSituatiebrief } from './send-situatiebrief';
import {
  planEinde,
  planVerlenging,
  planVervolg,
  type Situatie,
  type Situatieregel,
  type Uitkomst,
} from './situatie';
import { askSpread, insertRegel, lockSituatie } from './situatie.store';

/** Lets an adempauze last longer, with the reason; the person is told until when. Throws NotFound or Refused. */
export async function extendSituatie(
  write: Write,
  { dossierId, tot, bewijs }: { dossierId: string; tot: LocalDate; bewijs: string },
): Promise<void> {
  actingMedewerker(write.ctx);
  const situatie = await lockSituatie(write, dossierId);
  const vandaag = localDateOf(write.ctx.now);
  const plan = planVerlenging(situatie, tot, vandaag);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const regel = await add(write, situatie, { gebeurtenis: 'verlengd', dag: vandaag, tot, bewijs });
  await holdSituatie(write, situatie, plan.van, tot);
  await sendSituatiebrief(write, 'invordering-stopt-langer', regel);
}

/**
 * Says how it ended, by which document. Collecting may begin again, or what is left is proposed for oninbaar; the person is
 * told. Answers how many claims were proposed. Throws NotFound or Refused.
 */
export async function endSituatie(
  write: Write,
  {
    dossierId,
    uitkomst,
    dag,
    bewijs,
  }: { dossierId: string; uitkomst: Uitkomst; dag: LocalDate; bewijs: string },
): Promise<number> {
  actingMedewerker(write.ctx);
  const situatie = await lockSituatie(write, dossierId);
  const plan = planEinde(situatie, { uitkomst, dag }, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const regel = await add(write, situatie, { gebeurtenis: 'geeindigd', dag, uitkomst, bewijs });
  const voorgesteld = await releaseSituatie(write, situatie, { uitkomst, dag });
  await sendSituatiebrief(write, 'invordering-gaat-verder', regel);
  return voorgesteld;
}

/** Adds what happened meanwhile: creditors agreed, or somebody looked in the register whether it still runs. */
export async function followSituatie(
  write: Write,
  {
    dossierId,
    ...vervolg
  }: { dossierId: string; gebeurtenis: 'akkoord' | 'nagegaan'; dag: LocalDate; bewijs: string },
): Promise<void> {
  actingMedewerker(write.ctx);
  const situatie = await lockSituatie(write, dossierId);
  const plan = planVervolg(situatie, vervolg, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  await add(write, situatie, vervolg);
}

/** One more line, audited and told to the other gemeenten. */
async function add(
  write: Write,
  { dossierId, persoonId, soort }: Situatie,
  meer: Pick<Situatieregel, 'gebeurtenis' | 'dag' | 'bewijs'> & Partial<Situatieregel>,
): Promise<Situatieregel> {
  const regel = await insertRegel(write, { ...meer, dossierId, persoonId, soort });
  await write.audit({
    handeling: `situatie.${meer.gebeurtenis}`,
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: regel,
    bewaarklasse: 'invordering',
  });
  await askSpread(write, regel);
  return regel;
}
