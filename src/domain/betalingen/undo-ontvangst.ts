import type { GeboekteBoeking } from '@/domain/grootboek/boeking';
import { maakKoppel } from '@/domain/grootboek/koppel';
import { findBoekingen, lockStanden } from '@/domain/grootboek/lock-stand';
import { postKoppel } from '@/domain/grootboek/post-boeking';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { neemTerug, rekenToe } from '@/domain/grootboek/toerekening';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { bewegingVan, type Ontvangst } from './ontvangst';
import { loadOntvangst, loadOntvangstBoekingen, lockOntvangsten } from './ontvangst.store';

/**
 * Takes a receipt or a storno off the aanslag of this gemeente on which it was booked by mistake; it waits again, with
 * the reason. The books keep both: the mistake and its correctie. Throws NotFound, or Refused when there is nothing to
 * undo, the bank took it back already, or the money was paid out.
 */
export async function undoOntvangst(
  write: Write,
  { ontvangstId, reden }: { ontvangstId: string; reden: string },
): Promise<void> {
  await lockOntvangsten(write);
  const ontvangst = await loadOntvangst(write, ontvangstId);
  if (!ontvangst) throw new NotFound();
  const beweging = bewegingVan(await loadOntvangstBoekingen(write, ontvangstId));
  if (!beweging) throw new Refused('invordering.fout.niet-geboekt');
  const [boeking] = await findBoekingen(write, [beweging.koppeling]);
  if (!boeking) throw new NotFound();
  if (boeking.teruggenomen) throw new Refused('invordering.fout.storno');
  const aanslagId = boeking.regels.find((r) => r.aanslagId !== null)?.aanslagId ?? '';
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  const regels = stand ? terugRegels(boeking, ontvangst, stand) : null;
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
      kantoor: { soort: 'correctie', tegenboekingVan: beweging.id },
      tegenover: { rekening: 'niet-thuisgebracht', ontvangstId },
      reden,
    }),
  );
  await write.audit({
    handeling: 'ontvangst.ongedaan-maken',
    onderwerp: { soort: 'ontvangst', id: ontvangstId },
    voor: { aanslagId, koppeling: beweging.koppeling },
    na: { reden, bedragCenten: ontvangst.bedragCenten },
    bewaarklasse: 'betalingen',
  });
}

/**
 * What puts the aanslag back. A storno that was no storno is money again: it meets what is open now, not what was
 * open then, so that the biljet does not stand open and overpaid at once.
 */
function terugRegels(boeking: GeboekteBoeking, ontvangst: Ontvangst, stand: StandVanAanslag) {
  if (boeking.soort === 'storno') return rekenToe(openUit(stand), toCents(-ontvangst.bedragCenten)).regels;
  const eigen = boeking.regels.filter((r) => r.rekening !== 'rekening-courant');
  return neemTerug(openUit(stand), eigen);
}
