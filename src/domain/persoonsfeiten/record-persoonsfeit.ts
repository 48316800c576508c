import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type NieuwFeit, planFeit } from './persoonsfeit';
import { applyFeit, askSpread, insertFeitregel, lockPersoonstand } from './persoonsfeit.store';

/**
 * Records once what is so about a human being, with its source: his row here follows in this transaction, and a job asked
 * for in it brings his rows in the other gemeenten of the kantoor to the same. Answers the id. Throws NotFound, or Refused
 * at the field: a day that lies ahead or before the birth, what is known already, a row that was merged.
 */
export async function recordPersoonsfeit(
  write: Write,
  { persoonId, ...nieuw }: NieuwFeit & { persoonId: string },
): Promise<string> {
  actingMedewerker(write.ctx);
  const persoon = await lockPersoonstand(write, persoonId);
  const plan = planFeit(nieuw, persoon, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { soort, dag, bron } = nieuw;
  const regel = await insertFeitregel(write, {
    ...{ persoonId, soort, dag },
    bron: bron.trim(),
    gebeurtenis: 'vastgelegd',
  });
  await applyFeit(write, persoonId, soort, dag);
  write.shows(write.gemeenteId, [persoonId]);
  await write.audit({
    handeling: 'persoonsfeit.vastgelegd',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: regel,
    bewaarklasse: 'heffing',
  });
  await askSpread(write, persoonId, regel.id);
  return regel.id;
}
