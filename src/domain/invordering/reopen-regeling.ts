import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { hashInzending } from '@/platform/form-key';
import type { Write } from '@/platform/tenant';
import { gatherPlanning } from './gather-planning';
import { isNooit, proposeRegeling } from './propose-regeling';
import { auditRegeling, lockRegeling, lockRegelingenVan } from './regeling.store';
import { insertAanvraag, loadAanvraag } from './regelingaanvraag.store';
import { planBuitenBeleid } from './regelingplan';

/** What became of it: a proposal that waits for who decides, an application that can be agreed by the rule, or nothing. */
export type Opnieuw = { aanvraagId: string; regelingId: string | null };

/**
 * A refused regeling did not deserve to be refused: what was asked is an application again, with the plans of today. Beyond
 * the policy it is a proposal at once, and another decides. Throws NotFound.
 */
export async function reopenRegeling(
  write: Write,
  {
    regelingId,
    motivering,
    clientSleutel,
  }: { regelingId: string; motivering: string; clientSleutel: string },
): Promise<Opnieuw> {
  const { gemeenteId, ctx } = write;
  const regeling = await lockRegeling(write, regelingId);
  await lockRegelingenVan(write, regeling.persoonId);
  const eerder = await loadAanvraag(write, gemeenteId, regeling.aanvraagId);
  if (!eerder) throw new NotFound();
  const { persoonId, wens, aanslagIds } = eerder;
  const { planning, totaal } = await gatherPlanning(write, gemeenteId, eerder);
  const aanvraagId = await insertAanvraag(write, {
    persoonId,
    kanaal: 'balie',
    wens,
    aanslagIds,
    uitkomst: planning.plannen.length > 0 ? 'plannen' : 'geweigerd',
    redenen: [...planning.redenen],
    clientSleutel,
    inhoudHash: hashInzending({
      handeling: 'regeling.opnieuw',
      gemeenteId,
      persoonId,
      inhoud: { regelingId },
    }),
  });
  await auditRegeling(write, 'opnieuw', regelingId, null, { aanvraagId });
  const redenen = planning.redenen.map(({ sleutel }) => sleutel);
  const past = planBuitenBeleid(totaal, wens, localDateOf(ctx.now)) !== null;
  if (redenen.length === 0 || redenen.some(isNooit) || !past) return { aanvraagId, regelingId: null };
  return { aanvraagId, regelingId: await proposeRegeling(write, { aanvraagId, motivering }) };
}
