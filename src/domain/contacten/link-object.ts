import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { auditContact } from './contact.store';
import { type Objectverwijzing, planKoppelen } from './contactobject';
import { listDossierobjecten } from './contactobject.queries';
import { deleteObject, insertObject, readObjecten } from './contactobject.store';
import { holdContactMetPersoon } from './hold-contact';

type Koppeling = { contactId: string; over: Objectverwijzing };

/** Says what this contact is about. Naming it twice is naming it once. Throws NotFound and Refused. */
export async function linkContactobject(
  write: Write,
  { contactId, over }: Koppeling,
): Promise<{ persoonId: string }> {
  const { persoonId, verificatie } = await holdContactMetPersoon(write, contactId);
  const genoemd = await readObjecten(write, contactId);
  if (genoemd.some(({ soort, id }) => soort === over.soort && id === over.id)) return { persoonId };
  const dossier = await listDossierobjecten(write, write.gemeenteId, persoonId);
  const inDossier = dossier.some(({ soort, id }) => soort === over.soort && id === over.id);
  const plan = planKoppelen(verificatie, genoemd, { inDossier });
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden ?? {}, plan.veld);
  await insertObject(write, contactId, over);
  await auditContact(write, 'contact.gaat-over', contactId, null, over);
  return { persoonId };
}

/** It was about something else. Throws NotFound and Refused. */
export async function unlinkContactobject(
  write: Write,
  { contactId, over }: Koppeling,
): Promise<{ persoonId: string }> {
  const { persoonId } = await holdContactMetPersoon(write, contactId);
  if ((await deleteObject(write, contactId, over)) === 0) throw new NotFound();
  await auditContact(write, 'contact.gaat-niet-over', contactId, over, null);
  return { persoonId };
}
