import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { dropConcepten } from './concept.store';
import { magInContact, planAfronden } from './contact';
import { auditContact, lockContact, saveContact } from './contact.store';

/** Ends a contact. Refused while a question has no result, and names which (D-03). Throws NotFound. */
export async function closeContact(write: Write, contactId: string): Promise<void> {
  const contact = await lockContact(write, contactId);
  const mag = magInContact('afronden', contact, actingMedewerker(write.ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  const vragen = await write.db.vraag.findMany({
    where: { gemeenteId: write.gemeenteId, contactId },
    select: { volgnummer: true, resultaat: true },
    orderBy: { volgnummer: 'asc' },
  });
  const plan = planAfronden(contact.status, vragen);
  if (!plan.ok) throw new Refused(plan.reden, { vragen: plan.volgnummers.join(', ') });
  await dropConcepten(write, contact.id);
  // Nobody proved to be this person: the contact was with somebody unknown.
  const wie = contact.verificatie === 'mislukt' ? { persoonId: null } : {};
  await saveContact(write, contact.id, { status: 'afgerond', afgerondOp: write.ctx.now, ...wie });
  await auditContact(
    write,
    'contact.afgerond',
    contact.id,
    { status: contact.status, persoonId: contact.persoonId },
    { vragen },
  );
}
