import { isBezigMet } from '@/domain/taken/read-taken';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { assessVerificatie, type Controlevraag, type Gevraagd, isGoed, VRAGEN_AAN } from './contact';
import { auditContact, type Klantcontact, loadBekend, saveContact } from './contact.store';
import { deleteObject } from './contactobject.store';
import { holdContactMetPersoon } from './hold-contact';
import { isToegestaan, judgeMethode, type Methode, magZonderSpreker } from './verificatie';

export type Antwoorden = {
  contactId: string;
  geboortedatum?: string;
  adres?: string;
  nummer?: string;
  kvk?: string;
  /** Who speaks, where that is a company: name and function. */
  spreker?: string;
  /** A document was seen at the counter. */
  legitimatie?: boolean;
  /** Nobody is there: what letter or task is being worked on. Nothing is told to anybody. */
  zonderGesprek?: string;
};

/**
 * Checks who is on the line before anything is told (D-22). The answers are compared here and never kept; which
 * questions were asked and whether they were right is, and why a file was opened with nobody there. Throws NotFound, and
 * Refused with the field: a way that this channel does not have, too few answers, a second try after a wrong one, a
 * company for which nobody in particular speaks.
 */
export async function verifyPersoon(write: Write, input: Antwoorden): Promise<'gelukt' | 'mislukt'> {
  const contact = await holdContactMetPersoon(write, input.contactId);
  const zonder = input.zonderGesprek?.trim();
  const methode = zonder !== undefined ? 'zonder-gesprek' : input.legitimatie ? 'legitimatie' : 'vragen';
  await assertMethode(write, contact, methode, zonder ?? '');
  const bekend = await loadBekend(write, write.gemeenteId, contact.persoonId);
  if (!bekend) throw new NotFound();
  // Somebody at the counter was written down with the wrong answer already.
  const spreker = input.spreker?.trim() || (contact.gesprokenMet ?? '');
  if (!magZonderSpreker(bekend.soort, methode, spreker))
    throw new Refused('weigering.zonder-spreker', {}, 'spreker');
  const met = bekend.soort === 'natuurlijk' || spreker === '' ? null : spreker;
  if (zonder !== undefined)
    return save(write, contact.id, {
      verificatie: 'zonder-gesprek',
      verificatieVragen: [],
      verificatieReden: zonder,
      gesprokenMet: met,
    });
  const gevraagd: Gevraagd[] = VRAGEN_AAN[bekend.soort].flatMap((vraag): Gevraagd[] => {
    const gezegd = input[vraag]?.trim() ?? '';
    return gezegd === '' ? [] : [{ vraag, goed: isGoed(vraag, gezegd, bekend) }];
  });
  if (input.legitimatie) gevraagd.push({ vraag: 'legitimatie' satisfies Controlevraag, goed: true });
  const uitslag = assessVerificatie(gevraagd);
  if (uitslag === 'te-weinig') throw new Refused('weigering.te-weinig-vragen');
  return save(write, contact.id, {
    verificatie: uitslag,
    verificatieVragen: gevraagd,
    verificatieReden: null,
    gesprokenMet: met,
  });
}

/** Throws Refused where it may not be known in this way, or somebody gave this medewerker a wrong answer already. */
async function assertMethode(
  write: Write,
  { kanaal, persoonId, medewerkerId }: Klantcontact,
  methode: Methode,
  toelichting: string,
): Promise<void> {
  const { db, gemeenteId } = write;
  const mislukt = await db.klantcontact.count({
    where: { gemeenteId, persoonId, medewerkerId, status: 'open', verificatie: 'mislukt' },
  });
  if (!isToegestaan(methode, mislukt > 0 ? 'mislukt' : null)) throw new Refused('weigering.al-mislukt');
  const eigenTaak =
    medewerkerId !== null &&
    persoonId !== null &&
    (await isBezigMet(write, { gemeenteId, persoonId, medewerkerId }));
  const oordeel = judgeMethode({ methode, kanaal, eigenTaak, toelichting });
  if (!oordeel.ok) throw new Refused(oordeel.reden, {}, oordeel.veld);
}

type Uitslag = {
  verificatie: 'gelukt' | 'mislukt' | 'zonder-gesprek';
  verificatieVragen: Gevraagd[];
  verificatieReden: string | null;
  gesprokenMet: string | null;
};

async function save(
  write: Write,
  id: string,
  { gesprokenMet, ...uitslag }: Uitslag,
): Promise<'gelukt' | 'mislukt'> {
  // Who turns out to be somebody else was not talked with about what is in this file.
  if (uitslag.verificatie === 'mislukt') await deleteObject(write, id);
  await saveContact(write, id, { ...uitslag, gesprokenMet, verificatieOp: write.ctx.now });
  // Who spoke stands with the contact, for as long as that is kept; the audit is kept longer.
  await auditContact(write, 'contact.geverifieerd', id, null, uitslag);
  return uitslag.verificatie === 'mislukt' ? 'mislukt' : 'gelukt';
}
