import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { gatherPlanning } from './gather-planning';
import { auditRegeling, insertRegeling, insertStap, lockRegelingenVan } from './regeling.store';
import { loadAanvraag } from './regelingaanvraag.store';
import { planBuitenBeleid, type Reden } from './regelingplan';

/** What nobody can set aside: there is nothing to pay, or it is being paid in another regeling. */
const ONMOGELIJK: readonly Reden['sleutel'][] = [
  'geen-schuld',
  'al-in-regeling',
  'geen-beleid',
  'nu-te-hoog',
];

/** Whether no second person can set this reason aside. */
export const isNooit = (sleutel: Reden['sleutel']): boolean => ONMOGELIJK.includes(sleutel);

/**
 * Proposes what was asked at the desk where it goes beyond the policy, with why. It holds nothing back yet: a second person
 * decides. Throws NotFound, and Refused: within policy it needs no proposal, or it cannot be at all.
 */
export async function proposeRegeling(
  write: Write,
  { aanvraagId, motivering }: { aanvraagId: string; motivering: string },
): Promise<string> {
  const { db, gemeenteId } = write;
  const aanvraag = await loadAanvraag(write, gemeenteId, aanvraagId);
  if (aanvraag?.kanaal !== 'balie') throw new NotFound();
  await lockRegelingenVan(write, aanvraag.persoonId);
  const eerder = await db.regeling.findFirst({ where: { gemeenteId, aanvraagId }, select: { id: true } });
  if (eerder) return eerder.id;
  const { planning, beleid, aanslagen, totaal } = await gatherPlanning(write, gemeenteId, aanvraag);
  const afwijking = planning.redenen.map((reden) => reden.sleutel);
  const termijnen = planBuitenBeleid(totaal, aanvraag.wens, localDateOf(write.ctx.now));
  if (!beleid || afwijking.length === 0 || afwijking.some(isNooit))
    throw new Refused('weigering.regeling-intussen-anders');
  if (!termijnen) throw new Refused('weigering.regeling-termijnen', { maanden: 60 });
  const id = await insertRegeling(write, {
    persoonId: aanvraag.persoonId,
    aanvraagId,
    status: 'voorgesteld',
    besluit: 'tweede-persoon',
    motivering,
    beleid,
    afwijking,
    aanslagIds: aanslagen.map((aanslag) => aanslag.id),
    termijnen,
  });
  await insertStap(write, { regelingId: id, soort: 'voorgesteld', planversie: 1 });
  await auditRegeling(write, 'voorgesteld', id, null, { afwijking, motivering, totaal: String(totaal) });
  return id;
}
