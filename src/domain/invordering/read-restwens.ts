import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { loadBeleid } from './regeling.store';
import { restwens, type Wens } from './regelingplan';

/**
 * What to ask so that this debt is paid within the policy of today. Without a policy all of it in one month: a person
 * then says what can be.
 */
export async function readRestwens(read: Read, gemeenteId: number, open: Cents): Promise<Wens> {
  const beleid = await loadBeleid(read, gemeenteId);
  return beleid === null
    ? { nu: toCents(0), perMaand: open }
    : restwens(open, beleid.waarde, localDateOf(read.ctx.now));
}
