import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { getAansluiting } from './aansluiting.queries';
import { type Maand, maandenTot, maandVan } from './maand';
import {
  type Hindernis,
  type Maandafsluiting,
  type Maandcijfers,
  sluitstandVan,
  tegenSluiten,
} from './maandafsluiting';
import { loadMaandafsluitingen, loadMaandcijfers } from './maandafsluiting.store';
import { cijfersVan } from './read-sluitfeiten';

/** A month of the books: what stands in it, and whether it is closed, waits, or what is against closing it. */
export type Boekmaand = Maandcijfers & {
  maand: Maand;
  /** The closing, or the proposal that waits; null for an open month. */
  afsluiting: Maandafsluiting | null;
  tegen: Hindernis[];
};

export type Maandoverzicht = {
  /** The latest first, up to and including this month. */
  maanden: Boekmaand[];
  /** The month that can be closed next, by its first day. */
  volgende: LocalDate | null;
  /** What was refused or taken back, the newest first. */
  eerder: Maandafsluiting[];
};

/** The months of the books of one gemeente. One that is not in this read has none. */
export async function getMaandoverzicht(read: Read, gemeenteId: number): Promise<Maandoverzicht> {
  if (!read.gemeenten.includes(gemeenteId)) return { maanden: [], volgende: null, eerder: [] };
  const cijfers = await loadMaandcijfers(read, gemeenteId);
  const alle = await loadMaandafsluitingen(read, gemeenteId);
  const vandaag = localDateOf(read.ctx.now);
  const { volgende, wacht } = sluitstandVan(alle, cijfers[0]?.maand ?? null);
  const kandidaat = volgende === null ? null : maandVan(volgende);
  const sluit =
    kandidaat !== null && kandidaat.totEnMet < vandaag
      ? (await getAansluiting(read, gemeenteId, kandidaat)).sluit
      : null;
  const eerste = cijfers[0] && maandVan(cijfers[0].maand);
  return {
    volgende,
    maanden: (eerste ? maandenTot(eerste, maandVan(vandaag)) : []).map((maand) => {
      const eigen = cijfersVan(cijfers, maand);
      const geldt = ({ maand: van, status }: Maandafsluiting) =>
        van === maand.van && (status === 'gesloten' || status === 'voorgesteld');
      return {
        ...eigen,
        maand,
        afsluiting: alle.find(geldt) ?? null,
        tegen: tegenSluiten(maand, {
          ...{ vandaag, volgende, wacht, cijfers: eigen },
          sluit: maand.van === volgende ? sluit : null,
        }),
      };
    }),
    eerder: alle.filter(({ status }) => status === 'afgewezen' || status === 'ingetrokken'),
  };
}

/** The last month that is closed of each gemeente of this read, by its first day; a gemeente without one is left out. */
export async function listGeslotenTot({ db, gemeenten }: Read): Promise<Map<number, LocalDate>> {
  const rows = await db.maandafsluiting.groupBy({
    by: ['gemeenteId'],
    where: { gemeenteId: { in: [...gemeenten] }, status: 'gesloten' },
    _max: { maand: true },
  });
  return new Map(
    rows.flatMap(({ gemeenteId, _max: { maand } }) => (maand ? [[gemeenteId, fromDatabaseDate(maand)]] : [])),
  );
}
