import type { Recht } from '@/platform/acting-for';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { aanhef, aanschrijfregels } from './aanschrijving';
import { aanErven, aanhefErven } from './erven';
import { schrijfadresOp, vensterregels } from './geadresseerde';
import { type GeadresseerdeRij, loadGeadresseerden } from './geadresseerde.store';
import { aanVertegenwoordiger, type Briefonderwerp } from './vertegenwoordiger';

/**
 * The lines of the window, those of them that say to whom, and the salutation without its comma; and through whom it goes
 * where that is another than whose letter it is.
 */
type Aanschrijving = { regels: string[]; aan: string[]; aanhef: string; via: string | null };

/** Why a letter to somebody waits until a person records what is missing; never is it sent to who died himself. */
export type Wachtreden = 'geen-adres' | 'overleden-erven-onbekend';

/** How a letter is addressed, or why it waits. */
type Adressering = Aanschrijving | { wacht: Wachtreden };

/**
 * How letters of a day are addressed to these persons, and where they go; or why that is not known. What the letter is
 * about decides whether it goes to who represents somebody (`DOCUMENTSOORTEN`), and the case that it belongs to. Only who is not known in the gemeente is
 * left out. Whoever asks has a letter in hand, so who stands on it is recorded as shown.
 */
export async function getGeadresseerden(
  read: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
  dag: LocalDate,
  over: Recht,
  zaakId: string | null = null,
): Promise<ReadonlyMap<string, Adressering>> {
  const found = await loadGeadresseerden(read, gemeenteId, persoonIds);
  const vandaag = localDateOf(read.ctx.now);
  const nu = dag > vandaag ? dag : vandaag;
  const adresseringen = found.map((persoon) => ({
    persoon,
    adressering: adresseer(persoon, { dag, nu, over: { recht: over, zaakId } }),
  }));
  read.shows(
    gemeenteId,
    adresseringen.flatMap(({ persoon, adressering }) => [
      persoon.persoonId,
      ...('via' in adressering && adressering.via !== null ? [adressering.via] : []),
    ]),
  );
  return new Map(adresseringen.map(({ persoon, adressering }) => [persoon.persoonId, adressering]));
}

/** The same for one person; of one who is not known there is no address either. */
export async function getGeadresseerde(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  dag: LocalDate,
  over: Recht,
  zaakId: string | null = null,
): Promise<Adressering> {
  const found = await getGeadresseerden(read, gemeenteId, [persoonId], dag, over, zaakId);
  return found.get(persoonId) ?? { wacht: 'geen-adres' };
}

/**
 * A death counts as soon as it is recorded, also for a letter with a day before it: nobody opens what is in his name.
 * Who acts for the heirs, or for somebody who lives, is asked of today where the letter has an earlier day: it is recorded
 * later than the day of a letter that waits for it, and whose task ended gets nothing any more.
 */
function adresseer(
  { erven, vertegenwoordigers, ...persoon }: GeadresseerdeRij,
  { dag, nu, over }: { dag: LocalDate; nu: LocalDate; over: Briefonderwerp },
): Adressering {
  if (persoon.overlijdensdatum !== null) {
    const gevonden = aanErven(persoon, erven, nu);
    if (gevonden === null) return { wacht: 'overleden-erven-onbekend' };
    const { aan, regels, vertegenwoordigerId } = gevonden;
    return { aan, regels, aanhef: aanhefErven(), via: vertegenwoordigerId };
  }
  const door = aanVertegenwoordiger(persoon.naam, vertegenwoordigers, nu, over);
  if (door !== null) {
    const { vertegenwoordigerId, ...adressering } = door;
    return { ...adressering, via: vertegenwoordigerId };
  }
  const adres = schrijfadresOp(persoon.adressen, dag);
  if (adres === null) return { wacht: 'geen-adres' };
  const aan = aanschrijfregels(persoon, dag);
  return { aan, regels: vensterregels(aan, adres), aanhef: aanhef(persoon, dag), via: null };
}
