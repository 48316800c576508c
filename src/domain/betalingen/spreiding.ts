import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import type { Boekingsregel } from '@/domain/grootboek/boeking';
import { openUit, type StandVanAanslag } from '@/domain/grootboek/stand';
import { allocate } from '@/domain/grootboek/toerekening';
import { divideOverAanslagen } from '@/law/afboeking';
import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { type OpenPost, openPostVan } from './openpost';

/** What is open of each of these on this day; one of which nothing was booked is left out. */
export const openPosten = (
  aanslagen: readonly EigenAanslag[],
  standen: ReadonlyMap<string, StandVanAanslag>,
  dag: LocalDate,
): OpenPost[] =>
  aanslagen.flatMap((aanslag) => {
    const stand = standen.get(aanslag.id);
    return stand ? [openPostVan(aanslag, stand, dag)] : [];
  });

/** What one aanslag gets of money for several. */
export type Spreidingsdeel = {
  aanslagId: string;
  aanslagnummer: string;
  bedragCenten: Cents;
  regels: Boekingsregel[];
};

/**
 * Divides a payment over aanslagen of one debtor: first the one that he named, then what should have been paid longest ago, by
 * number on the same day (Awb 4:92, tweede lid); within each the law decides (IW 1990 art. 7). What is left when all is paid
 * stays with the named one as te veel ontvangen. An aanslag that gets nothing is left out.
 */
export function spread(
  posten: readonly OpenPost[],
  standen: ReadonlyMap<string, StandVanAanslag>,
  bedragCenten: Cents,
  aangewezen: string,
): Spreidingsdeel[] {
  const genoemd = posten.find((p) => p.aanslagId === aangewezen);
  const { waarde } = divideOverAanslagen({
    betalingCenten: bedragCenten,
    aanslagen: posten.map((p) => ({ id: p.aanslagnummer, vervaldag: p.vervaldag, openCenten: p.openCenten })),
    ...(genoemd ? { aangewezen: genoemd.aanslagnummer } : {}),
  });
  return waarde.aanslagen.flatMap(({ id, centen }): Spreidingsdeel[] => {
    const post = posten.find((p) => p.aanslagnummer === id);
    const stand = post && standen.get(post.aanslagId);
    if (!post || !stand) return [];
    const deel = toCents(post === genoemd ? centen + waarde.overschotCenten : centen);
    if (deel === 0n) return [];
    const { aanslagId, aanslagnummer } = post;
    return [{ aanslagId, aanslagnummer, bedragCenten: deel, regels: allocate(openUit(stand), deel).regels }];
  });
}
