import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { maandVan } from './afdracht';
import { dagWeigering, isInGebruik } from './kas';
import { isAfgedragen, type Kas, type Kasdag, lockKas, openKasdag } from './kas.store';

/**
 * The till and its day of today, held until the end of the transaction, for who moves money. Throws NotFound for another
 * gemeente's till; Refused when it is not in use, or its day was counted or closed.
 */
export async function openDag(write: Write, kasId: string): Promise<{ kas: Kas; dag: Kasdag }> {
  const vandaag = localDateOf(write.ctx.now);
  const kas = await lockKas(write, kasId);
  if (!kas) throw new NotFound();
  if (!isInGebruik(kas, vandaag)) throw new Refused('kas.fout.niet-in-gebruik');
  if (await isAfgedragen(write, maandVan(vandaag))) throw new Refused('kas.fout.maand-afgedragen');
  const dag = await openKasdag(write, kasId, vandaag);
  const weigering = dagWeigering(dag.status);
  if (weigering !== null) throw new Refused(weigering);
  return { kas, dag };
}
