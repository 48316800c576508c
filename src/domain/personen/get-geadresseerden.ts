import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { schrijfadresOp, vensterregels } from './geadresseerde';
import { loadGeadresseerden } from './geadresseerde.store';

/**
 * To whom and where letters of these persons go on a day, as the lines of the window. A person without any address
 * is left out. Whoever asks has a letter in hand, so it is recorded as shown.
 */
export async function getGeadresseerden(
  read: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
  dag: LocalDate,
): Promise<ReadonlyMap<string, string[]>> {
  const found = await loadGeadresseerden(read, gemeenteId, persoonIds);
  read.shows(
    gemeenteId,
    found.map((one) => one.persoonId),
  );
  return new Map(
    found.flatMap(({ persoonId, naam, adressen }) => {
      const adres = schrijfadresOp(adressen, dag);
      return adres ? [[persoonId, vensterregels(naam, adres)] as const] : [];
    }),
  );
}
