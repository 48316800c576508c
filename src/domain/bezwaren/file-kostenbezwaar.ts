import { readAanslag } from '@/domain/aanslagen/read-aanslag';
import { lockKosten } from '@/domain/grootboek/lock-kosten';
import { readKosten } from '@/domain/grootboek/read-kosten';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { openZaak } from '@/domain/zaken/open-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { toDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { beslisdagVan, bronVan } from './beslisdag';
import { findSchrift, insertKostenbezwaar, insertSchrift, loadEerder } from './bezwaar.store';
import { type Kostenbezwaarinvoer, readKostenbezwaarvelden, type Velden } from './bezwaarvelden';
import type { Inzending } from './file-bezwaar';
import { planKostenbezwaar } from './kostenbezwaar';
import type { VASTLEGKANALEN } from './record-bezwaar';
import { confirmBezwaar } from './send-bezwaarbrief';

export type Kosteninzending = Omit<Inzending, 'aanslagId'> & { kostenId: string };

/**
 * Takes in what somebody objects to of the costs of one act (Kostenwet 7): a case of its own, with the day of Awb 7:10
 * counted from the act, its own hold on those costs alone, and an ontvangstbevestiging. Late is taken in as well, and marked. The same
 * form sent twice is one. Throws NotFound for costs of somebody else, or Refused: taken back already, disputed in a case
 * that runs, or decided on before.
 */
export async function fileKostenbezwaar(
  write: Write,
  inzending: Kosteninzending,
): Promise<{ schriftId: string; nieuw: boolean }> {
  const { db, gemeenteId, ctx } = write;
  const { kostenId, persoonId, clientSleutel, ontvangenOp, terPost, kanaal } = inzending;
  // Two of the same form wait for each other here; who takes costs back waits as well.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`bezwaar:${persoonId}`}), ${gemeenteId}::int)`;
  const inhoudHash = hashOf(gemeenteId, inzending);
  const eerder = await findSchrift(write, persoonId, clientSleutel);
  if (eerder) {
    requireSameInhoud(eerder, inhoudHash);
    return { schriftId: eerder.id, nieuw: false };
  }
  const kosten = await lockKosten(write, kostenId);
  const { aanslagId } = kosten;
  const aanslag = await readAanslag(write, gemeenteId, aanslagId);
  if (aanslag.persoonId !== persoonId) throw new NotFound();
  const vorige = (await loadEerder(write, gemeenteId, [kostenId])).get(kostenId);
  const plan = planKostenbezwaar(kosten, vorige ? [vorige] : []);
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden ?? {}, plan.veld);
  const invoer = readInvoer(write, inzending);
  const open = (await readKosten(write, gemeenteId, [aanslagId])).find((k) => k.id === kostenId)?.openCenten;
  const { grond, ...indiening } = invoer;
  const schriftId = newId();
  await insertSchrift(write, {
    ...indiening,
    id: schriftId,
    persoonId,
    aanslagId,
    kanaal,
    ontvangenOp,
    terPost,
    clientSleutel,
    inhoudHash,
    vastgelegdDoor: actorText(ctx.actor),
    vastgelegdOp: ctx.now,
  });
  const zaakId = await openKostenbezwaar(
    write,
    { ...inzending, aanslagId, inhoudHash, schriftId, horen: indiening.horen },
    { kostenId, dag: kosten.dag, grond, betwistCenten: open ?? toCents(0) },
  );
  if (indiening.uitstel && open) await holdKosten(write, { zaakId, persoonId, aanslagId }, open);
  await confirmBezwaar(write, schriftId);
  return { schriftId, nieuw: true };
}

/** The same by the citizen himself: it is received today. */
export const submitKostenbezwaar = (
  write: Write,
  { kostenId, velden, clientSleutel }: { kostenId: string; velden: Velden; clientSleutel: string },
): Promise<{ schriftId: string; nieuw: boolean }> =>
  fileKostenbezwaar(write, {
    kostenId,
    velden,
    clientSleutel,
    persoonId: ownPersoonId(write),
    kanaal: 'mijn',
    ontvangenOp: localDateOf(write.ctx.now),
    terPost: null,
  });

