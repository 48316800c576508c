import { NotFound } from '@/platform/errors';
import { may } from '@/platform/permissions';
import type { Read } from '@/platform/tenant';
import { magZien, type Verificatie } from './contact';

/**
 * Whether data of this person may be shown to this medewerker (D-22). Who talks with inwoners needs a contact that is
 * open and in which it was established who that is. Who only levies or collects talks to nobody: he sees what his work
 * needs, and the purpose of each look stands in the processing log.
 */
export async function isKlantGeopend(read: Read, gemeenteId: number, persoonId: string): Promise<boolean> {
  const toegang = read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId);
  const { actor } = read.ctx;
  if (!toegang || actor.soort !== 'medewerker') return false;
  if (!may(toegang.rollen, 'contact.vastleggen')) return true;
  // The latest, as the klantbeeld takes it: a new contact begins with the question who this is.
  const contact = await read.db.klantcontact.findFirst({
    where: { gemeenteId, persoonId, medewerkerId: actor.medewerkerId, status: 'open' },
    orderBy: { begonnenOp: 'desc' },
    select: { verificatie: true },
  });
  return contact !== null && magZien(contact.verificatie as Verificatie | null);
}

/** The same as a wall: throws NotFound where it is not open. */
export async function assertKlantGeopend(read: Read, gemeenteId: number, persoonId: string): Promise<void> {
  if (!(await isKlantGeopend(read, gemeenteId, persoonId))) throw new NotFound();
}
