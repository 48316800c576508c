import { loadWachtendeOntvangst } from '@/domain/betalingen/wachtende-ontvangst';
import { bookKasoverboeking } from '@/domain/grootboek/koppel';
import { postKantoorBoeking } from '@/domain/grootboek/post-boeking';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { insertOverboeking, loadOverboeking } from './afdracht.store';

/**
 * Takes a line of the bank off the month on which it was placed by mistake: it waits again, the books keep both. Throws
 * NotFound, or Refused when it was taken off before.
 */
export async function undoOverboeking(
  write: Write,
  { overboekingId, reden }: { overboekingId: string; reden: string },
): Promise<void> {
  const eerst = await loadOverboeking(write, overboekingId);
  if (!eerst) throw new NotFound();
  // The lock on receipts, and then what is true under it.
  await loadWachtendeOntvangst(write, eerst.ontvangstId);
  const overboeking = await loadOverboeking(write, overboekingId);
  if (!overboeking || overboeking.bedragCenten < 0n) throw new NotFound();
  if (overboeking.teruggenomen) throw new Refused('kas.fout.al-terug');
  const { afdrachtId, ontvangstId, boekingId: tegenboekingVan } = overboeking;
  const bedragCenten = toCents(-overboeking.bedragCenten);
  const boekingId = await postKantoorBoeking(
    write,
    bookKasoverboeking(
      { ontvangstId, bedragCenten },
      { boekdatum: localDateOf(write.ctx.now), reden, tegenboekingVan },
    ),
  );
  await insertOverboeking(write, {
    ...{ afdrachtId, ontvangstId, boekingId, bedragCenten, terugVan: overboekingId, reden },
  });
  await write.audit({
    handeling: 'kas.overboeking-terug',
    onderwerp: { soort: 'kasafdracht', id: afdrachtId },
    voor: { ontvangstId, bedragCenten: overboeking.bedragCenten },
    na: { reden },
    bewaarklasse: 'betalingen',
  });
}
