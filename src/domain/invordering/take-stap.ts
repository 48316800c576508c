import { lockGrootboek } from '@/domain/grootboek/stand.store';
import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { type Padstap, padVan, uiterlijkeDag } from './invorderingspad';
import { insertInvorderingsstap } from './invorderingsstap.store';
import { loadDagfeiten, loadVorderingen } from './vorderingfeiten.store';
import { redencode, waaromNiet } from './waarom-niet';

export type TakeStap = {
  aanslagId: string;
  stap: Padstap;
  /** The day on the letter: on this day the step is judged. */
  dagtekening: LocalDate;
  runId?: string | null;
};

/**
 * Takes one step of collection about one claim: the full condition is asked again under the lock of the ledger, and the
 * journal gets its line. Answers the id of the step. Throws NotFound, and Refused with the first reason against it.
 */
export async function takeStap(
  write: Write,
  { aanslagId, stap, dagtekening, runId }: TakeStap,
): Promise<string> {
  await lockGrootboek(write);
  const { gemeenteId } = write;
  const [vordering] = await loadVorderingen(write, gemeenteId, dagtekening, { aanslagIds: [aanslagId] });
  if (!vordering) throw new NotFound();
  const dagfeiten = await loadDagfeiten(write, gemeenteId, dagtekening);
  const oordeel = waaromNiet(vordering.feiten, dagfeiten, stap, dagtekening);
  const tegen = oordeel.redenen.find((reden) => reden.tegen);
  if (tegen || dagfeiten.pad === null)
    throw new Refused(`waaromNiet.${tegen ? redencode(tegen) : 'geen-pad'}`);
  const pad = padVan(dagfeiten.pad.waarde, vordering.feiten.persoonsoort);
  const nieuw = {
    aanslagId,
    stap,
    dagtekening,
    uiterlijk: uiterlijkeDag(stap, dagtekening, pad),
    bedragCenten: oordeel.teInnen,
    kostenCenten: 0n,
    documentId: null,
    runId: runId ?? null,
  };
  const id = await insertInvorderingsstap(write, nieuw, newId());
  await write.audit({
    handeling: 'invorderingsstap.gezet',
    onderwerp: { soort: 'invorderingsstap', id },
    voor: null,
    na: nieuw,
    bewaarklasse: 'belastingaanslag',
  });
  return id;
}
