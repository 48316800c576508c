import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { dropConcepten } from './concept.store';
import { magContact } from './contact';
import { auditContact, lockContact, saveContact } from './contact.store';
import { deleteObject } from './contactobject.store';
import { planLoslaten } from './verificatie';

/**
 * Lets somebody go who was the wrong one: another inwoner can be chosen, and in the file of this one stands no contact.
 * That his name was looked at stays in the audit and in the processing log. Throws NotFound, and Refused with why not.
 */
export async function letGoPersoon(write: Write, contactId: string): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  const contact = await lockContact(write, contactId);
  if (contact.persoonId === null || contact.medewerkerId !== actingMedewerker(ctx)) throw new NotFound();
  const mag = magContact('vastleggen', contact.status);
  if (!mag.ok) throw new Refused(mag.reden);
  const vragen = await db.vraag.findMany({
    where: { gemeenteId, contactId },
    select: { volgnummer: true, resultaat: true, persoonId: true },
    orderBy: { volgnummer: 'asc' },
  });
  const brieven = await db.brief.count({ where: { gemeenteId, contactId } });
  const plan = planLoslaten({ verificatie: contact.verificatie, vragen, brieven });
  if (!plan.ok) throw new Refused(plan.reden, { vragen: plan.volgnummers.join(', ') });
  await dropConcepten(write, contact.id);
  await deleteObject(write, contact.id);
  const moment = plan.wordt === 'afgerond' ? { afgerondOp: ctx.now } : { losgelatenOp: ctx.now };
  await saveContact(write, contact.id, { status: plan.wordt, persoonId: null, ...moment });
  await auditContact(
    write,
    'contact.losgelaten',
    contact.id,
    { persoonId: contact.persoonId, verificatie: contact.verificatie },
    { status: plan.wordt },
  );
}
