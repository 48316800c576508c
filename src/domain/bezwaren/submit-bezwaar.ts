import { readAanslag } from '@/domain/aanslagen/read-aanslag';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { localDateOf } from '@/platform/clock';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Aanslagregel, planBezwaren } from './bezwaar';
import { findLopend, findSchrift, loadRegelstanden } from './bezwaar.store';
import { loadConcept, putConcept, removeConcept } from './bezwaarconcept.store';
import { eigenVelden, gekozenRegels, readBezwaarvelden, type Velden } from './bezwaarvelden';
import { fileBezwaar } from './file-bezwaar';

/**
 * Keeps which lines a citizen disagrees with, the first step of his objection. Throws NotFound for an aanslag of somebody
 * else, or Refused: no line, one of which nothing is left, or one that is disputed in a case that runs.
 */
export async function chooseBezwaarregels(
  write: Write,
  { aanslagId, velden }: { aanslagId: string; velden: Velden },
): Promise<void> {
  const { persoonId, regels } = await ownAanslag(write, aanslagId);
  const gekozen = gekozenRegels(velden, regels);
  await refuseRegels(
    write,
    aanslagId,
    gekozen.map((r) => ({ aanslagregelId: r.id, grond: null, gewenst: null })),
    regels,
  );
  const eerder = await loadConcept(write, write.gemeenteId, persoonId, aanslagId);
  // What was said about a line that he no longer means stays until he sends: he may tick it again.
  const rest = Object.entries(eerder?.velden ?? {}).filter(([naam]) => !naam.startsWith('regel-'));
  const nieuw = { ...Object.fromEntries(rest), ...velden };
  await putConcept(write, { persoonId, aanslagId, velden: eigenVelden(nieuw, regels) });
}

/**
 * Keeps why, and what is asked along, the second step: complete, or it is refused at its field. Throws NotFound for
 * an aanslag of somebody else, or Refused.
 */
export async function explainBezwaar(
  write: Write,
  { aanslagId, velden }: { aanslagId: string; velden: Velden },
): Promise<void> {
  const { persoonId, regels } = await ownAanslag(write, aanslagId);
  const eerder = await loadConcept(write, write.gemeenteId, persoonId, aanslagId);
  if (!eerder) throw new Refused('bezwaar.fout.geen-concept');
  const keuze = Object.entries(eerder.velden).filter(([naam]) => naam.startsWith('regel-'));
  const alle = eigenVelden({ ...velden, ...Object.fromEntries(keuze) }, regels);
  const gelezen = readBezwaarvelden(alle, regels);
  if (!gelezen.ok) {
    const [fout] = gelezen.fouten;
    throw new Refused(fout?.reden ?? 'fouten.verplicht', {}, fout?.veld);
  }
  await refuseRegels(write, aanslagId, gelezen.invoer.regels, regels);
  await putConcept(write, { persoonId, aanslagId, velden: alle });
}

/**
 * Sends what was kept, the last step: it is received today. `sleutel` is of what he saw: sent twice it is one, and what
 * was changed in another window since is not sent unseen. Answers the letter. Throws
 * NotFound or Refused.
 */
export async function submitBezwaar(
  write: Write,
  { aanslagId, sleutel }: { aanslagId: string; sleutel: string },
): Promise<{ schriftId: string; nieuw: boolean }> {
  const { db, gemeenteId, ctx } = write;
  const persoonId = ownPersoonId(write);
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`bezwaar:${persoonId}`}), ${gemeenteId}::int)`;
  const eerder = await findSchrift(write, persoonId, sleutel);
  if (eerder) return { schriftId: eerder.id, nieuw: false };
  await ownAanslag(write, aanslagId);
  const concept = await loadConcept(write, gemeenteId, persoonId, aanslagId);
  if (!concept) throw new Refused('bezwaar.fout.geen-concept');
  if (concept.sleutel !== sleutel) throw new Refused('bezwaar.fout.intussen-gewijzigd');
  const ingediend = await fileBezwaar(write, {
    aanslagId,
    persoonId,
    kanaal: 'mijn',
    ontvangenOp: localDateOf(ctx.now),
    terPost: null,
    velden: concept.velden,
    clientSleutel: sleutel,
  });
  await removeConcept(write, { persoonId, aanslagId });
  return ingediend;
}

async function ownAanslag(write: Write, aanslagId: string) {
  const persoonId = ownPersoonId(write);
  const aanslag = await readAanslag(write, write.gemeenteId, aanslagId);
  if (aanslag.persoonId !== persoonId) throw new NotFound();
  return { persoonId, regels: aanslag.regels };
}

/** Says at once what would be refused at the end. */
async function refuseRegels(
  write: Write,
  aanslagId: string,
  gevraagd: Parameters<typeof planBezwaren>[0],
  regels: readonly Aanslagregel[],
): Promise<void> {
  const standen = await loadRegelstanden(write, write.gemeenteId, aanslagId);
  const plan = planBezwaren(gevraagd, regels, standen);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const [loopt] = await findLopend(
    write,
    plan.delen.flatMap((deel) => deel.regels.map((r) => r.aanslagregelId)),
  );
  if (loopt) throw new Refused('bezwaar.fout.loopt-al', { zaaknummer: loopt.zaaknummer }, 'regel');
}
