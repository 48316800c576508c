import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { assessVerificatie, type Controlevraag, type Gevraagd, isGoed, magContact } from './contact';
import { auditContact, loadBekend, lockContact, saveContact } from './contact.store';

export type Antwoorden = {
  contactId: string;
  geboortedatum?: string;
  adres?: string;
  nummer?: string;
  /** A document was seen at the counter. */
  legitimatie?: boolean;
  /** Nobody is on the line: a letter or a task is being worked on, and nothing is told to anybody. */
  zonderGesprek?: boolean;
};

const VRAGEN = ['geboortedatum', 'adres', 'nummer'] as const;

/**
 * Checks who is on the line before anything is told (D-22). The answers are compared here and never kept; which
 * questions were asked and whether they were right is. Throws NotFound and Refused.
 */
export async function verifyPersoon(write: Write, input: Antwoorden): Promise<'gelukt' | 'mislukt'> {
  const contact = await lockContact(write, input.contactId);
  if (contact.persoonId === null) throw new NotFound();
  const mag = magContact('vastleggen', contact.status);
  if (!mag.ok) throw new Refused(mag.reden);
  if (input.zonderGesprek) return save(write, contact.id, 'zonder-gesprek', []);
  // A second try in the same contact would be guessing.
  if (contact.verificatie === 'mislukt') throw new Refused('weigering.al-mislukt');
  const bekend = await loadBekend(write, write.gemeenteId, contact.persoonId);
  if (!bekend) throw new NotFound();
  const gevraagd: Gevraagd[] = VRAGEN.flatMap((vraag): Gevraagd[] => {
    const gezegd = input[vraag]?.trim() ?? '';
    return gezegd === '' ? [] : [{ vraag, goed: isGoed(vraag, gezegd, bekend) }];
  });
  if (input.legitimatie) gevraagd.push({ vraag: 'legitimatie' satisfies Controlevraag, goed: true });
  const uitslag = assessVerificatie(gevraagd);
  if (uitslag === 'te-weinig') throw new Refused('weigering.te-weinig-vragen');
  return save(write, contact.id, uitslag, gevraagd);
}

async function save(
  write: Write,
  id: string,
  verificatie: 'gelukt' | 'mislukt' | 'zonder-gesprek',
  verificatieVragen: Gevraagd[],
): Promise<'gelukt' | 'mislukt'> {
  await saveContact(write, id, { verificatie, verificatieVragen, verificatieOp: write.ctx.now });
  await auditContact(write, 'contact.geverifieerd', id, null, { verificatie, verificatieVragen });
  return verificatie === 'mislukt' ? 'mislukt' : 'gelukt';
}