/** The same by who records what came to the office, on somebody's behalf. */
export async function recordKostenbezwaar(
  write: Write,
  inzending: Kosteninzending & { kanaal: (typeof VASTLEGKANALEN)[number] },
): Promise<{ schriftId: string; nieuw: boolean }> {
  actingMedewerker(write.ctx);
  return fileKostenbezwaar(write, inzending);
}

function readInvoer(write: Write, { velden, ontvangenOp, terPost }: Kosteninzending): Kostenbezwaarinvoer {
  if (ontvangenOp > localDateOf(write.ctx.now))
    throw new Refused('bezwaar.fout.ontvangen-later', {}, 'ontvangen');
  if (terPost !== null && terPost > ontvangenOp) throw new Refused('bezwaar.fout.ter-post', {}, 'terPost');
  const gelezen = readKostenbezwaarvelden(velden);
  if (gelezen.ok) return gelezen.invoer;
  const [fout] = gelezen.fouten;
  throw new Refused(fout?.reden ?? 'fouten.verplicht', {}, fout?.veld);
}

type Nieuw = Kosteninzending & {
  aanslagId: string;
  inhoudHash: string;
  schriftId: string;
  horen: Kostenbezwaarinvoer['horen'];
};
type Post = { kostenId: string; dag: LocalDate; grond: Kostenbezwaarinvoer['grond']; betwistCenten: Cents };

async function openKostenbezwaar(write: Write, nieuw: Nieuw, { dag, ...post }: Post): Promise<string> {
  const { persoonId, kanaal, ontvangenOp, terPost, aanslagId, schriftId } = nieuw;
  const { zaak } = await openZaak(write, {
    soort: 'bezwaar',
    persoonId,
    kanaal,
    ontvangenOp: kanaal === 'mijn' ? write.ctx.now : toDatabaseDate(ontvangenOp),
    onderwerpen: [{ soort: 'aanslag', id: aanslagId }],
    clientSleutel: `${nieuw.clientSleutel}/1`,
    inhoudHash: nieuw.inhoudHash,
  });
  const hoorstand = nieuw.horen === 'nee' ? 'niet-gevraagd' : 'gevraagd';
  await insertKostenbezwaar(write, { zaakId: zaak.id, schriftId, aanslagId, hoorstand }, post);
  const feiten = {
    soort: 'kosten' as const,
    dagtekening: dag,
    ontvangen: ontvangenOp,
    terPost,
    opgeschortDagen: 0,
    verdaagd: false,
  };
  const beslissen = beslisdagVan(feiten);
  await startTermijn(write, {
    zaakId: zaak.id,
    soort: 'beslissen',
    eigenaar: 'kantoor',
    regel: 'beslistermijn',
    bron: bronVan(beslissen.uitleg),
    feiten,
    begin: ontvangenOp,
    uiterlijk: beslissen.waarde.laatsteDag,
  });
  return zaak.id;
}

/** Only these costs wait; the tax and every other cost goes on. */
const holdKosten = (
  write: Write,
  { zaakId, persoonId, aanslagId }: { zaakId: string; persoonId: string; aanslagId: string },
  bedragCenten: Cents,
): Promise<string> =>
  placeOpschorting(write, {
    grond: 'bezwaar-kosten',
    bron: { soort: 'zaak', id: zaakId },
    persoonId,
    aanslagId,
    aanslagregelId: null,
    bedragCenten,
    vanaf: localDateOf(write.ctx.now),
    tot: null,
  });

const hashOf = (gemeenteId: number, inzending: Kosteninzending): string =>
  hashInzending({
    handeling: 'bezwaar.kosten-ingediend',
    gemeenteId,
    persoonId: inzending.persoonId,
    inhoud: {
      ...inzending.velden,
      kosten: inzending.kostenId,
      kanaal: inzending.kanaal,
      // Sent over the citizen's own page again on the next day, it is still the same.
      ...(inzending.kanaal === 'mijn'
        ? {}
        : { ontvangen: inzending.ontvangenOp, terPost: inzending.terPost }),
    },
  });
