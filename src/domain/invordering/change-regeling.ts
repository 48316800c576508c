import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { closeRegeling } from './close-regeling';
import { refusalOf } from './regeling';
import {
  auditRegeling,
  type Geldendbeleid,
  insertPlan,
  insertStap,
  loadPlan,
  lockRegeling,
  saveRegeling,
} from './regeling.store';
import { planRegeling, type Wens } from './regelingplan';
import { sendRegelingbrief } from './send-regelingbrief';

/**
 * Ends a regeling: because it was not kept (then it counts for a next one), or because it was asked. The letter says what
 * is open. Collecting goes on where other facts do not hold it. Throws NotFound, Stale and Refused.
 */
export async function endRegeling(
  write: Write,
  einde: { id: string; versie: number; waarom: 'niet-nagekomen' | 'op-verzoek'; toelichting: string },
): Promise<void> {
  const regeling = await lockRegeling(write, einde.id, einde.versie);
  const nee = refusalOf('beeindigen', regeling.status);
  if (nee) throw new Refused(nee);
  if (regeling.status !== 'voorgesteld')
    await sendRegelingbrief(write, regeling.id, 'regeling-beeindigd', { toelichting: einde.toelichting });
  const status =
    einde.waarom === 'niet-nagekomen' && regeling.status !== 'voorgesteld' ? 'vervallen' : 'ingetrokken';
  await closeRegeling(write, regeling.id, status, einde.toelichting);
}

/**
 * Another plan for what is still open of a regeling, by the policy under which it was agreed: a new version of its terms,
 * the old ones stay. Throws NotFound, Stale, and Refused with why this plan cannot be.
 */
export async function changePlan(
  write: Write,
  keuze: { id: string; versie: number; wens: Wens; reden: string },
): Promise<void> {
  const regeling = await lockRegeling(write, keuze.id, keuze.versie);
  const nee = refusalOf('nieuw-plan', regeling.status);
  if (nee) throw new Refused(nee);
  const { waarde } = regeling.beleid as unknown as Geldendbeleid;
  const { aanslagen } = await loadPlan(write, write.gemeenteId, regeling);
  const { plannen } = planRegeling({
    schulden: aanslagen,
    wens: keuze.wens,
    beleid: waarde,
    verbroken: [],
    vandaag: localDateOf(write.ctx.now),
  });
  const plan = plannen.find(({ soort }) => soort === 'gekozen');
  if (!plan)
    throw new Refused('weigering.regeling-termijnen', { maanden: waarde.maximumMaanden }, 'perMaand');
  const planversie = regeling.planversie + 1;
  await insertPlan(write, regeling.id, planversie, plan.termijnen, keuze.reden);
  await saveRegeling(write, regeling.id, { planversie, status: 'lopend', statusOp: write.ctx.now });
  await insertStap(write, { regelingId: regeling.id, soort: 'nieuw-plan', planversie, reden: keuze.reden });
  await auditRegeling(
    write,
    'nieuw-plan',
    regeling.id,
    { planversie: regeling.planversie },
    { planversie, termijnen: plan.termijnen.map((t) => [t.vervaldag, String(t.bedrag)]) },
  );
  await sendRegelingbrief(write, regeling.id, 'regeling-toegekend');
}
