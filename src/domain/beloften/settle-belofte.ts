import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { settle } from './belofte';
import { lockBelofte, saveBelofte } from './belofte.store';

/** The deed was done: kept when in time, else broken and made good. Throws NotFound. */
export async function settleBelofte(write: Write, id: string, reden: string): Promise<void> {
  const belofte = await lockBelofte(write, id);
  if (!belofte) throw new NotFound();
  const na = settle(belofte, write.ctx.now);
  if (na === null) return;
  await saveBelofte(write, id, { ...na, reden });
  await write.audit({
    handeling: na.status === 'nagekomen' ? 'belofte.nagekomen' : 'belofte.alsnog',
    onderwerp: { soort: 'belofte', id },
    voor: { status: belofte.status },
    na: { ...na, reden },
    bewaarklasse: 'contact',
  });
}

/** An open promise that no longer has a subject: another one took its place. Throws NotFound. */
export async function lapseBelofte(write: Write, id: string, reden: string): Promise<void> {
  const belofte = await lockBelofte(write, id);
  if (!belofte) throw new NotFound();
  // A term that has run out is broken, whether the clock job saw it or not: it cannot be talked away.
  if (belofte.status !== 'open' || write.ctx.now >= belofte.uiterlijk) return;
  await saveBelofte(write, id, { status: 'vervallen', statusOp: write.ctx.now, reden });
  await write.audit({
    handeling: 'belofte.vervallen',
    onderwerp: { soort: 'belofte', id },
    voor: { status: 'open' },
    na: { status: 'vervallen', reden },
    bewaarklasse: 'contact',
  });
}
