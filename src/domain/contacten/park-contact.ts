import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { magContact, magInContact, naOvername } from './contact';
import { auditContact, lockContact, saveContact } from './contact.store';

/** Puts a contact aside: a second caller goes first. What was written stays. Throws NotFound and Refused. */
export async function parkContact(write: Write, contactId: string): Promise<void> {
  const contact = await lockContact(write, contactId);
  const mag = magInContact('parkeren', contact, actingMedewerker(write.ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  await saveContact(write, contact.id, { status: 'geparkeerd', geparkeerdOp: write.ctx.now });
  await auditContact(
    write,
    'contact.geparkeerd',
    contact.id,
    { status: contact.status },
    { status: 'geparkeerd' },
  );
}

/**
 * Goes on with a parked contact, also one that somebody else parked: the caller does not wait for a colleague. Who
 * resumes it has it from then on. Taking one over from a colleague is an act of its own in the audit, and who is on the line
 * is asked again. Throws NotFound and Refused.
 */
export async function resumeContact(write: Write, contactId: string): Promise<{ persoonId: string | null }> {
  const medewerkerId = actingMedewerker(write.ctx);
  const contact = await lockContact(write, contactId);
  const mag = magContact('hervatten', contact.status);
  if (!mag.ok) throw new Refused(mag.reden);
  const { verificatie, persoonId } = contact;
  if (contact.medewerkerId === medewerkerId) {
    await saveContact(write, contact.id, { status: 'open', geparkeerdOp: null });
    await auditContact(write, 'contact.hervat', contact.id, { medewerkerId }, { medewerkerId });
    return { persoonId };
  }
  const blijft = naOvername(verificatie);
  const opnieuw =
    blijft === verificatie
      ? {}
      : {
          verificatie: blijft,
          verificatieOp: null,
          verificatieVragen: [],
          verificatieReden: null,
          gesprokenMet: null,
        };
  await saveContact(write, contact.id, { status: 'open', geparkeerdOp: null, medewerkerId, ...opnieuw });
  await auditContact(
    write,
    'contact.overgenomen',
    contact.id,
    { medewerkerId: contact.medewerkerId, verificatie },
    { medewerkerId, verificatie: blijft },
  );
  return { persoonId };
}
