import { ownPersoonId } from '@/domain/personen/own-persoon';
import { NotFound } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import type { Write } from '@/platform/tenant';
import { gatherPlanning } from './gather-planning';
import { auditRegeling, lockRegelingenVan } from './regeling.store';
import { insertAanvraag } from './regelingaanvraag.store';
import type { Wens } from './regelingplan';

export type Regelingvraag = {
  /** At least one; which ones is the choice of who asks. */
  aanslagIds: readonly string[];
  wens: Wens;
  /** Made with the form: the same one sent twice is one application, with another content it is refused. */
  clientSleutel: string;
};

/**
 * A citizen asks to pay in parts. The application is kept with what could be offered, also where that is nothing: then with
 * the reasons. Throws NotFound for an aanslag that is not his, and Refused for a key that another application has.
 */
export const askRegeling = (write: Write, vraag: Regelingvraag): Promise<{ id: string; nieuw: boolean }> =>
  keepAanvraag(write, ownPersoonId(write), 'mijn', vraag);

/** The same by a clerk for the person whom he has before him (D-09). */
export const askRegelingVoor = (
  write: Write,
  { persoonId, ...vraag }: Regelingvraag & { persoonId: string },
): Promise<{ id: string; nieuw: boolean }> => keepAanvraag(write, persoonId, 'balie', vraag);

async function keepAanvraag(
  write: Write,
  persoonId: string,
  kanaal: 'mijn' | 'balie',
  { aanslagIds, wens, clientSleutel }: Regelingvraag,
): Promise<{ id: string; nieuw: boolean }> {
  const { db, gemeenteId } = write;
  const welke = [...new Set(aanslagIds)].toSorted();
  if (welke.length === 0) throw new NotFound();
  await lockRegelingenVan(write, persoonId);
  const inhoudHash = hashInzending({
    handeling: 'regeling.gevraagd',
    gemeenteId,
    persoonId,
    inhoud: { aanslagen: welke.join(), nu: String(wens.nu), perMaand: String(wens.perMaand) },
  });
  const eerder = await db.regelingaanvraag.findFirst({
    where: { gemeenteId, persoonId, clientSleutel },
    select: { id: true, inhoudHash: true },
  });
  if (eerder) {
    requireSameInhoud(eerder, inhoudHash);
    return { id: eerder.id, nieuw: false };
  }
  const { planning } = await gatherPlanning(write, gemeenteId, { persoonId, aanslagIds: welke, wens });
  const uitkomst = planning.plannen.length > 0 ? 'plannen' : 'geweigerd';
  const { redenen } = planning;
  const id = await insertAanvraag(write, {
    persoonId,
    kanaal,
    wens,
    aanslagIds: welke,
    uitkomst,
    redenen: [...redenen],
    clientSleutel,
    inhoudHash,
  });
  await auditRegeling(write, 'gevraagd', id, null, {
    kanaal,
    uitkomst,
    redenen: redenen.map((r) => r.sleutel),
  });
  return { id, nieuw: true };
}
