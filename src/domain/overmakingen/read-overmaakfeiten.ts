import { type Gegevens, geldendOp, kantoorWaardeOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Periode, PeriodeOp } from './periode';
import { judgeSpecificatie, type Oordeel, type Specificatie, specificatieVan, standNu } from './specificatie';
import { loadTellingen, type Telling } from './specificatie.store';

/** How the algemeen bestuur set the periods, by day. */
export const periodeOp =
  (gegevens: Pick<Gegevens, 'kantoor'>): PeriodeOp =>
  (dag) =>
    besluitOp(gegevens, dag)?.periode ?? null;

/** What the algemeen bestuur decided about overmaken, as it holds on a day; null for nothing. */
export const besluitOp = ({ kantoor }: Pick<Gegevens, 'kantoor'>, dag: LocalDate) =>
  kantoorWaardeOp('overmaking', { gemeente: [], kantoor }, dag)?.waarde ?? null;

export type Uitkomst = { specificatie: Specificatie; oordeel: Oordeel };

/** What the counted books come to. */
export function uitkomstVan({ tellingen, kantoorCenten }: Telling): Uitkomst {
  const specificatie = specificatieVan(tellingen);
  return {
    specificatie,
    oordeel: judgeSpecificatie(specificatie, {
      nuCenten: standNu(tellingen),
      kantoorCenten: toCents(kantoorCenten),
    }),
  };
}

/** What would be made over to one gemeente for a period, by the books of this moment, and to which account. Throws NotFound outside the read. */
export async function readOvermaakfeiten(read: Read, gemeenteId: number, periode: Periode) {
  const gegevens = await readGegevens(read, gemeenteId);
  const telling = (await loadTellingen(read, [gemeenteId], periode)).get(gemeenteId);
  return {
    ...uitkomstVan(telling ?? { tellingen: [], kantoorCenten: 0n }),
    rekening: geldendOp('overmaakrekening', gegevens, localDateOf(read.ctx.now)).waarde,
  };
}
