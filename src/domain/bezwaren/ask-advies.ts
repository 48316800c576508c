import { findTermijnen } from '@/domain/zaken/find-termijnen';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { settleTermijnen } from '@/domain/zaken/settle-termijn';
import { startTermijn } from '@/domain/zaken/start-termijn';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { holdBezwaar, type Welke } from './hold-bezwaar';

/** Weeks in which a gemeente gives its advice unless it agreed otherwise (J-04); the day is chosen per case. */
export const ADVIES_WEKEN = 6;

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
    bron: 'Afspraak met de gemeente',
    feiten: { vraag },
    begin: vandaag,
    uiterlijk,
  });
  await noteInZaak(write, welke.zaakId, { soort: 'advies-gevraagd', tekst: vraag, voorBurger: false });
}

/** The advice of the gemeente came. Throws NotFound, Stale or Refused: none was asked. */
export async function recordAdvies(
  write: Write,
  { advies, ...welke }: Welke & { advies: string },
): Promise<void> {
  await holdBezwaar(write, welke);
  if ((await findTermijnen(write, welke.zaakId, 'advies')).length === 0)
    throw new Refused('bezwaar.fout.geen-advies');
  await settleTermijnen(write, { zaakId: welke.zaakId, soort: 'advies', uitkomst: 'gehaald' });
  await noteInZaak(write, welke.zaakId, { soort: 'advies-ontvangen', tekst: advies, voorBurger: false });
}
