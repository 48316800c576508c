import { lockOntvangsten } from '@/domain/betalingen/lock-ontvangsten';
import { bookUitbetaald } from '@/domain/grootboek/koppel';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postKantoorBoeking } from '@/domain/grootboek/post-boeking';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { takeBack } from './take-back';
import { watIsHet } from './terugbetaling';
import {
  auditTerugbetaling,
  loadBankregel,
  loadBankregels,
  lockRegel,
  saveRegel,
} from './terugbetaling.store';

export type Afgewikkeld = { betaald: number; terug: number };

/**
 * Lines of the bank that bear our reference: a refund that was paid, or one that came back. Each in a transaction of its
 * own, under the lock on receipts, so that one that is killed leaves whole ones and two at once place nothing twice. What
 * does not fit (another amount, paid before) is left for a person. Before the other receipts are booked, or after.
 */
export async function settleTerugbetalingen(ctx: Context): Promise<Afgewikkeld> {
  const gemeenten = ctx.gemeenten.map((g) => g.gemeenteId);
  const gevonden = await readIn(ctx, gemeenten, (read) => loadBankregels(read));
  const gedaan: Afgewikkeld = { betaald: 0, terug: 0 };
  for (const { gemeenteId, terugbetalingId, id } of gevonden) {
    const wat = await writeIn(ctx, gemeenteId, (write) => settle(write, terugbetalingId, id));
    if (wat !== null) gedaan[wat] += 1;
  }
  return gedaan;
}

async function settle(write: Write, terugbetalingId: string, ontvangstId: string) {
  await lockOntvangsten(write);
  await lockStanden(write, []);
  const bank = await loadBankregel(write, ontvangstId);
  const regel = await lockRegel(write, terugbetalingId);
  const wat = bank && watIsHet(regel, bank);
  if (!bank || !wat) return null;
  // What waited was booked on its own day; placing it is of today.
  const boekdatum = bank.vanuit === 'bank' ? bank.boekdatum : localDateOf(write.ctx.now);
  if (wat === 'betaald') {
    await postKantoorBoeking(write, bookUitbetaald(bank, { boekdatum, reden: 'terugbetaling' }, bank.vanuit));
    await saveRegel(write, regel, {
      ...(regel.status === 'onderweg' ? { status: 'betaald' as const } : {}),
      betaaldOp: bank.boekdatum,
      betaaldOntvangstId: bank.id,
    });
  } else
    await takeBack(write, regel, {
      boekdatum,
      tegenover: { rekening: bank.vanuit, ontvangstId: bank.id },
      uitkomst: {
        uitkomstReden: bank.retour ?? 'onbekend',
        terugOp: bank.boekdatum,
        terugOntvangstId: bank.id,
      },
    });
  await auditTerugbetaling(
    write,
    wat,
    { soort: 'terugbetaling', id: regel.id },
    { ontvangstId, bedragCenten: regel.bedragCenten, reden: bank.retour },
  );
  return wat;
}
