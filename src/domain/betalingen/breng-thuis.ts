import { maakKoppel } from '@/domain/grootboek/koppel';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postKoppel } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { rekenToe } from '@/domain/grootboek/toerekening';
import { sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { loadOntvangst, loadOntvangstBoekingen, lockOntvangsten } from './ontvangst.store';

/**
 * Somebody says for which aanslag of this gemeente a receipt was that waited. It is booked today: the day on which
 * it was paid stays with the receipt. Throws NotFound, or Refused when it does not wait (any more) or is a storno.
 */
export async function brengThuis(
  write: Write,
  { ontvangstId, aanslagId }: { ontvangstId: string; aanslagId: string },
): Promise<void> {
  await lockOntvangsten(write);
  const ontvangst = await loadOntvangst(write, ontvangstId);
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  if (!ontvangst || !stand) throw new NotFound();
  const boekingen = await loadOntvangstBoekingen(write, ontvangstId);
  const wacht = sumCents(boekingen.map((b) => b.nietThuisCenten));
  if (ontvangst.bedragCenten < 0n) throw new Refused('invordering.fout.storno');
  if (wacht !== -ontvangst.bedragCenten) throw new Refused('invordering.fout.wacht-niet');
  const koppeling = newId();
  await postKoppel(
    write,
    maakKoppel({
      gemeenteId: write.gemeenteId,
      koppeling,
      bedragCenten: ontvangst.bedragCenten,
      boekdatum: localDateOf(write.ctx.now),
      regels: rekenToe(openUit(stand), ontvangst.bedragCenten).regels,
      gemeente: { soort: 'ontvangst' },
      kantoor: { soort: 'thuisbrengen' },
      tegenover: { rekening: 'niet-thuisgebracht', ontvangstId },
    }),
  );
  await write.audit({
    handeling: 'ontvangst.thuisbrengen',
    onderwerp: { soort: 'ontvangst', id: ontvangstId },
    voor: null,
    na: { aanslagId, koppeling, bedragCenten: ontvangst.bedragCenten },
    bewaarklasse: 'betalingen',
  });
}
