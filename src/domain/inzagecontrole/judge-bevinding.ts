import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { insertStap, loadBevindingen } from './bevinding.store';
import { type Oordeel, planOordeel } from './oordeel';

/**
 * Judges a finding, once, with a reason. Throws NotFound, or Refused: about himself, judged before, not yet the directeur's,
 * or too few words.
 */
export async function judgeBevinding(
  write: Write,
  input: { id: string; oordeel: Oordeel; reden: string },
): Promise<void> {
  const { ctx, gemeenteId } = write;
  const [bevinding] = await loadBevindingen(write, [gemeenteId], { id: input.id, hoogstens: 1 });
  if (!bevinding) throw new NotFound();
  const rollen = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
  const plan = planOordeel(bevinding, { medewerkerId: actingMedewerker(ctx), rollen }, input.reden);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { oordeel } = input;
  const reden = input.reden.trim();
  const eerste = await insertStap(write, {
    ...{ bevindingId: bevinding.id, soort: 'oordeel', oordeel, reden },
    door: actorText(ctx.actor),
  });
  if (!eerste) throw new Refused('inzagecontrole.fout.al-beoordeeld');
  await write.audit({
    handeling: 'inzagebevinding.beoordeeld',
    onderwerp: { soort: 'inzagebevinding', id: bevinding.id },
    voor: { stand: bevinding.stand },
    na: { oordeel, reden },
    bewaarklasse: 'logboek',
  });
}
