import type { StandVanAanslag } from '@/domain/grootboek/stand';
import { determineBijkomend } from '@/law/kwijtschelding/bijkomend';
import { sumCents, toCents } from '@/platform/cents';
import type { Deelpost } from './aanslagdeel';
import type { Bon } from './bon';

type Stand = Pick<StandVanAanslag, 'kosten' | 'openRenteCenten' | 'regels'>;

/** Costs that can go: those of acts, of which something is open. What stands under no post cannot be taken back apart. */
export const openKosten = ({ kosten }: Pick<Stand, 'kosten'>) =>
  kosten.flatMap(({ kostenId, openCenten }) =>
    kostenId !== null && openCenten > 0n ? [{ kostenId, openCenten }] : [],
  );

/** What goes with the tax of the costs and interest that are open on an aanslag, as the receipt keeps it. */
export function bijkomendVan(
  stand: Stand,
  uitkomst: Pick<Bon['uitkomst'], 'uitkomst' | 'kwijtgescholdenCenten'>,
  posten: readonly Pick<Deelpost, 'aanslagregelId' | 'centen'>[],
): NonNullable<Bon['bijkomend']> {
  const kwijt = new Map(posten.map(({ aanslagregelId, centen }) => [aanslagregelId, centen]));
  const { waarde, uitleg } = determineBijkomend({
    volledig: uitkomst.uitkomst === 'volledig' && uitkomst.kwijtgescholdenCenten > 0n,
    restCenten: sumCents(
      stand.regels.map(({ aanslagregelId, openCenten }) => {
        const rest = openCenten - (kwijt.get(aanslagregelId) ?? 0n);
        return toCents(rest > 0n ? rest : 0n);
      }),
    ),
    kostenCenten: sumCents(openKosten(stand).map(({ openCenten }) => openCenten)),
    renteCenten: stand.openRenteCenten,
  });
  return { ...waarde, uitleg };
}
