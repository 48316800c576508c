import { readAanslag } from '@/domain/aanslagen/read-aanslag';
import { lockKosten } from '@/domain/grootboek/lock-kosten';
import { readKosten } from '@/domain/grootboek/read-kosten';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { findKostenBekendmakingen } from '@/domain/post/find-bekendmakingen';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { findSchrift, insertSchrift } from './bezwaar.store';
import { type Kostenbezwaarinvoer, readKostenbezwaarvelden, type Velden } from './bezwaarvelden';
import { dagfout, type Inzending, inhoudVan } from './inzending';
import { planKostenbezwaar } from './kostenbezwaar';
import { insertKostenbezwaar, loadEerder } from './kostenbezwaar.store';
import { openBezwaarzaak } from './open-bezwaarzaak';
import type { VASTLEGKANALEN } from './record-bezwaar';
import { confirmBezwaar } from './send-bezwaarbrief';

/** What came in against the costs of one act. */
export type Kosteninzending = Inzending & { kostenId: string };

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
  const dagen = dagfout({ ontvangenOp, terPost }, localDateOf(write.ctx.now));
  if (dagen) throw new Refused(dagen.reden, {}, dagen.veld);
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
  const bekend = await findKostenBekendmakingen(write, write.gemeenteId, [post.kostenId]);
  const { ontvangenOp, terPost, aanslagId, schriftId } = nieuw;
  const hoorstand = nieuw.horen === 'nee' ? 'niet-gevraagd' : 'gevraagd';
  return openBezwaarzaak(
    write,
    {
      ...nieuw,
      clientSleutel: `${nieuw.clientSleutel}/1`,
      onderwerpen: [{ soort: 'aanslag', id: aanslagId }],
    },
    {
      soort: 'kosten',
      dagtekening: dag,
      bekendmaking: bekend.get(post.kostenId) ?? null,
      ontvangen: ontvangenOp,
      terPost,
      opgeschortDagen: 0,
      verdaagd: false,
    },
    (zaakId) => insertKostenbezwaar(write, { zaakId, schriftId, aanslagId, hoorstand }, post),
  );
}

/** Only these costs are held; the tax and every other cost stays due. That no next step comes meanwhile is of invordering. */
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
    inhoud: inhoudVan(inzending, { kosten: inzending.kostenId }),
  });
