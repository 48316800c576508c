import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { recordMailretour } from '../personen/record-mailretour';
import { followMail } from './follow-mail';

/**
 * Somebody of the office sees that a mail came back, in the mailbox of the office: the same follows as when the mail
 * server had said so at once. Throws NotFound, also for a mail of another person than the one that is open.
 */
export async function recordBounce(
  write: Write,
  { mailId, persoonId }: { mailId: string; persoonId: string },
): Promise<void> {
  const mails = await recordMailretour(write, mailId);
  if (mails.some((mail) => mail.persoonId !== persoonId)) throw new NotFound();
  for (const mail of mails) await followMail(write, mail);
}
