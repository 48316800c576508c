import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { dropConcepten } from './concept.store';
import { magInContact, planAfronden } from './contact';
import { auditContact, lockContact, saveContact } from './contact.store';
import { deleteObject } from './contactobject.store';

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
  const alleenGezien =
    contact.gesprekVan !== null &&
    (await write.db.brief.count({ where: { gemeenteId: write.gemeenteId, contactId } })) === 0;
  const plan = planAfronden({ status: contact.status, alleenGezien }, vragen);
  if (!plan.ok) throw new Refused(plan.reden, { vragen: plan.volgnummers.join(', ') });
  await dropConcepten(write, contact.id);
  // Nobody proved to be this person, or nothing was asked: then it stands in nobody's file.
  const wie = contact.verificatie === 'mislukt' || plan.wordt === 'losgelaten' ? { persoonId: null } : null;
  if (wie) await deleteObject(write, contact.id);
  const moment =
    plan.wordt === 'losgelaten' ? { losgelatenOp: write.ctx.now } : { afgerondOp: write.ctx.now };
  await saveContact(write, contact.id, { status: plan.wordt, ...moment, ...wie });
  await auditContact(
    write,
    `contact.${plan.wordt}`,
    contact.id,
    { status: contact.status, persoonId: contact.persoonId },
    { vragen },
  );
}
