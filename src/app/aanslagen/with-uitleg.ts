import type { Overzichtaanslag } from '@/domain/aanslagen/rekeningoverzicht';
import { type Belastinguitlegging, belastinguitlegVan } from '@/domain/gemeenten/belastinguitleg';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';

/** An aanslag on the account, with what each of its belastingen is in its year. */
export type Uitgelegd = Overzichtaanslag & { uitleg: Belastinguitlegging };

/** Aanslagen of one gemeente with the explanations that the gemeente or its kantoor wrote (D-01). One look-up for all of them. */
export async function withUitleg(
  read: Read,
  gemeenteId: number,
  aanslagen: readonly Overzichtaanslag[],
): Promise<Uitgelegd[]> {
  const gegevens = await getGegevens(read, gemeenteId);
  const gemeente = read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam ?? '';
  const vandaag = localDateOf(read.ctx.now);
  return aanslagen.map((een) => ({
    ...een,
    uitleg: belastinguitlegVan(gegevens, { jaar: een.aanslag.belastingjaar, gemeente, vandaag }),
  }));
}
