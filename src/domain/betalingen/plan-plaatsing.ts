import type { Boekingsregel, GeboekteBoeking } from '@/domain/grootboek/boeking';
import { type Koppel, makeKoppel } from '@/domain/grootboek/koppel';
import { findBoekingen, lockStanden } from '@/domain/grootboek/lock-stand';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { allocate, takeBackRegels } from '@/domain/grootboek/toerekening';
import { sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { bewegingVan, kanTerugnemen, type Ontvangst } from './ontvangst';
import { loadOntvangst, loadOntvangstBoekingen, lockOntvangsten } from './ontvangst.store';
import type { Plaatsing } from './plaatsing';

/** What a placing books, and on which aanslag; nothing of it is written yet. */
export type GeplandePlaatsing = {
  ontvangst: Ontvangst;
  aanslagId: string;
  regels: readonly Boekingsregel[];
  koppeling: string;
  koppel: Koppel;
};

/**
 * What a placing would do, by the receipt and the aanslag as they stand, both held until the end of the transaction. It is
 * booked today: when it was paid stays with the receipt. Throws NotFound, or Refused: the receipt does not wait (any more), does
 * not fit, was taken back, or its money was paid out.
 */
export async function planPlaatsing(write: Write, plaatsing: Plaatsing): Promise<GeplandePlaatsing> {
  await lockOntvangsten(write);
  const ontvangst = await loadOntvangst(write, plaatsing.ontvangstId);
  if (!ontvangst) throw new NotFound();
  if (plaatsing.soort === 'thuisbrengen') return planThuisbrengen(write, ontvangst, plaatsing.aanslagId);
  if (plaatsing.soort === 'storno') return planStorno(write, ontvangst, plaatsing.tegenOntvangstId);
  return planOngedaan(write, ontvangst, plaatsing.reden);
}

const today = (write: Write) => localDateOf(write.ctx.now);

/** Whether the whole receipt waits for somebody. */
async function requireWachtend(write: Write, { id, bedragCenten }: Ontvangst): Promise<void> {
  const boekingen = await loadOntvangstBoekingen(write, id);
  if (sumCents(boekingen.map((b) => b.nietThuisCenten)) !== -bedragCenten)
    throw new Refused('invordering.fout.wacht-niet');
}

async function planThuisbrengen(
  write: Write,
  ontvangst: Ontvangst,
  aanslagId: string,
): Promise<GeplandePlaatsing> {
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  if (!stand) throw new NotFound();
  if (ontvangst.bedragCenten < 0n) throw new Refused('invordering.fout.storno');
  await requireWachtend(write, ontvangst);
  const koppeling = newId();
  const { regels } = allocate(openUit(stand), ontvangst.bedragCenten);
  const koppel = makeKoppel({
    gemeenteId: write.gemeenteId,
    koppeling,
    bedragCenten: ontvangst.bedragCenten,
    boekdatum: today(write),
    regels,
    gemeente: { soort: 'ontvangst' },
    kantoor: { soort: 'thuisbrengen' },
    tegenover: { rekening: 'niet-thuisgebracht', ontvangstId: ontvangst.id },
  });
  return { ontvangst, aanslagId, regels, koppeling, koppel };
}

async function planStorno(
  write: Write,
  storno: Ontvangst,
  tegenOntvangstId: string,
): Promise<GeplandePlaatsing> {
  const ontvangst = await loadOntvangst(write, tegenOntvangstId);
  if (!ontvangst) throw new NotFound();
  if (storno.bedragCenten >= 0n) throw new Refused('invordering.fout.geen-storno');
  await requireWachtend(write, storno);
  if (!kanTerugnemen(storno, ontvangst)) throw new Refused('invordering.fout.storno-past-niet');
  const { boeking, beweging } = await findBeweging(write, ontvangst);
  if (!boeking || !beweging) throw new NotFound();
  if (boeking.soort !== 'ontvangst' || boeking.teruggenomen)
    throw new Refused('invordering.fout.storno-al-terug');
  const aanslagId = eigenRegels(boeking)[0]?.aanslagId ?? '';
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  const regels = stand ? takeBackRegels(openUit(stand), eigenRegels(boeking)) : null;
  if (regels === null) throw new Refused('invordering.fout.terugbetaald');
  const koppeling = newId();
  const koppel = makeKoppel({
    gemeenteId: write.gemeenteId,
    koppeling,
    bedragCenten: storno.bedragCenten,
    boekdatum: today(write),
    regels,
    gemeente: { soort: 'storno', tegenboekingVan: boeking.id },
    kantoor: { soort: 'storno', tegenboekingVan: beweging.id },
    tegenover: { rekening: 'niet-thuisgebracht', ontvangstId: storno.id },
    reden: 'storno',
  });
  return { ontvangst: storno, aanslagId, regels, koppeling, koppel };
}

async function planOngedaan(write: Write, ontvangst: Ontvangst, reden: string): Promise<GeplandePlaatsing> {
  const { boeking, beweging } = await findBeweging(write, ontvangst);
  if (!beweging) throw new Refused('invordering.fout.niet-geboekt');
  if (!boeking) throw new NotFound();
  if (boeking.teruggenomen) throw new Refused('invordering.fout.storno');
  const aanslagId = boeking.regels.find((r) => r.aanslagId !== null)?.aanslagId ?? '';
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  const regels = stand ? terugRegels(boeking, ontvangst, stand) : null;
  if (regels === null) throw new Refused('invordering.fout.terugbetaald');
  const koppeling = newId();
  const koppel = makeKoppel({
    gemeenteId: write.gemeenteId,
    koppeling,
    bedragCenten: toCents(-ontvangst.bedragCenten),
    boekdatum: today(write),
    regels,
    gemeente: { soort: 'correctie', tegenboekingVan: boeking.id },
    kantoor: { soort: 'correctie', tegenboekingVan: beweging.id },
    tegenover: { rekening: 'niet-thuisgebracht', ontvangstId: ontvangst.id },
    reden,
  });
  return { ontvangst, aanslagId, regels, koppeling, koppel };
}

/** The movement that put a receipt where it stands, and its boeking in this gemeente. */
async function findBeweging(write: Write, { id }: Ontvangst) {
  const beweging = bewegingVan(await loadOntvangstBoekingen(write, id));
  const [boeking] = beweging ? await findBoekingen(write, [beweging.koppeling]) : [];
  return { beweging, boeking };
}

const eigenRegels = (boeking: GeboekteBoeking) =>
  boeking.regels.filter((r) => r.rekening !== 'rekening-courant');

/**
 * What puts the aanslag back. A storno that was no storno is money again: it meets what is open now, not what was
 * open then, so that the biljet does not stand open and overpaid at once.
 */
function terugRegels(boeking: GeboekteBoeking, ontvangst: Ontvangst, stand: StandVanAanslag) {
  if (boeking.soort === 'storno') return allocate(openUit(stand), toCents(-ontvangst.bedragCenten)).regels;
  return takeBackRegels(openUit(stand), eigenRegels(boeking));
}
