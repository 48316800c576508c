import { makeKoppel } from '@/domain/grootboek/koppel';
import { findBoekingen, lockStanden } from '@/domain/grootboek/lock-stand';
import { postKoppels } from '@/domain/grootboek/post-boeking';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { naRegels, openTotaal, takeBackRegels } from '@/domain/grootboek/toerekening';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import { newId, type Write } from '@/platform/tenant';
import { findKantoorBoekingen } from './kantoorboeking.store';
import { magTerug } from './kas';
import {
  findKwitantie,
  insertKwitantie,
  loadKwitantie,
  type NieuweKwitantie,
  type StaandeKwitantie,
} from './kwitantie.store';
import { openDag } from './open-dag';

/**
 * Takes a kwitantie back as a whole, with a reason: on its own day by anybody of the till, later by another than who made
 * it. It stands on the day of today, gets a number of its own, and the debt is open again; the old one stays. Returns the
 * new kwitantie. Throws NotFound, or Refused when it was taken back before, the day was counted, or the money was paid out.
 */
export async function reverseKwitantie(
  write: Write,
  { kwitantieId, reden, sleutel }: { kwitantieId: string; reden: string; sleutel: string },
): Promise<string> {
  const { gemeenteId, ctx } = write;
  const gevraagd = await loadKwitantie(write, kwitantieId);
  if (!gevraagd) throw new NotFound();
  const { persoonId, kasId, wijze } = gevraagd;
  const inhoudHash = hashInzending({
    ...{ handeling: 'kas.terug', gemeenteId, persoonId },
    inhoud: { kwitantieId, reden },
  });
  const standen = await lockStanden(
    write,
    gevraagd.regels.map((r) => r.aanslagId),
  );
  const eerder = await findKwitantie(write, sleutel);
  if (eerder) {
    requireSameInhoud(eerder, inhoudHash);
    return eerder.id;
  }
  const { kas, dag } = await openDag(write, kasId);
  // Read again: whoever held the till may have taken it back.
  const kwitantie = await loadKwitantie(write, kwitantieId);
  if (!kwitantie) throw new NotFound();
  const vandaag = localDateOf(ctx.now);
  const mag = magTerug(kwitantie, actorText(ctx.actor), vandaag);
  if (!mag.ok) throw new Refused(mag.reden);
  const regels = await bookTerug(write, kwitantie, standen, reden);
  const bedragCenten = toCents(-kwitantie.bedragCenten);
  const { id, nummer } = await insertKwitantie(write, {
    ...{ kasId, kasdagId: dag.id, jaar: Number(vandaag.slice(0, 4)), wijze, persoonId, bedragCenten },
    ...{
      gegevenCenten: null,
      doorAnder: kwitantie.doorAnder,
      terugVan: kwitantieId,
      reden,
      sleutel,
      inhoudHash,
    },
    regels,
  });
  write.shows(gemeenteId, [persoonId]);
  await write.audit({
    handeling: 'kas.terug',
    onderwerp: { soort: 'kwitantie', id: kwitantieId },
    voor: { bedragCenten: kwitantie.bedragCenten },
    na: { kas: kas.code, nummer, kwitantieId: id, reden },
    bewaarklasse: 'betalingen',
  });
  return id;
}

/** Books back what each line of a kwitantie paid, from where the money is by now. Throws Refused when it was paid out. */
async function bookTerug(
  write: Write,
  kwitantie: StaandeKwitantie,
  standen: ReadonlyMap<string, StandVanAanslag>,
  reden: string,
): Promise<NieuweKwitantie['regels']> {
  const { gemeenteId, ctx } = write;
  const koppelingen = kwitantie.regels.map((r) => r.koppeling);
  const [boekingen, kantoor] = [
    await findBoekingen(write, koppelingen),
    await findKantoorBoekingen(write, koppelingen),
  ];
  const regels = kwitantie.regels.map(({ aanslagId, bedragCenten, koppeling: oude }) => {
    const boeking = boekingen.find((b) => b.koppeling === oude);
    const stand = standen.get(aanslagId);
    const tegenhanger = kantoor.get(oude);
    if (!boeking || !stand || tegenhanger === undefined) throw new NotFound();
    const eigen = boeking.regels.filter((r) => r.rekening !== 'rekening-courant');
    const terug = takeBackRegels(openUit(stand), eigen);
    if (terug === null) throw new Refused('kas.fout.terugbetaald');
    const bedrag = toCents(-bedragCenten);
    const koppel = makeKoppel({
      ...{
        gemeenteId,
        koppeling: newId(),
        bedragCenten: bedrag,
        boekdatum: localDateOf(ctx.now),
        regels: terug,
        reden,
      },
      gemeente: { soort: 'correctie', tegenboekingVan: boeking.id },
      kantoor: { soort: 'correctie', tegenboekingVan: tegenhanger },
      tegenover: { rekening: 'kas', ontvangstId: null },
    });
    const naCenten = openTotaal(naRegels(openUit(stand), terug));
    return { koppel, regel: { aanslagId, bedragCenten: bedrag, koppeling: koppel.koppeling, naCenten } };
  });
  await postKoppels(
    write,
    regels.map((r) => r.koppel),
  );
  return regels.map((r) => r.regel);
}
