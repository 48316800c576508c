import { loadWachtendeOntvangst } from '@/domain/betalingen/wachtende-ontvangst';
import { bookKasoverboeking } from '@/domain/grootboek/koppel';
import { postKantoorBoeking } from '@/domain/grootboek/post-boeking';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { insertOverboeking, loadAfdracht, sumOverboekingen } from './afdracht.store';

/**
 * Somebody of the kantoor says that a line of the bank is what this gemeente transferred for a month. It waits no more; the
 * till holds so much less for the kantoor. Another amount than what is still due needs a reason, and stays a difference.
 * Returns its id. Throws NotFound, or Refused when the line does not wait or was taken from an account.
 */
export async function placeOverboeking(
  write: Write,
  vraag: { afdrachtId: string; ontvangstId: string; reden: string | null },
): Promise<string> {
  const { afdrachtId, ontvangstId, reden } = vraag;
  const ontvangst = await loadWachtendeOntvangst(write, ontvangstId);
  const afdracht = await loadAfdracht(write, afdrachtId);
  if (!ontvangst || !afdracht) throw new NotFound();
  if (!ontvangst.wacht) throw new Refused('kas.fout.wacht-niet');
  const { bedragCenten } = ontvangst;
  if (bedragCenten < 0n) throw new Refused('kas.fout.afschrijving');
  const nog = afdracht.bedragCenten - (await sumOverboekingen(write, afdrachtId));
  if (bedragCenten !== nog && reden === null) throw new Refused('kas.fout.ander-bedrag', {}, 'reden');
  const boekingId = await postKantoorBoeking(
    write,
    bookKasoverboeking(
      { ontvangstId, bedragCenten },
      { boekdatum: localDateOf(write.ctx.now), reden: afdracht.kenmerk },
    ),
  );
  const id = await insertOverboeking(write, {
    ...{ afdrachtId, ontvangstId, boekingId, bedragCenten, terugVan: null, reden },
  });
  await write.audit({
    handeling: 'kas.overboeking',
    onderwerp: { soort: 'kasafdracht', id: afdrachtId },
    voor: null,
    na: { ontvangstId, bedragCenten, reden },
    bewaarklasse: 'betalingen',
  });
  return id;
}
