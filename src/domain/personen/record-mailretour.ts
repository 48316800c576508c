import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { BEWAARKLASSE } from './contactgegeven.store';
import { takeTeruggekomen } from './mail.store';
import type { Afgerond } from './send-mail';

/**
 * Records that a mail that went came back after all; answers all that went in it. What follows from that is up to who calls. Throws NotFound for one
 * that is not there, did not go or came back before.
 */
export async function recordMailretour(write: Write, mailId: string): Promise<Afgerond[]> {
  const mails = await takeTeruggekomen(write, mailId);
  const [mail] = mails;
  if (!mail) throw new NotFound();
  await write.audit({
    handeling: 'mail.teruggekomen',
    onderwerp: { soort: 'persoon', id: mail.persoonId },
    voor: { status: 'verzonden' },
    na: { status: 'geweigerd', mailId },
    bewaarklasse: BEWAARKLASSE,
  });
  return mails.map((een) => ({ ...een, status: 'geweigerd' }));
}
