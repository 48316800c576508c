import { bookNietThuisgebracht, type Koppel, makeKoppel } from '@/domain/grootboek/koppel';
import { findBoekingen, lockStanden } from '@/domain/grootboek/lock-stand';
import { postKantoorBoekingen, postKoppels } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { allocate, naRegels, type OpenStand, takeBackRegels } from '@/domain/grootboek/toerekening';
import { type Cents, sumCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { groupBy } from '@/platform/group';
import { inHalves } from '@/platform/in-halves';
import { gatherStatistics, newId, readIn, type Write, writeIn, writeKantoor } from '@/platform/tenant';
import {
  type Bestemming,
  bestemmingVan,
  inVolgorde,
  type Ontvangst,
  ontvangstVanStorno,
  type Reden,
} from './ontvangst';
import {
  keepOngeboekt,
  loadKandidaten,
  loadKenmerken,
  loadOngeboekt,
  lockOntvangsten,
} from './ontvangst.store';

/** What became of the receipts: read = booked on aanslagen + waiting for a person, in number and to the cent. */
export type Verwerking = {
  aantal: number;
  bedragCenten: Cents;
  geboekt: { aantal: number; bedragCenten: Cents };
  nietThuisgebracht: { aantal: number; bedragCenten: Cents };
};

type Doel = { ontvangst: Ontvangst; bestemming: Bestemming };
type Wachtend = { ontvangst: Ontvangst; reden: Reden };
type Deel = { geboekt: Ontvangst[]; wachtend: Ontvangst[] };

const BATCH = 200;

/** Tables that grow with every receipt, and how many receipts make their statistics old. */
const GROEIT = ['kantoor_boeking', 'kantoor_boekingsregel', 'boeking', 'boekingsregel', 'ontvangst'];
const VEEL = 2_000;

/**
 * Books every receipt of the kantoor up to today that was not booked, in batches, each gemeente in a transaction of its own:
 * one that is killed leaves the rest for the next time, two at once book nothing twice, and a batch that takes too long
 * goes in halves. Takes the moment of
 * booking from the context; receipts go in the order of their boekdatum.
 */
export async function processOntvangsten(ctx: Context, batch = BATCH): Promise<Verwerking> {
  const gedaan: Deel = { geboekt: [], wachtend: [] };
  for (;;) {
    const deel = await verwerkBatch(ctx, batch);
    if (deel === null) break;
    gedaan.geboekt.push(...deel.geboekt);
    gedaan.wachtend.push(...deel.wachtend);
  }
  if (gedaan.geboekt.length + gedaan.wachtend.length >= VEEL) await gatherStatistics(GROEIT);
  return telling(gedaan);
}

const totaal = (ontvangsten: readonly Ontvangst[]) => ({
  aantal: ontvangsten.length,
  bedragCenten: sumCents(ontvangsten.map((o) => o.bedragCenten)),
});
const telling = ({ geboekt, wachtend }: Deel): Verwerking => ({
  ...totaal([...geboekt, ...wachtend]),
  geboekt: totaal(geboekt),
  nietThuisgebracht: totaal(wachtend),
});

/** One batch, or null when nothing was left. */
async function verwerkBatch(ctx: Context, batch: number): Promise<Deel | null> {
  const { ontvangsten, kenmerken } = await readIn(ctx, [], async (read) => {
    const found = await loadOngeboekt(read, batch);
    const genoemd = found.flatMap((o) => (o.betalingskenmerk === null ? [] : [o.betalingskenmerk]));
    return { ontvangsten: found, kenmerken: await loadKenmerken(read, genoemd) };
  });
  if (ontvangsten.length === 0) return null;
  const bediend = new Set(ctx.gemeenten.map((g) => g.gemeenteId));
  const doelen: Doel[] = [];
  const wachtend: Wachtend[] = [];
  for (const ontvangst of ontvangsten) {
    const bestemming = bestemmingVan(ontvangst, kenmerken, bediend);
    if ('reden' in bestemming) wachtend.push({ ontvangst, reden: bestemming.reden });
    else doelen.push({ ontvangst, bestemming });
  }
  const deel: Deel = { geboekt: [], wachtend: [] };
  for (const [gemeenteId, group] of groupBy(doelen, (d) => d.bestemming.gemeenteId)) {
    const done = await inHalves(group, (part) =>
      writeIn(ctx, gemeenteId, (write) => boekInGemeente(write, part)),
    );
    deel.geboekt.push(...done.flatMap((d) => d.geboekt));
    deel.wachtend.push(...done.flatMap((d) => d.wachtend));
  }
  deel.wachtend.push(...(await inHalves(wachtend, (part) => boekWachtend(ctx, part))).flat());
  return deel;
}

/** Receipts for aanslagen of one gemeente, in order, all or none. */
async function boekInGemeente(write: Write, doelen: readonly Doel[]): Promise<Deel> {
  await lockOntvangsten(write);
  const ongeboekt = await keepOngeboekt(
    write,
    doelen.map((d) => d.ontvangst.id),
  );
  const open = doelen.filter((d) => ongeboekt.has(d.ontvangst.id));
  if (open.length === 0) return { geboekt: [], wachtend: [] };
  const aanslagVan = new Map(open.map((d) => [d.ontvangst.id, d.bestemming.aanslagId]));
  const deel: Deel = { geboekt: [], wachtend: [] };
  let reeks: Ontvangst[] = [];
  const boekReeks = async () => {
    if (reeks.length > 0) await boekBetalingen(write, reeks, aanslagVan);
    deel.geboekt.push(...reeks);
    reeks = [];
  };
  // A storno takes back what was booked before it: everything earlier is written first.
  for (const ontvangst of inVolgorde(open.map((d) => d.ontvangst))) {
    if (ontvangst.bedragCenten > 0n) {
      reeks.push(ontvangst);
      continue;
    }
    await boekReeks();
    const reden = await boekStorno(write, ontvangst, aanslagVan.get(ontvangst.id) ?? '');
    if (reden === null) deel.geboekt.push(ontvangst);
    else {
      await postKantoorBoekingen(write, [bookNietThuisgebracht(ontvangst, reden)]);
      deel.wachtend.push(ontvangst);
    }
  }
  await boekReeks();
  await write.audit({
    handeling: 'ontvangsten.verwerken',
    onderwerp: { soort: 'ontvangsten', id: write.ctx.requestId },
    voor: null,
    na: telling(deel),
    bewaarklasse: 'betalingen',
  });
  return deel;
}

/** Payments, one after the other: each meets what the earlier ones left open. */
async function boekBetalingen(
  write: Write,
  ontvangsten: readonly Ontvangst[],
  aanslagVan: ReadonlyMap<string, string>,
): Promise<void> {
  const standen = await lockStanden(write, [...new Set(aanslagVan.values())]);
  const open = new Map<string, OpenStand>([...standen].map(([id, stand]) => [id, openUit(stand)]));
  const koppels: Koppel[] = [];
  for (const ontvangst of ontvangsten) {
    const aanslagId = aanslagVan.get(ontvangst.id) ?? '';
    const stand = open.get(aanslagId);
    // A kenmerk points at an aanslag by foreign key, and an aanslag is booked when it is made.
    if (!stand) throw new Error(`Aanslag ${aanslagId} stands in no boeking`);
    const { regels } = allocate(stand, ontvangst.bedragCenten);
    open.set(aanslagId, naRegels(stand, regels));
    koppels.push(
      makeKoppel({
        gemeenteId: write.gemeenteId,
        koppeling: newId(),
        bedragCenten: ontvangst.bedragCenten,
        boekdatum: ontvangst.boekdatum,
        regels,
        gemeente: { soort: 'ontvangst' },
        kantoor: { soort: 'ontvangst' },
        tegenover: { rekening: 'bank', ontvangstId: ontvangst.id },
      }),
    );
  }
  await postKoppels(write, koppels);
}

/** Takes back the receipt that the bank took back. Gives the reason when that cannot be done. */
async function boekStorno(write: Write, storno: Ontvangst, aanslagId: string): Promise<Reden | null> {
  const kandidaten = await loadKandidaten(write, storno.betalingskenmerk ?? '');
  const van = ontvangstVanStorno(storno, kandidaten);
  const [boeking] = van ? await findBoekingen(write, [van.koppeling]) : [];
  if (!van || !boeking) return 'storno-zonder-ontvangst';
  const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
  const eigen = boeking.regels.filter((r) => r.rekening !== 'rekening-courant');
  const regels = stand ? takeBackRegels(openUit(stand), eigen) : null;
  if (regels === null) return 'storno-na-terugbetaling';
  await postKoppels(write, [
    makeKoppel({
      gemeenteId: write.gemeenteId,
      koppeling: newId(),
      bedragCenten: storno.bedragCenten,
      boekdatum: storno.boekdatum,
      regels,
      gemeente: { soort: 'storno', tegenboekingVan: boeking.id },
      kantoor: { soort: 'storno', tegenboekingVan: van.kantoorBoekingId },
      tegenover: { rekening: 'bank', ontvangstId: storno.id },
      reden: 'storno',
    }),
  ]);
  return null;
}

/** Receipts that nobody can place by their kenmerk wait at the kantoor. */
async function boekWachtend(ctx: Context, wachtend: readonly Wachtend[]): Promise<Ontvangst[]> {
  if (wachtend.length === 0) return [];
  return writeKantoor(ctx, async (write) => {
    await lockOntvangsten(write);
    const ongeboekt = await keepOngeboekt(
      write,
      wachtend.map((w) => w.ontvangst.id),
    );
    const open = wachtend.filter((w) => ongeboekt.has(w.ontvangst.id));
    await postKantoorBoekingen(
      write,
      open.map((w) => bookNietThuisgebracht(w.ontvangst, w.reden)),
    );
    const gedaan = open.map((w) => w.ontvangst);
    if (gedaan.length > 0) {
      await write.audit({
        handeling: 'ontvangsten.verwerken',
        onderwerp: { soort: 'ontvangsten', id: ctx.requestId },
        voor: null,
        na: telling({ geboekt: [], wachtend: gedaan }),
      });
    }
    return gedaan;
  });
}
