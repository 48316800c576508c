import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { reopenKasdag } from './kas.store';
import { lockKasdag } from './lock-kasdag';

/**
 * Lets a day be counted again, by who counted or who should sign: it opens, the count that was made stays and shows. Throws
 * NotFound, or Refused when there is no count or the day is closed.
 */
export async function recountKasdag(write: Write, kasdagId: string): Promise<void> {
  const { kas, dag } = await lockKasdag(write, kasdagId);
  if (dag.status !== 'geteld')
    throw new Refused(dag.status === 'open' ? 'kas.fout.niet-geteld' : 'kas.fout.dag-gesloten');
  await reopenKasdag(write, kasdagId);
  await write.audit({
    handeling: 'kasdag.opnieuw',
    onderwerp: { soort: 'kasdag', id: kasdagId },
    voor: { status: 'geteld', geteldCenten: dag.geteldCenten, verwachtCenten: dag.verwachtCenten },
    na: { kas: kas.code, status: 'open' },
    bewaarklasse: 'betalingen',
  });
}
