import type { Boekingsregel, GeboekteBoeking } from '@/domain/grootboek/boeking';
import { type Koppel, makeKoppel } from '@/domain/grootboek/koppel';
import { findBoekingen, lockStanden } from '@/domain/grootboek/lock-stand';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { allocate, takeBackRegels } from '@/domain/grootboek/toerekening';
import { sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { groupBy } from '@/platform/group';
import { newId, type Write } from '@/platform/tenant';
import { bewegingVan, kanTerugnemen, type Ontvangst } from './ontvangst';
import { loadOntvangst, loadOntvangstBoekingen, lockOntvangsten } from './ontvangst.store';
import type { Plaatsing } from './plaatsing';
import { readAanslagenVanDebiteur } from './read-aanslagen-van-debiteur';
import { openPosten, spread } from './spreiding';

/** What a placing books; nothing of it is written yet. */
export type GeplandePlaatsing = {
  ontvangst: Ontvangst;
  /** The aanslag that was named, or the first of those on which it stood. */
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
  if (plaatsing.soort === 'thuisbrengen') return planThuisbrengen(write, ontvangst, plaatsing);
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
  { aanslagId, ookAndere }: Extract<Plaatsing, { soort: 'thuisbrengen' }>,
): Promise<GeplandePlaatsing> {
  const eigen = ookAndere ? await readAanslagenVanDebiteur(write, write.gemeenteId, aanslagId) : [];
  const standen = await lockStanden(write, [aanslagId, ...eigen.map((a) => a.id)]);
  const stand = standen.get(aanslagId);
  if (!stand) throw new NotFound();
  if (ontvangst.bedragCenten < 0n) throw new Refused('invordering.fout.storno');
  await requireWachtend(write, ontvangst);
  const koppeling = newId();
  const regels = ookAndere
    ? spread(openPosten(eigen, standen, today(write)), standen, ontvangst.bedragCenten, aanslagId).flatMap(
        (deel) => deel.regels,
      )
    : allocate(openUit(stand), ontvangst.bedragCenten).regels;
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
  const delen = perAanslag(boeking);
  const [aanslagId = ''] = delen.keys();
  const regels = takeBack(delen, await lockStanden(write, [...delen.keys()]));
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
  const delen = perAanslag(boeking);
  const [aanslagId = ''] = delen.keys();
  const standen = await lockStanden(write, [...delen.keys()]);
  const regels = boeking.soort === 'storno' ? payAgain(delen, standen) : takeBack(delen, standen);
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

type Delen = ReadonlyMap<string, readonly Boekingsregel[]>;
type Standen = ReadonlyMap<string, StandVanAanslag>;

/** What a boeking did on each aanslag; without what went over the rekening-courant. */
const perAanslag = (boeking: GeboekteBoeking): Delen =>
  groupBy(
    boeking.regels.filter((r) => r.aanslagId !== null),
    (r) => r.aanslagId ?? '',
  );

/** What puts each aanslag back as it was; null when money of one of them was paid out. */
function takeBack(delen: Delen, standen: Standen): Boekingsregel[] | null {
  const terug = [...delen].map(([aanslagId, regels]) => {
    const stand = standen.get(aanslagId);
    return stand ? takeBackRegels(openUit(stand), regels) : null;
  });
  return terug.some((regels) => regels === null) ? null : terug.flatMap((regels) => regels ?? []);
}

/**
 * A storno that was no storno is money again: it meets what is open now, not what was open then, so that the biljet does not
 * stand open and overpaid at once.
 */
const payAgain = (delen: Delen, standen: Standen): Boekingsregel[] =>
  [...delen].flatMap(([aanslagId, regels]) => {
    const stand = standen.get(aanslagId);
    return stand ? allocate(openUit(stand), sumCents(regels.map((r) => r.centen))).regels : [];
  });
