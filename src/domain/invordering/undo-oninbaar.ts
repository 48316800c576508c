import { makeBoeking } from '@/domain/grootboek/boeking';
import { findBoekingenById, lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { takeBackRegels } from '@/domain/grootboek/toerekening';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { planTerugdraaien } from './oninbaar';
import { auditOninbaar, loadVoorstel, saveVoorstel } from './oninbaar.store';

/**
 * Somebody can pay after all: what was written off stands open again, booked back in the month of today. Money that came
 * in meanwhile goes to it at once. Costs that went back stay so. Throws NotFound, Stale, Refused.
 */
export async function undoOninbaar(
  write: Write,
  { id, versie, reden }: { id: string; versie: number; reden: string },
): Promise<void> {
  const { ctx } = write;
  await lockStanden(write, []);
  const voorstel = await loadVoorstel(write, id);
  if (voorstel.versie !== versie) throw new Stale();
  const plan = planTerugdraaien(voorstel);
  if (!plan.ok) throw new Refused(plan.reden);
  const { aanslagId, boekingId } = voorstel;
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  const [boeking] = boekingId === null ? [] : await findBoekingenById(write, [boekingId]);
  if (!stand || !boeking) throw new NotFound();
  const regels = takeBackRegels(openUit(stand), boeking.regels);
  if (regels === null) throw new Refused('oninbaar.fout.niet-terug-te-boeken');
  const terugBoekingId = await postBoeking(
    write,
    makeBoeking('correctie', { boekdatum: localDateOf(ctx.now), reden, tegenboekingVan: boeking.id }, regels),
  );
  const na = await saveVoorstel(write, voorstel, {
    status: 'teruggedraaid',
    uitkomstReden: reden,
    terugBoekingId,
    terugDoor: actorText(ctx.actor),
    terugOp: ctx.now,
  });
  await auditOninbaar(write, 'terugdraaien', { soort: 'oninbaarvoorstel', id }, voorstel, na);
}
