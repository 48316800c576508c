import { localDateOf } from '@/platform/clock';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { persoonSleutel } from '@/platform/identiteit';
import type { KantoorWrite } from '@/platform/tenant';
import { actingMedewerker } from './acting-medewerker';
import { mag } from './medewerker';
import { auditMedewerker, loadMedewerker, lockMedewerkers, saveSleutel } from './medewerker.store';

/**
 * Records who a medewerker is as a citizen, for the check on snooping: of his BSN only the key is kept. Null takes it away.
 * Throws NotFound, Stale, or Refused: of oneself, which another does, or of who stopped.
 */
export async function recordSleutel(
  write: KantoorWrite,
  input: { id: string; versie: number; bsn: string | null },
): Promise<void> {
  await lockMedewerkers(write);
  const gevonden = await loadMedewerker(write, input.id);
  if (!gevonden) throw new NotFound();
  const { medewerker } = gevonden;
  if (medewerker.versie !== input.versie) throw new Stale();
  if (actingMedewerker(write.ctx) === medewerker.id) throw new Refused('weigering.eigen-bsn');
  const plan = mag('wijzigen', medewerker, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const sleutel = input.bsn === null ? null : persoonSleutel(write.ctx.kantoorId, input.bsn);
  const had = await saveSleutel(write, medewerker, sleutel);
  await auditMedewerker(
    write,
    'medewerker.sleutel-vastgelegd',
    medewerker.id,
    { heeftSleutel: had },
    { heeftSleutel: sleutel !== null },
  );
}
