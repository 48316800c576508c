import { ownPersoonId } from '@/domain/personen/own-persoon';
import type { Cents } from '@/platform/cents';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { gatherPlanning } from './gather-planning';
import { auditRegeling, insertRegeling, insertStap, lockRegelingenVan } from './regeling.store';
import { holdCollecting } from './regeling-opschorting';
import { type Aanvraag, loadAanvraag } from './regelingaanvraag.store';
import type { Plansoort } from './regelingplan';
import { sendRegelingbrief } from './send-regelingbrief';

export type Keuze = {
  aanvraagId: string;
  soort: Plansoort;
  /** What the plan came to on the screen: another debt by now is another plan. */
  totaal: Cents;
};

/**
 * A citizen agrees one of the plans that he was shown. Within policy it is granted at once, by the rule that is kept with
 * it; the letter goes out in the same transaction. The same application agreed twice is one regeling. Throws NotFound, and
 * Refused when the plan is not there any more.
 */
export async function agreeRegeling(write: Write, keuze: Keuze): Promise<{ id: string; nieuw: boolean }> {
  const aanvraag = await loadAanvraag(write, write.gemeenteId, keuze.aanvraagId);
  if (!aanvraag || aanvraag.persoonId !== ownPersoonId(write)) throw new NotFound();
  return agree(write, aanvraag, keuze, 'automatisch');
}

/** The same by a clerk: the rule is the one that holds for the citizen himself. Throws NotFound and Refused. */
export async function agreeRegelingVoor(write: Write, keuze: Keuze): Promise<{ id: string; nieuw: boolean }> {
  const aanvraag = await loadAanvraag(write, write.gemeenteId, keuze.aanvraagId);
  if (aanvraag?.kanaal !== 'balie') throw new NotFound();
  return agree(write, aanvraag, keuze, 'medewerker');
}

async function agree(
  write: Write,
  aanvraag: Aanvraag,
  { soort, totaal }: Keuze,
  besluit: 'automatisch' | 'medewerker',
): Promise<{ id: string; nieuw: boolean }> {
  const { db, gemeenteId } = write;
  await lockRegelingenVan(write, aanvraag.persoonId);
  const eerder = await db.regeling.findFirst({
    where: { gemeenteId, aanvraagId: aanvraag.id },
    select: { id: true },
  });
  if (eerder) return { id: eerder.id, nieuw: false };
  const { planning, beleid, aanslagen } = await gatherPlanning(write, gemeenteId, aanvraag);
  const plan = planning.plannen.find((een) => een.soort === soort);
  if (!plan || !beleid || plan.totaal !== totaal) throw new Refused('weigering.regeling-intussen-anders');
  const id = await insertRegeling(write, {
    persoonId: aanvraag.persoonId,
    aanvraagId: aanvraag.id,
    status: 'lopend',
    besluit,
    motivering: null,
    beleid,
    afwijking: [],
    aanslagIds: aanslagen.map((aanslag) => aanslag.id),
    termijnen: plan.termijnen,
  });
  await insertStap(write, { regelingId: id, soort: 'toegekend', planversie: 1 });
  await holdCollecting(write, id, aanvraag.persoonId, aanslagen);
  await auditRegeling(write, 'toegekend', id, null, {
    besluit,
    beleid,
    plan: soort,
    totaal: String(totaal),
    termijnen: plan.termijnen.map((t) => [t.vervaldag, String(t.bedrag)]),
  });
  await sendRegelingbrief(write, id, 'regeling-toegekend');
  return { id, nieuw: true };
}
