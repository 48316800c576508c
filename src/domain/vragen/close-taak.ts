import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { finishTaak } from '@/domain/taken/finish-taak';
import { holdOwnTaak } from '@/domain/taken/hold-own-taak';
import { readPogingen } from '@/domain/taken/read-pogingen';
import { planNietBereikt } from '@/domain/taken/taak';
import type { Contactbeleid } from '@/law/dienstverlening/contactpogingen';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { momentAt } from '@/platform/local-moment';
import type { Read, Write } from '@/platform/tenant';
import { openVraagtaak } from './open-vraagtaak';
import { insertStap } from './vraag.store';
import { vraagVan } from './vraag-van';

/** Where a tenant says nothing about attempts: one is asked, so that nothing is closed untried. */
const EEN_POGING: Contactbeleid = {
  minimumPogingen: 1,
  verschillendeTijdstippen: false,
  berichtAchterlaten: false,
  bron: { regeling: 'Geen afspraak over pogingen' },
};

/** What this gemeente asks before a promise to call may be closed as not reached, and whether the frontoffice is told. */
export async function getContactbeleid(
  read: Read,
  gemeenteId: number,
): Promise<{ beleid: Contactbeleid; terugmelding: boolean }> {
  const norm = geldendOp('terugbelnorm', await readGegevens(read, gemeenteId), localDateOf(read.ctx.now));
  if (!norm.waarde) return { beleid: EEN_POGING, terugmelding: false };
  return {
    beleid: { ...norm.waarde.contactbeleid, bron: { regeling: norm.rij.bron } },
    terugmelding: norm.waarde.terugmeldingGemeente,
  };
}

/**
 * Ends a task of which the inwoner was not reached, once the attempts that the tenant asks were made; where agreed
 * the frontoffice is told, by a task of its own (E-03). Throws NotFound, and Refused with why not yet.
 */
export async function closeTaak(write: Write, taakId: string): Promise<void> {
  const taak = await holdOwnTaak(write, taakId);
  const vraagId = vraagVan(taak);
  // The frontoffice read what was told: nothing else is asked of it.
  if (taak.soort === 'terugmelding') return finishTaak(write, taak, { resultaat: 'gezien' });
  const { beleid, terugmelding } = await getContactbeleid(write, write.gemeenteId);
  const pogingen = (await readPogingen(write, taakId)).map((p) => ({
    op: momentAt(p.moment.getTime()),
    bereikt: p.bereikt,
    bericht: p.bericht,
  }));
  const plan = planNietBereikt(taak.soort, pogingen, beleid);
  if (!plan.ok) throw new Refused(plan.reden, { minimum: beleid.minimumPogingen, pogingen: pogingen.length });
  await finishTaak(write, taak, { resultaat: 'niet-bereikt', nagekomen: 'beleid-vervuld' });
  await insertStap(write, vraagId, 'niet-bereikt', null);
  if (!terugmelding) return;
  await openVraagtaak(write, {
    soort: 'terugmelding',
    vraagId,
    persoonId: taak.persoonId,
    team: 'frontoffice',
    urgentie: 'gewoon',
  });
}
