import { maakKoppel } from '@/domain/grootboek/koppel';
import { findBoekingen, lockStanden } from '@/domain/grootboek/lock-stand';
import { postKoppel } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { neemTerug } from '@/domain/grootboek/toerekening';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { loadOntvangst, loadOntvangstBoekingen, lockOntvangsten } from './ontvangst.store';

/**
 * Takes a receipt off the aanslag of this gemeente on which it was booked by mistake; it waits again, with the
 * reason. The books keep both: the mistake and its correctie. Throws NotFound, or Refused when there is nothing to
 * undo, the bank took it back already, or the money was paid out.
 */
export async function undoOntvangst(
  write: Write,
  { ontvangstId, reden }: { ontvangstId: string; reden: string },
): Promise<void> {
  await lockOntvangsten(write);
  const ontvangst = await loadOntvangst(write, ontvangstId);
  if (!ontvangst) throw new NotFound();
  const bijKantoor = await loadOntvangstBoekingen(write, ontvangstId);
  // The movement that nobody undid: at most one, whatever the clock says of their order.
  const laatste = bijKantoor.find(
    (b) =>
      b.koppeling !== null && b.soort !== 'correctie' && !bijKantoor.some((t) => t.tegenboekingVan === b.id),
  );
  if (!laatste?.koppeling) throw new Refused('invordering.fout.niet-geboekt');
  const [boeking] = await findBoekingen(write, [laatste.koppeling]);
  if (!boeking) throw new NotFound();
  if (boeking.soort !== 'ontvangst' || boeking.teruggenomen) throw new Refused('invordering.fout.storno');
  const eigen = boeking.regels.filter((r) => r.rekening !== 'rekening-courant');
  const aanslagId = eigen[0]?.aanslagId ?? '';
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  const regels = stand ? neemTerug(openUit(stand), eigen) : null;
  if (regels === null) throw new Refused('invordering.fout.terugbetaald');
  await postKoppel(
    write,
    maakKoppel({
      gemeenteId: write.gemeenteId,
      koppeling: newId(),
      bedragCenten: toCents(-ontvangst.bedragCenten),
      boekdatum: localDateOf(write.ctx.now),
      regels,
      gemeente: { soort: 'correctie', tegenboekingVan: boeking.id },
      kantoor: { soort: 'correctie', tegenboekingVan: laatste.id },
      tegenover: { rekening: 'niet-thuisgebracht', ontvangstId },
      reden,
    }),
  );
  await write.audit({
    handeling: 'ontvangst.ongedaan-maken',
    onderwerp: { soort: 'ontvangst', id: ontvangstId },
    voor: { aanslagId, koppeling: laatste.koppeling },
    na: { reden, bedragCenten: ontvangst.bedragCenten },
    bewaarklasse: 'betalingen',
  });
}
