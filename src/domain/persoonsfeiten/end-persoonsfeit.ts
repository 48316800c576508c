import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { type Einde, foldFeiten, planEinde } from './persoonsfeit';
import { askSpread, insertFeitregel, loadRegels, lockPersoonstand, undoFeit } from './persoonsfeit.store';

/**
 * Says that a fact does not hold any more, or that it was a mistake, with the reason: what followed from it ends here in
 * this transaction and in the other gemeenten by the job. The line that recorded it stays. Throws NotFound or Refused.
 */
export async function endPersoonsfeit(
  write: Write,
  {
    feitId,
    persoonId,
    ...einde
  }: { feitId: string; persoonId: string; gebeurtenis: Einde; dag: LocalDate; reden: string },
): Promise<void> {
  actingMedewerker(write.ctx);
  const { samengevoegd } = await lockPersoonstand(write, persoonId);
  const feiten = foldFeiten(await loadRegels(write, write.gemeenteId, persoonId));
  const feit = feiten.find(({ id }) => id === feitId);
  if (!feit) throw new NotFound();
  const plan = planEinde(feit, einde, { samengevoegd, vandaag: localDateOf(write.ctx.now) });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { gebeurtenis, dag, reden } = einde;
  const regel = await insertFeitregel(write, {
    ...{ persoonId, feitId, gebeurtenis, dag },
    soort: feit.soort,
    bron: reden.trim(),
  });
  await undoFeit(write, persoonId, feit, gebeurtenis);
  write.shows(write.gemeenteId, [persoonId]);
  await write.audit({
    handeling: `persoonsfeit.${gebeurtenis}`,
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: feit,
    na: regel,
    bewaarklasse: 'heffing',
  });
  await askSpread(write, persoonId, regel.id);
}
