import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Kas, type Kasdag, loadKasdag, lockKas } from './kas.store';

/** A day with its till, held until the end of the transaction. Throws NotFound for one that is not of this gemeente. */
export async function lockKasdag(write: Write, id: string): Promise<{ kas: Kas; dag: Kasdag }> {
  const found = await loadKasdag(write, id);
  const kas = found && (await lockKas(write, found.kasId));
  // Read again under the lock.
  const dag = found && (await loadKasdag(write, id));
  if (!kas || !dag) throw new NotFound();
  return { kas, dag };
}
