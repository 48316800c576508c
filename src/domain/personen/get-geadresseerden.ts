import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { aanhef, aanschrijfregels } from './aanschrijving';
import { schrijfadresOp, vensterregels } from './geadresseerde';
import { loadGeadresseerden } from './geadresseerde.store';

/** The lines of the window, and the salutation without its comma. */
export type Aanschrijving = { regels: string[]; aanhef: string };

/**
 * How letters of a day are addressed to these persons, and where they go. A person without any address is left out.
 * Whoever asks has a letter in hand, so it is recorded as shown.
 */
export async function getGeadresseerden(
  read: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
  dag: LocalDate,
): Promise<ReadonlyMap<string, Aanschrijving>> {
  const found = await loadGeadresseerden(read, gemeenteId, persoonIds);
  read.shows(
    gemeenteId,
    found.map((one) => one.persoonId),
  );
  return new Map(
    found.flatMap(({ persoonId, adressen, ...persoon }) => {
      const adres = schrijfadresOp(adressen, dag);
      if (adres === null) return [];
      const regels = vensterregels(aanschrijfregels(persoon, dag), adres);
      return [[persoonId, { regels, aanhef: aanhef(persoon, dag) }] as const];
    }),
  );
}
