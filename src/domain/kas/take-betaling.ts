import { readEigenAanslagen } from '@/domain/aanslagen/read-eigen-aanslagen';
import { type OpenPost, openPostVan } from '@/domain/betalingen/openpost';
import { makeKoppel } from '@/domain/grootboek/koppel';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postKoppels } from '@/domain/grootboek/post-boeking';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { allocate } from '@/domain/grootboek/toerekening';
import type { Cents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import { newId, type Write } from '@/platform/tenant';
import { divideBetaling, type Wijze, wisselgeldVan } from './kas';
import { findKwitantie, insertKwitantie } from './kwitantie.store';
import { openDag } from './open-dag';

export type Betaling = {
  kasId: string;
  persoonId: string;
  aanslagIds: readonly string[];
  wijze: Wijze;
  bedragCenten: Cents;
  gegevenCenten: Cents | null;
  /** Another than who owes it brought the money. */
  doorAnder?: boolean;
  /** The key of the form: sent twice it counts once. */
  sleutel: string;
};

/**
 * Takes a payment at the till: in the books at once, on the aanslagen that the payer chose, the oldest first, within one by
 * law. Returns the kwitantie. Throws NotFound for a till, person or aanslag that is not of this gemeente; Refused when the
 * day was counted, nothing is open, or it is more than is open.
 */
export async function takeBetaling(write: Write, betaling: Betaling): Promise<string> {
  const { gemeenteId, ctx } = write;
  const { kasId, persoonId, wijze, bedragCenten, sleutel } = betaling;
  const gekozen = [...new Set(betaling.aanslagIds)];
  const inhoudHash = hashInzending({
    ...{ handeling: 'kas.betaling', gemeenteId, persoonId },
    inhoud: {
      ...{ kasId, wijze, aanslagen: gekozen.toSorted().join(' '), bedrag: bedragCenten.toString() },
      gegeven: betaling.gegevenCenten?.toString() ?? null,
      ander: betaling.doorAnder ? 'ja' : null,
    },
  });
  // The ledger first, then the till: always in this order.
  const standen = await lockStanden(write, gekozen);
  const eerder = await findKwitantie(write, sleutel);
  if (eerder) {
    requireSameInhoud(eerder, inhoudHash);
    return eerder.id;
  }
  const { kas, dag } = await openDag(write, kasId);
  const vandaag = localDateOf(ctx.now);
  const posten = await gatherPosten(write, persoonId, gekozen, standen);
  const verdeling = divideBetaling(posten, bedragCenten);
  if (!verdeling.ok) throw new Refused(verdeling.reden, {}, verdeling.veld);
  const wissel = wisselgeldVan(wijze, bedragCenten, betaling.gegevenCenten);
  if (!wissel.ok) throw new Refused(wissel.reden, {}, wissel.veld);
  const delen = verdeling.delen.map((deel) => ({ ...deel, koppeling: newId() }));
  await postKoppels(
    write,
    delen.flatMap(({ aanslagId, bedragCenten: deel, koppeling }) => {
      const stand = standen.get(aanslagId);
      if (!stand) throw new NotFound();
      return [
        makeKoppel({
          ...{ gemeenteId, koppeling, bedragCenten: deel, boekdatum: vandaag },
          regels: allocate(openUit(stand), deel).regels,
          gemeente: { soort: 'ontvangst' },
          kantoor: { soort: 'ontvangst' },
          tegenover: { rekening: 'kas', ontvangstId: null },
          reden: 'kas',
        }),
      ];
    }),
  );
  const { id, nummer } = await insertKwitantie(write, {
    ...{ kasId: kas.id, kasdagId: dag.id, jaar: Number(vandaag.slice(0, 4)), wijze, persoonId, bedragCenten },
    ...{
      gegevenCenten: wissel.gegevenCenten,
      doorAnder: betaling.doorAnder ?? false,
      terugVan: null,
      reden: null,
      sleutel,
      inhoudHash,
    },
    regels: delen,
  });
  write.shows(gemeenteId, [persoonId]);
  await write.audit({
    handeling: 'kas.betaling',
    onderwerp: { soort: 'kwitantie', id },
    voor: null,
    na: { kas: kas.code, nummer, wijze, bedragCenten, delen },
    bewaarklasse: 'betalingen',
  });
  return id;
}

/** What is open of these aanslagen, and since when. Throws NotFound for one that is not of this person. */
async function gatherPosten(
  write: Write,
  persoonId: string,
  gekozen: readonly string[],
  standen: ReadonlyMap<string, StandVanAanslag>,
): Promise<OpenPost[]> {
  const { gemeenteId, ctx } = write;
  const eigen = await readEigenAanslagen(write, { gemeenteId, persoonId });
  return gekozen.map((aanslagId): OpenPost => {
    const aanslag = eigen.find((a) => a.id === aanslagId);
    const stand = standen.get(aanslagId);
    if (!aanslag || !stand) throw new NotFound();
    return openPostVan(aanslag, stand, localDateOf(ctx.now));
  });
}
