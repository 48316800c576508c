import { type Gerechtstermijnvraag, gerechtstermijnenVan } from '@/domain/beroepen/handle-gerechtstermijn';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdMandaatzaak, type Welke } from './hold-mandaatzaak';
import { saveMandaatzaak } from './mandaatzaak.store';

/** The same, for what lies at a court; Refused for another. */
async function holdGerechtszaak(write: Write, welke: Welke) {
  const gehouden = await holdMandaatzaak(write, welke);
  if (gehouden.mandaatzaak.gerecht === null) throw new Refused('mandaatzaak.fout.geen-gerecht');
  return gehouden;
}

const bijGerecht = gerechtstermijnenVan(holdGerechtszaak);

/** A day by which a court wants something, as with a beroep about an aanslag of ours. Throws NotFound, Stale or Refused. */
export const addMandaattermijn = async (write: Write, input: Gerechtstermijnvraag<'add'>): Promise<void> =>
  bijGerecht.add(write, input);

/** What it wanted went out. Throws NotFound, Stale or Refused. */
export const meetMandaattermijn = async (write: Write, input: Gerechtstermijnvraag<'meet'>): Promise<void> =>
  bijGerecht.meet(write, input);

/** More time is asked of it, in time while the term runs (J-07). Throws NotFound, Stale or Refused. */
export const askMandaatuitstel = async (
  write: Write,
  input: Gerechtstermijnvraag<'askUitstel'>,
): Promise<void> => bijGerecht.askUitstel(write, input);

/** What it answered to that. Throws NotFound, Stale or Refused. */
export const answerMandaatuitstel = async (
  write: Write,
  input: Gerechtstermijnvraag<'answerUitstel'>,
): Promise<void> => bijGerecht.answerUitstel(write, input);

/** The court told that the beroep was taken back. Throws NotFound, Stale or Refused. */
export async function endGerechtszaak(
  write: Write,
  { reden, ...welke }: Welke & { reden: string },
): Promise<void> {
  const { zaak } = await holdGerechtszaak(write, welke);
  await moveZaak(write, { id: zaak.id }, 'ingetrokken', reden);
  await settleTermijnen(write, { zaakId: zaak.id, uitkomst: 'vervallen' });
  await saveMandaatzaak(write, zaak.id, { loopt: false });
}
