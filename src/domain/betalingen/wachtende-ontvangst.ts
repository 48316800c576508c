import { type Cents, sumCents } from '@/platform/cents';
import type { Write } from '@/platform/tenant';
import { loadOntvangst, loadOntvangstBoekingen, lockOntvangsten } from './ontvangst.store';

/**
 * A receipt of the kantoor, held with all others until the end of the transaction, and whether it waits for somebody to say
 * what it is; null when there is none. For use cases of later folders that place it.
 */
export async function loadWachtendeOntvangst(
  write: Write,
  ontvangstId: string,
): Promise<{ bedragCenten: Cents; wacht: boolean } | null> {
  await lockOntvangsten(write);
  const ontvangst = await loadOntvangst(write, ontvangstId);
  if (!ontvangst) return null;
  const { bedragCenten } = ontvangst;
  const boekingen = await loadOntvangstBoekingen(write, ontvangstId);
  return { bedragCenten, wacht: sumCents(boekingen.map((b) => b.nietThuisCenten)) === -bedragCenten };
}
