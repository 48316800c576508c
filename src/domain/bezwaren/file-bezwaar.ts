import { type Aanslagregelinhoud, readAanslag } from '@/domain/aanslagen/read-aanslag';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { openZaak } from '@/domain/zaken/open-zaak';
import { startTermijn } from '@/domain/zaken/start-termijn';
import type { Zaakkanaal } from '@/domain/zaken/zaak';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { toDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { beslisdagVan, bronVan, type Termijnfeiten } from './beslisdag';
import { type Bezwaardeel, planBezwaren } from './bezwaar';
import { findLopend, findSchrift, insertBezwaar, insertSchrift, loadRegelstanden } from './bezwaar.store';
import { type Bezwaarinvoer, readBezwaarvelden, type Velden } from './bezwaarvelden';
import { confirmBezwaar } from './send-bezwaarbrief';

/** What came in, however it came. */
export type Inzending = {
  aanslagId: string;
  persoonId: string;
  kanaal: Zaakkanaal;
  ontvangenOp: LocalDate;
  terPost: LocalDate | null;
  velden: Velden;
  clientSleutel: string;
  /** The moment of receipt, where it came before now and as something else; else it follows from the day. */
  moment?: Date;
};

/**
 * Takes in what somebody objects to on one aanslag: one letter, kept as it came, and a case for each bezwaar in it (T-10)
 * with its own last day, its own hold on the disputed part, and one ontvangstbevestiging. Late is taken in as well, and
 * marked. The same form sent twice is one letter. Throws NotFound for an aanslag of somebody else, or Refused at the
 * field: a line of which nothing is left, one that is disputed already, an amount that is not lower.
 */
export async function fileBezwaar(
  write: Write,
  inzending: Inzending,
): Promise<{ schriftId: string; nieuw: boolean }> {
  const { db, gemeenteId } = write;
  const { persoonId, clientSleutel } = inzending;
  // Two of the same form, or two letters about the same line, wait for each other here.
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`bezwaar:${persoonId}`}), ${gemeenteId}::int)`;
  const inhoudHash = hashOf(gemeenteId, inzending);
  const eerder = await findSchrift(write, persoonId, clientSleutel);
  if (eerder) {
    requireSameInhoud(eerder, inhoudHash);
    return { schriftId: eerder.id, nieuw: false };
  }
  const aanslag = await readAanslag(write, gemeenteId, inzending.aanslagId);
  if (aanslag.persoonId !== persoonId) throw new NotFound();
  const { invoer, delen } = await planInzending(write, inzending, aanslag.regels);
  const schriftId = newId();
  await insertSchrift(write, {
    id: schriftId,
    persoonId,
    aanslagId: aanslag.id,
    kanaal: inzending.kanaal,
    ontvangenOp: inzending.ontvangenOp,
    terPost: inzending.terPost,
    toelichting: invoer.toelichting,
    proForma: invoer.proForma,
    teLaatReden: invoer.teLaatReden,
    horen: invoer.horen,
    telefoon: invoer.telefoon,
    uitstel: invoer.uitstel,
    clientSleutel,
    inhoudHash,
    vastgelegdDoor: actorText(write.ctx.actor),
    vastgelegdOp: write.ctx.now,
  });
  for (const [at, deel] of delen.entries())
    await openBezwaar(write, { ...inzending, ...invoer, schriftId, at, inhoudHash }, deel, {
      soort: deel.soort,
      dagtekening: aanslag.dagtekening,
      ontvangen: inzending.ontvangenOp,
      terPost: inzending.terPost,
      opgeschortDagen: 0,
      verdaagd: false,
    });
  await confirmBezwaar(write, schriftId);
  return { schriftId, nieuw: true };
}

/** What was typed, read, and split into what is decided together. Throws Refused with the field. */
async function planInzending(
  write: Write,
  { velden, aanslagId, ontvangenOp, terPost }: Inzending,
  regels: readonly Aanslagregelinhoud[],
): Promise<{ invoer: Bezwaarinvoer; delen: Bezwaardeel[] }> {
  const vandaag = localDateOf(write.ctx.now);
  if (ontvangenOp > vandaag) throw new Refused('bezwaar.fout.ontvangen-later', {}, 'ontvangen');
  if (terPost !== null && terPost > ontvangenOp) throw new Refused('bezwaar.fout.ter-post', {}, 'terPost');
  const gelezen = readBezwaarvelden(velden, regels);
  if (!gelezen.ok) {
    const [fout] = gelezen.fouten;
    throw new Refused(fout?.reden ?? 'fouten.verplicht', {}, fout?.veld);
  }
  const standen = await loadRegelstanden(write, write.gemeenteId, aanslagId);
  const plan = planBezwaren(gelezen.invoer.regels, regels, standen);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const ids = plan.delen.flatMap((deel) => deel.regels.map((r) => r.aanslagregelId));
  const [loopt] = await findLopend(write, ids);
  if (loopt) throw new Refused('bezwaar.fout.loopt-al', { zaaknummer: loopt.zaaknummer }, 'regel');
  return { invoer: gelezen.invoer, delen: plan.delen };
}

type Nieuw = Inzending & Bezwaarinvoer & { schriftId: string; at: number; inhoudHash: string };

/** One case of the letter: its number, its lines, the day of the decision, and what waits meanwhile. */
async function openBezwaar(
  write: Write,
  nieuw: Nieuw,
  deel: Bezwaardeel,
  feiten: Termijnfeiten,
): Promise<void> {
  const { aanslagId, persoonId, kanaal, ontvangenOp, schriftId } = nieuw;
  const { zaak } = await openZaak(write, {
    soort: 'bezwaar',
    persoonId,
    kanaal,
    ontvangenOp: nieuw.moment ?? (kanaal === 'mijn' ? write.ctx.now : toDatabaseDate(ontvangenOp)),
    onderwerpen: [
      { soort: 'aanslag', id: aanslagId },
      ...deel.regels.map((r) => ({ soort: 'aanslagregel' as const, id: r.aanslagregelId })),
    ],
    clientSleutel: `${nieuw.clientSleutel}/${nieuw.at + 1}`,
    inhoudHash: nieuw.inhoudHash,
  });
  const hoorstand = nieuw.horen === 'nee' ? 'niet-gevraagd' : 'gevraagd';
  await insertBezwaar(write, { zaakId: zaak.id, schriftId, aanslagId, hoorstand }, deel);
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
  if (!nieuw.uitstel) return;
  for (const regel of deel.regels.filter((r) => r.betwistCenten > 0n))
    await placeOpschorting(write, {
      grond: 'bezwaar-belasting',
      bron: { soort: 'zaak', id: zaak.id },
      persoonId,
      aanslagId,
      aanslagregelId: regel.aanslagregelId,
      bedragCenten: regel.betwistCenten,
      vanaf: localDateOf(write.ctx.now),
      tot: null,
    });
}

const hashOf = (gemeenteId: number, inzending: Inzending): string =>
  hashInzending({
    handeling: 'bezwaar.ingediend',
    gemeenteId,
    persoonId: inzending.persoonId,
    inhoud: {
      ...inzending.velden,
      aanslag: inzending.aanslagId,
      kanaal: inzending.kanaal,
      // Sent over the citizen's own page again on the next day, it is still the same.
      ...(inzending.kanaal === 'mijn'
        ? {}
        : { ontvangen: inzending.ontvangenOp, terPost: inzending.terPost }),
    },
  });
