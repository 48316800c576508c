import type { Write } from '@/platform/tenant';
import { BEWAARKLASSE } from './contactgegeven.store';
import { markOnbruikbaar } from './emailadres.store';

/**
 * Records that mail to this address of somebody came back: nothing is sent to it any more until he confirms one again.
 * Answers the record of the address the first time, null when it was known or holds no more.
 */
export async function banEmailadres(
  write: Write,
  { persoonId, adres }: { persoonId: string; adres: string },
): Promise<string | null> {
  const id = await markOnbruikbaar(write, persoonId, adres);
  if (id === null) return null;
  await write.audit({
    handeling: 'contactgegeven.onbruikbaar',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: { soort: 'email', onbruikbaarOp: null },
    na: { soort: 'email', onbruikbaarOp: write.ctx.now.toISOString() },
    bewaarklasse: BEWAARKLASSE,
  });
  return id;
}
