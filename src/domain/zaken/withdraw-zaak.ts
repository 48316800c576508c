import { ownPersoonId } from '@/domain/personen/own-persoon';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { holdZaak } from './hold-zaak';
import { moveZaak } from './move-zaak';
import { settleTermijnen } from './settle-termijn';
import { isEinde, type Zaak, type Zaaksoort } from './zaak';

/** A case of the citizen who acts, held. Throws NotFound for one of somebody else, or Stale. */
export async function holdOwnZaak(
  write: Write,
  welke: { id: string; versie?: number | undefined },
): Promise<Zaak> {
  const zaak = await holdZaak(write, welke);
  if (zaak.persoonId !== ownPersoonId(write)) throw new NotFound();
  return zaak;
}

/**
 * Ends a case because it was taken back: its terms lapse with it. What else ends is of the kind of case. `reden` tells how, where
 * the office recorded it; `mag` refuses what this kind has against it. Throws NotFound for another kind, or Refused when it
 * ended, in the words of its kind.
 */
export async function withdrawZaak(
  write: Write,
  { zaakId, soort, reden }: { zaakId: string; soort: Zaaksoort; reden?: string | undefined },
  mag: () => Promise<void> = async () => undefined,
): Promise<void> {
  const zaak = await holdZaak(write, { id: zaakId });
  if (zaak.soort !== soort) throw new NotFound();
  if (isEinde(zaak.fase)) throw new Refused(`${soort}.fout.afgelopen`);
  await mag();
  await moveZaak(write, { id: zaakId }, 'ingetrokken', reden);
  await settleTermijnen(write, { zaakId, uitkomst: 'vervallen' });
}
