import { lockStanden } from '@/domain/grootboek/lock-stand';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { proposeBesluit } from '@/domain/zaken/propose-besluit';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { PROGRAM_VERSION } from '@/platform/program-version';
import type { Write } from '@/platform/tenant';
import { judgeGrondslag } from './beoordeling';
import { besluitAsJson, planVoorstel } from './besluit';
import { holdKwijtschelding } from './hold-kwijtschelding';
import { faseVan, isBezwaarOpen, loadFeiten } from './kwijtschelding.store';
import { readRegels } from './read-regels';

/**
 * Puts what the law core answers to the facts of now before a second person, with the receipt and the reasons. Throws
 * NotFound, Stale, or Refused: papers were never asked, something is left to judge, or it has to wait.
 */
export async function proposeKwijtschelding(
  write: Write,
  { zaakId, zaakVersie, motivering }: { zaakId: string; zaakVersie: number; motivering: string },
): Promise<string> {
  const { gemeenteId } = write;
  const kwijtschelding = await holdKwijtschelding(write, zaakId, zaakVersie);
  const { aanslagId, gevraagdOp } = kwijtschelding;
  const beoordeling = judgeGrondslag({
    kwijtschelding,
    feiten: await loadFeiten(write, gemeenteId, kwijtschelding),
    stand: (await lockStanden(write, [aanslagId])).get(aanslagId) ?? null,
    regels: await readRegels(write, gemeenteId, gevraagdOp),
    bezwaarLoopt: await isBezwaarOpen(write, gemeenteId, aanslagId),
    vandaag: localDateOf(write.ctx.now),
    programma: PROGRAM_VERSION,
  });
  const plan = planVoorstel(kwijtschelding, beoordeling);
  if (!plan.ok) throw new Refused(plan.reden);
  // What was asked did not come: the case goes on without it.
  await settleTermijnen(write, { zaakId, soort: 'aanvullen', uitkomst: 'vervallen' });
  if ((await faseVan(write, zaakId)).fase === 'aanvullen')
    await moveZaak(write, { id: zaakId }, 'in-behandeling');
  return proposeBesluit(write, {
    zaakId,
    soort: 'kwijtschelding',
    inhoud: besluitAsJson(plan.inhoud),
    motivering,
  });
}
