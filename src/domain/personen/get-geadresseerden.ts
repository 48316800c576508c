import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { aanhef, aanschrijfregels } from './aanschrijving';
import { aanErven, aanhefErven } from './erven';
import { schrijfadresOp, vensterregels } from './geadresseerde';
import { type GeadresseerdeRij, loadGeadresseerden } from './geadresseerde.store';

/** The lines of the window, and the salutation without its comma. */
type Aanschrijving = { regels: string[]; aanhef: string };

/** Why a letter to somebody waits until a person records what is missing; never is it sent to who died himself. */
export type Wachtreden = 'geen-adres' | 'overleden-erven-onbekend';

/** How a letter is addressed, or why it waits. */
type Adressering = Aanschrijving | { wacht: Wachtreden };

/**
 * How letters of a day are addressed to these persons, and where they go; or why that is not known. Only who is not
 * known in the gemeente is left out. Whoever asks has a letter in hand, so who stands on it is recorded as shown.
 */
export async function getGeadresseerden(
  read: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
  dag: LocalDate,
): Promise<ReadonlyMap<string, Adressering>> {
  const found = await loadGeadresseerden(read, gemeenteId, persoonIds);
  const vandaag = localDateOf(read.ctx.now);
  const adresseringen = found.map((persoon) => ({ persoon, ...adresseer(persoon, dag, vandaag) }));
  read.shows(
    gemeenteId,
    adresseringen.flatMap(({ persoon, via }) => [persoon.persoonId, ...(via === null ? [] : [via])]),
  );
  return new Map(adresseringen.map(({ persoon, adressering }) => [persoon.persoonId, adressering]));
}

/** The same for one person; of one who is not known there is no address either. */
export async function getGeadresseerde(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  dag: LocalDate,
): Promise<Adressering> {
  const found = await getGeadresseerden(read, gemeenteId, [persoonId], dag);
  return found.get(persoonId) ?? { wacht: 'geen-adres' };
}

/**
 * A death counts as soon as it is recorded, also for a letter with a day before it: nobody opens what is in his name.
 * Who acts for the heirs is asked of today, for it is recorded later than the day of a letter that waits for it.
 */
function adresseer(
  { erven, ...persoon }: GeadresseerdeRij,
  dag: LocalDate,
  vandaag: LocalDate,
): { adressering: Adressering; via: string | null } {
  if (persoon.overlijdensdatum !== null) {
    const gevonden = aanErven(persoon, erven, dag > vandaag ? dag : vandaag);
    if (gevonden === null) return { adressering: { wacht: 'overleden-erven-onbekend' }, via: null };
    return {
      adressering: { regels: gevonden.regels, aanhef: aanhefErven() },
      via: gevonden.vertegenwoordigerId,
    };
  }
  const adres = schrijfadresOp(persoon.adressen, dag);
  if (adres === null) return { adressering: { wacht: 'geen-adres' }, via: null };
  const regels = vensterregels(aanschrijfregels(persoon, dag), adres);
  return { adressering: { regels, aanhef: aanhef(persoon, dag) }, via: null };
}
