import { type Aanslagregelinhoud, readAanslag } from '@/domain/aanslagen/read-aanslag';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import { newId, type Write } from '@/platform/tenant';
import type { Termijnfeiten } from './beslisdag';
import { type Bezwaardeel, planBezwaren } from './bezwaar';
import { findLopend, findSchrift, insertBezwaar, insertSchrift, loadRegelstanden } from './bezwaar.store';
import { type Bezwaarinvoer, readBezwaarvelden } from './bezwaarvelden';
import { dagfout, type Inzending, inhoudVan } from './inzending';
import { openBezwaarzaak } from './open-bezwaarzaak';
import { confirmBezwaar } from './send-bezwaarbrief';

/** What came in against an aanslag. */
export type Aanslaginzending = Inzending & { aanslagId: string };

/**
 * Takes in what somebody objects to on one aanslag: one letter, kept as it came, and a case for each bezwaar in it (T-10)
 * with its own last day, its own hold on the disputed part, and one ontvangstbevestiging. Late is taken in as well, and
 * marked. The same form sent twice is one letter. Throws NotFound for an aanslag of somebody else, or Refused at the
 * field: a line of which nothing is left, one that is disputed already, an amount that is not lower.
 */
export async function fileBezwaar(
  write: Write,
  inzending: Aanslaginzending,
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
      bekendmaking: aanslag.bekendmaking ?? null,
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
  { velden, aanslagId, ontvangenOp, terPost }: Aanslaginzending,
  regels: readonly Aanslagregelinhoud[],
): Promise<{ invoer: Bezwaarinvoer; delen: Bezwaardeel[] }> {
  const dagen = dagfout({ ontvangenOp, terPost }, localDateOf(write.ctx.now));
  if (dagen) throw new Refused(dagen.reden, {}, dagen.veld);
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

type Nieuw = Aanslaginzending & Bezwaarinvoer & { schriftId: string; at: number; inhoudHash: string };

/** One case of the letter: its number, its lines, the day of the decision, and what waits meanwhile. */
async function openBezwaar(
  write: Write,
  nieuw: Nieuw,
  deel: Bezwaardeel,
  feiten: Termijnfeiten,
): Promise<void> {
  const { aanslagId, persoonId, schriftId } = nieuw;
  const onderwerpen = [
    { soort: 'aanslag' as const, id: aanslagId },
    ...deel.regels.map((r) => ({ soort: 'aanslagregel' as const, id: r.aanslagregelId })),
  ];
  const hoorstand = nieuw.horen === 'nee' ? 'niet-gevraagd' : 'gevraagd';
  const clientSleutel = `${nieuw.clientSleutel}/${nieuw.at + 1}`;
  const zaakId = await openBezwaarzaak(write, { ...nieuw, clientSleutel, onderwerpen }, feiten, (id) =>
    insertBezwaar(write, { zaakId: id, schriftId, aanslagId, hoorstand }, deel),
  );
  if (!nieuw.uitstel) return;
  for (const regel of deel.regels.filter((r) => r.betwistCenten > 0n))
    await placeOpschorting(write, {
      grond: 'bezwaar-belasting',
      bron: { soort: 'zaak', id: zaakId },
      persoonId,
      aanslagId,
      aanslagregelId: regel.aanslagregelId,
      bedragCenten: regel.betwistCenten,
      vanaf: localDateOf(write.ctx.now),
      tot: null,
    });
}

const hashOf = (gemeenteId: number, inzending: Aanslaginzending): string =>
  hashInzending({
    handeling: 'bezwaar.ingediend',
    gemeenteId,
    persoonId: inzending.persoonId,
    inhoud: inhoudVan(inzending, { aanslag: inzending.aanslagId }),
  });
