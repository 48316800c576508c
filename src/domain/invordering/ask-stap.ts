import { readNamen } from '@/domain/medewerkers/read-namen';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { requireDagtekening } from './invorderrun.store';
import { losseWeg, type Stapvoorstel } from './stapvoorstel';
import { auditStapvoorstel, insertStapvoorstel, loadStapvoorstellen } from './stapvoorstel.store';
import { loadOordeel, type Stapvraag, takeStap, tegenIn } from './take-stap';

/**
 * One step for one claim, from its dossier: taken at once where the gemeente lets one person do so, and proposed for a
 * second one elsewhere. Answers which. Throws NotFound, or Refused: with the first reason against it, a day that cannot
 * stand on a letter, a step that goes in runs only, or a proposal that waits already.
 */
export async function askStap(
  write: Write,
  vraag: Stapvraag & { toelichting: string },
): Promise<'gezet' | 'voorgesteld'> {
  const { aanslagId, stap, dagtekening, toelichting } = vraag;
  requireDagtekening(dagtekening, localDateOf(write.ctx.now));
  const { oordeel, pad } = await loadOordeel(write, vraag);
  const tegen = tegenIn(oordeel);
  if (tegen !== null || pad === null) throw new Refused(`waaromNiet.${tegen ?? 'geen-pad'}`);
  const weg = losseWeg(pad, stap);
  if (weg === 'niet') throw new Refused('losseStap.alleen-in-run');
  const eerder = await loadStapvoorstellen(write, write.gemeenteId, aanslagId);
  if (eerder.some(({ status }) => status === 'voorgesteld')) throw new Refused('losseStap.wacht-al');
  if (weg === 'direct') {
    await takeStap(write, { aanslagId, stap, dagtekening, ondertekenaar: await nameOfActor(write) });
    return 'gezet';
  }
  const rij: Stapvoorstel = {
    id: newId(),
    ...{ aanslagId, stap, dagtekening, toelichting },
    hoogstensCenten: oordeel.teInnen,
    status: 'voorgesteld',
    voorgesteldDoor: actorText(write.ctx.actor),
    voorgesteldOp: write.ctx.now,
    beslotenDoor: null,
    beslotenOp: null,
    besluitReden: null,
    versie: 1,
  };
  await insertStapvoorstel(write, rij);
  await auditStapvoorstel(write, 'voorstellen', null, rij);
  return 'voorgesteld';
}

/** The name of who acts, as it stands under a letter. */
export async function nameOfActor(write: Write): Promise<string> {
  const { actor } = write.ctx;
  const namen = await readNamen(write);
  return (
    (actor.soort === 'medewerker' ? namen.get(actor.medewerkerId) : undefined) ?? 'De invorderingsambtenaar'
  );
}
