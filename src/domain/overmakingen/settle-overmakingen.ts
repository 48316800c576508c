import { lockOntvangsten } from '@/domain/betalingen/lock-ontvangsten';
import { bookUitbetaald } from '@/domain/grootboek/koppel';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postKantoorBoeking } from '@/domain/grootboek/post-boeking';
import { loadBankregel } from '@/domain/terugbetalingen/van-rekening';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { watIsHet } from './overmaking';
import { auditOvermaking, loadBankregels, lockOvermaking, saveOvermaking } from './overmaking.store';
import { takeBack } from './take-back';

export type Afgewikkeld = { betaald: number; terug: number };

/**
 * Lines of the bank that bear our reference: an overmaking that was paid, or one that came back. Each in a transaction of its
 * own, under the lock on receipts, as refunds are (ADR 0048). What does not fit is left for a person.
 */
export async function settleOvermakingen(ctx: Context): Promise<Afgewikkeld> {
  const gemeenten = ctx.gemeenten.map((g) => g.gemeenteId);
  const gevonden = await readIn(ctx, gemeenten, (read) => loadBankregels(read));
  const gedaan: Afgewikkeld = { betaald: 0, terug: 0 };
  for (const { gemeenteId, overmakingId, id } of gevonden) {
    const wat = await writeIn(ctx, gemeenteId, (write) => settle(write, overmakingId, id));
    if (wat !== null) gedaan[wat] += 1;
  }
  return gedaan;
}

async function settle(write: Write, overmakingId: string, ontvangstId: string) {
  await lockOntvangsten(write);
  await lockStanden(write, []);
  const bank = await loadBankregel(write, ontvangstId);
  const overmaking = await lockOvermaking(write, { id: overmakingId });
  const wat = bank && watIsHet(overmaking, bank);
  if (!bank || !wat) return null;
  const { bedragCenten, totEnMet } = overmaking;
  // What waited was booked on its own day; placing it is of today.
  const boekdatum = bank.vanuit === 'bank' ? bank.boekdatum : localDateOf(write.ctx.now);
  if (wat === 'betaald') {
    await postKantoorBoeking(
      write,
      bookUitbetaald(bank, { boekdatum, reden: 'overmaking' }, bank.vanuit, 'overmaking'),
    );
    await saveOvermaking(write, overmaking, {
      ...(overmaking.status === 'onderweg' ? { status: 'betaald' as const } : {}),
      betaaldOp: bank.boekdatum,
      betaaldOntvangstId: bank.id,
    });
  } else {
    await takeBack(write, overmaking, {
      boekdatum,
      tegenover: { rekening: bank.vanuit, ontvangstId: bank.id },
      uitkomst: {
        uitkomstReden: bank.retour ?? 'onbekend',
        terugOp: bank.boekdatum,
        terugOntvangstId: bank.id,
      },
    });
  }
  await auditOvermaking(write, wat, overmaking.id, { totEnMet, bedragCenten, reden: bank.retour });
  return wat;
}
