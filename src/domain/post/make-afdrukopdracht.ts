import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { enqueue } from '@/platform/job';
import { newId, type Write } from '@/platform/tenant';
import { auditOpdracht, claimStukken, countDelen, insertOpdracht, nextVolg } from './afdruk.store';
import { type Afdrukgroep, opdrachtnummer } from './afdrukopdracht';
import { liftMovedStops } from './release-adresstop';
import { stopOverleden } from './stop-overleden';

export const AFDRUK_TAAK = 'afdrukopdracht-maken';

/**
 * Gathers the letters of a group that wait into one print order and asks for its files. Of two who ask at once the
 * second finds nothing left. Throws Refused when nothing of the group waits.
 */
export async function makeAfdrukopdracht(
  write: Write,
  groep: Afdrukgroep,
): Promise<{ id: string; stukken: number }> {
  const jaar = Number(localDateOf(write.ctx.now).slice(0, 4));
  await liftMovedStops(write);
  await stopOverleden(write, 'wachtend');
  const id = newId();
  const nummer = opdrachtnummer(jaar, await nextVolg(write, jaar));
  await insertOpdracht(write, { id, nummer, groep });
  if ((await claimStukken(write, id, groep)) === 0) throw new Refused('weigering.niets-te-printen');
  const telling = await countDelen(write, id);
  await auditOpdracht(write, 'gemaakt', id, null, { nummer, ...groep, ...telling });
  await askAfdrukwerk(write, id);
  return { id, stukken: telling.stukken };
}

/** Asks for the next part of a print order, in the transaction that makes it possible. */
export async function askAfdrukwerk(write: Write, opdrachtId: string): Promise<void> {
  const { gemeenteId, ctx } = write;
  await enqueue(write, AFDRUK_TAAK, { kantoorId: ctx.kantoorId, gemeenteId, opdrachtId }, opdrachtId);
}
