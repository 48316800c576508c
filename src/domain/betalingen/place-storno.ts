import { maakKoppel } from '@/domain/grootboek/koppel';
import { findBoekingen, lockStanden } from '@/domain/grootboek/lock-stand';
import { postKoppel } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { neemTerug } from '@/domain/grootboek/toerekening';
import { sumCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { bewegingVan, kanTerugnemen } from './ontvangst';
import { loadOntvangst, loadOntvangstBoekingen, lockOntvangsten } from './ontvangst.store';

/**
 * Somebody says which receipt of this gemeente the bank took back with a storno that waited. Booked today, as the
 * storno that it is. Throws NotFound, or Refused when the storno does not wait (any more), the receipt does not fit
 * it or was taken back before, or its money was paid out.
 */
export async function placeStorno(
  write: Write,
  { stornoId, ontvangstId }: { stornoId: string; ontvangstId: string },
): Promise<void> {
  await lockOntvangsten(write);
  const storno = await loadOntvangst(write, stornoId);
  const ontvangst = await loadOntvangst(write, ontvangstId);
  if (!storno || !ontvangst) throw new NotFound();
  if (storno.bedragCenten >= 0n) throw new Refused('invordering.fout.geen-storno');
  const wacht = sumCents((await loadOntvangstBoekingen(write, stornoId)).map((b) => b.nietThuisCenten));
  if (wacht !== -storno.bedragCenten) throw new Refused('invordering.fout.wacht-niet');
  if (!kanTerugnemen(storno, ontvangst)) throw new Refused('invordering.fout.storno-past-niet');
  const beweging = bewegingVan(await loadOntvangstBoekingen(write, ontvangstId));
  const [boeking] = beweging ? await findBoekingen(write, [beweging.koppeling]) : [];
  if (!beweging || !boeking) throw new NotFound();
  if (boeking.soort !== 'ontvangst' || boeking.teruggenomen)
    throw new Refused('invordering.fout.storno-al-terug');
  const eigen = boeking.regels.filter((r) => r.rekening !== 'rekening-courant');
  const aanslagId = eigen[0]?.aanslagId ?? '';
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  const regels = stand ? neemTerug(openUit(stand), eigen) : null;
  if (regels === null) throw new Refused('invordering.fout.terugbetaald');
  const koppeling = newId();
  await postKoppel(
    write,
    maakKoppel({
      gemeenteId: write.gemeenteId,
      koppeling,
      bedragCenten: storno.bedragCenten,
      boekdatum: localDateOf(write.ctx.now),
      regels,
      gemeente: { soort: 'storno', tegenboekingVan: boeking.id },
      kantoor: { soort: 'storno', tegenboekingVan: beweging.id },
      tegenover: { rekening: 'niet-thuisgebracht', ontvangstId: stornoId },
      reden: 'storno',
    }),
  );
  await write.audit({
    handeling: 'storno.thuisbrengen',
    onderwerp: { soort: 'ontvangst', id: stornoId },
    voor: null,
    na: { ontvangstId, aanslagId, koppeling, bedragCenten: storno.bedragCenten },
    bewaarklasse: 'betalingen',
  });
}
