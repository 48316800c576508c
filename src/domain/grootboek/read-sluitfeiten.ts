import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { getAansluiting } from './aansluiting.queries';
import type { Maand } from './maand';
import { type Maandcijfers, type Sluitfeiten, sluitstandVan } from './maandafsluiting';
import { loadMaandafsluitingen, loadMaandcijfers } from './maandafsluiting.store';

const NIETS = { boekingen: 0, debetCenten: toCents(0), creditCenten: toCents(0) };

/** The figures of one month; of one in which nothing was booked those of the debtors stand as they stood before it. */
export function cijfersVan(
  maanden: readonly (Maandcijfers & { maand: string })[],
  { van }: Pick<Maand, 'van'>,
): Maandcijfers {
  const laatste = maanden.findLast(({ maand }) => maand <= van);
  if (laatste?.maand === van) {
    const { maand: _, ...cijfers } = laatste;
    return cijfers;
  }
  return { ...NIETS, debiteurenCenten: laatste?.debiteurenCenten ?? toCents(0) };
}

/** Everything that says whether this month can be closed. A gemeente that is not in this read has no books. */
export async function readSluitfeiten(read: Read, gemeenteId: number, maand: Maand): Promise<Sluitfeiten> {
  const eigen = read.gemeenten.includes(gemeenteId);
  const maanden = eigen ? await loadMaandcijfers(read, gemeenteId) : [];
  const afsluitingen = eigen ? await loadMaandafsluitingen(read, gemeenteId) : [];
  const stand = sluitstandVan(afsluitingen, maanden[0]?.maand ?? null);
  return {
    ...stand,
    vandaag: localDateOf(read.ctx.now),
    cijfers: cijfersVan(maanden, maand),
    // Counting it is for the month that can be closed.
    sluit: maand.van === stand.volgende ? (await getAansluiting(read, gemeenteId, maand)).sluit : null,
  };
}
