import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { toCents } from '@/platform/cents';
import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { type Pad, type Padstap, padVan, uiterlijkeDag } from './invorderingspad';
import { insertInvorderingsstap } from './invorderingsstap.store';
import { sendInvorderbrief } from './send-invorderbrief';
import { loadDagfeiten, loadVorderingen, type Vorderingstand } from './vorderingfeiten.store';
import { type Oordeel, redencode, waaromNiet } from './waarom-niet';

export type Stapvraag = {
  aanslagId: string;
  stap: Padstap;
  /** The day on the letter: on this day the step is judged. */
  dagtekening: LocalDate;
};

/**
 * Judges one step about one claim under the lock of the ledger, so that no money comes in between. Answers the first code
 * against it, or null. Throws NotFound.
 */
export async function judgeStap(write: Write, vraag: Stapvraag): Promise<string | null> {
  const { oordeel } = await loadOordeel(write, vraag);
  return tegenIn(oordeel);
}

/** The first code against a step, or null. */
export const tegenIn = ({ redenen }: Oordeel): string | null => {
  const tegen = redenen.find((reden) => reden.tegen);
  return tegen ? redencode(tegen) : null;
};

/** One step about one claim as it is judged now, held until the end of the transaction. Throws NotFound. */
export async function loadOordeel(
  write: Write,
  { aanslagId, stap, dagtekening }: Stapvraag,
): Promise<{ vordering: Vorderingstand; oordeel: Oordeel; pad: Pad | null }> {
  await lockStanden(write, [aanslagId]);
  const { gemeenteId } = write;
  const [vordering] = await loadVorderingen(write, gemeenteId, dagtekening, { aanslagIds: [aanslagId] });
  if (!vordering) throw new NotFound();
  const dagfeiten = await loadDagfeiten(write, gemeenteId, dagtekening);
  const pad = dagfeiten.pad && padVan(dagfeiten.pad.waarde, vordering.feiten.persoonsoort);
  return { vordering, pad, oordeel: waaromNiet(vordering.feiten, dagfeiten, stap, dagtekening) };
}

/**
 * Takes one step of collection about one claim: the full condition is asked again, what it costs is charged, the letter is
 * made and posted, and the journal gets its line; all of it or nothing. Answers the id of the step. Throws NotFound, and
 * Refused with the first reason against it or what kept the letter or the costs.
 */
export async function takeStap(
  write: Write,
  vraag: Stapvraag & { runId?: string | null; ondertekenaar: string; hoogstens?: bigint },
): Promise<string> {
  const { aanslagId, stap, dagtekening, ondertekenaar, runId = null } = vraag;
  const { vordering, oordeel, pad } = await loadOordeel(write, vraag);
  const tegen = tegenIn(oordeel);
  if (tegen !== null || pad === null) throw new Refused(`waaromNiet.${tegen ?? 'geen-pad'}`);
  // More than akkoord was given to: a storno came in between.
  if (vraag.hoogstens !== undefined && oordeel.teInnen > vraag.hoogstens)
    throw new Refused('waaromNiet.meer-dan-akkoord');
  const { feiten, persoonId, kostenWacht } = vordering;
  const id = newId();
  const uiterlijk = uiterlijkeDag(stap, dagtekening, pad);
  const bedragCenten = oordeel.teInnen;
  const kostenCenten = await charge(write, vraag, id, bedragCenten);
  const documentId = await sendInvorderbrief(write, {
    ...{ stapId: id, aanslagId, persoonId, stap, dagtekening, uiterlijk, bedragCenten, kostenCenten, runId },
    laatsteVervaldag: feiten.laatsteVervaldag,
    stappen: feiten.stappen,
    kostenWacht,
    ondertekenaar,
  });
  const nieuw = { aanslagId, stap, dagtekening, uiterlijk, bedragCenten, kostenCenten, documentId, runId };
  await insertInvorderingsstap(write, nieuw, id);
  await write.audit({
    handeling: 'invorderingsstap.gezet',
    onderwerp: { soort: 'invorderingsstap', id },
    voor: null,
    na: nieuw,
    bewaarklasse: 'invordering',
  });
  return id;
}

/** A herinnering is free; what an aanmaning and a dwangbevel cost, the law says. */
async function charge(
  write: Write,
  { aanslagId, stap, dagtekening }: Stapvraag,
  stapId: string,
  overCenten: Oordeel['teInnen'],
) {
  if (stap === 'herinnering') return toCents(0);
  const handeling = { soort: 'invorderingsstap', id: stapId };
  const kosten = await chargeKosten(write, {
    aanslagId,
    soort: stap,
    handeling,
    dag: dagtekening,
    overCenten,
  });
  return kosten.bedragCenten;
}
