import { endTakenOver } from '@/domain/taken/end-taken-over';
import { findTermijnen } from '@/domain/zaken/find-termijnen';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { startTermijn } from '@/domain/zaken/start-termijn';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { ADVIES_BRON, afdoenUiterlijk } from './advies';
import { loadAdviesdag } from './advies.store';
import { holdBezwaar, type Welke } from './hold-bezwaar';

/** Asks the gemeente for advice, with the day by which it must be there. Throws NotFound, Stale or Refused: asked already. */
export async function askAdvies(
  write: Write,
  { vraag, uiterlijk, ...welke }: Welke & { vraag: string; uiterlijk: LocalDate },
): Promise<void> {
  await holdBezwaar(write, welke);
  const vandaag = localDateOf(write.ctx.now);
  if (uiterlijk <= vandaag) throw new Refused('bezwaar.fout.dag-voorbij', {}, 'adviesUiterlijk');
  if ((await findTermijnen(write, welke.zaakId, 'advies')).length > 0)
    throw new Refused('bezwaar.fout.advies-loopt');
  await startTermijn(write, {
    zaakId: welke.zaakId,
    soort: 'advies',
    eigenaar: 'gemeente',
    regel: 'afspraak',
    bron: ADVIES_BRON,
    feiten: { vraag },
    begin: vandaag,
    uiterlijk,
  });
  await noteInZaak(write, welke.zaakId, { soort: 'advies-gevraagd', tekst: vraag, voorBurger: false });
}

/**
 * The advice of the gemeente came: nobody has to remind it any more, and what came in time makes the three months run in
 * which the objection is done. Throws NotFound, Stale or Refused: none was asked.
 */
export async function recordAdvies(
  write: Write,
  { advies, ...welke }: Welke & { advies: string },
): Promise<void> {
  const { bezwaar } = await holdBezwaar(write, welke);
  const { zaakId } = welke;
  const [termijnId] = await findTermijnen(write, zaakId, 'advies');
  if (termijnId === undefined) throw new Refused('bezwaar.fout.geen-advies');
  const uiterlijk = await loadAdviesdag(write, termijnId);
  await settleTermijnen(write, { zaakId, soort: 'advies', uitkomst: 'gehaald' });
  await noteInZaak(write, zaakId, { soort: 'advies-ontvangen', tekst: advies, voorBurger: false });
  await endTakenOver(write, { soort: 'adviesverzoek', id: termijnId }, 'Het advies is er.');
  const op = localDateOf(write.ctx.now);
  const { ontvangenOp } = bezwaar.schrift;
  const afdoen = afdoenUiterlijk(bezwaar.soort, ontvangenOp, { uiterlijk, op });
  // Asked a second time the three months are the same.
  if (afdoen === null || (await findTermijnen(write, zaakId, 'afdoen')).length > 0) return;
  await startTermijn(write, {
    ...{ zaakId, soort: 'afdoen', eigenaar: 'kantoor', regel: 'afdoenUiterlijk', bron: ADVIES_BRON },
    feiten: { ontvangen: ontvangenOp, adviesUiterlijk: uiterlijk, adviesOp: op },
    begin: op,
    uiterlijk: afdoen,
  });
}
