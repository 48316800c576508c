import type { LocalDate } from '@/platform/local-date';
import type { Instelling } from './instelling';
import type { Waarde } from './instelling.schema';

/**
 * Busy times (E-04): from a day to a day, for one gemeente or for the whole kantoor, for everything or for one
 * onderwerp. Several may run on one day; which one is told is decided here. Pure.
 */

export type Piekrij = Instelling<'piekmoment'>;

export const isPiekrij = (rij: Instelling): rij is Piekrij => rij.soort === 'piekmoment';

const onderwerpVan = ({ waarde }: Piekrij): string | null => waarde.onderwerp ?? null;

type Rijen = { gemeente: readonly Instelling[]; kantoor: readonly Instelling[] };

const loopt = (rij: Instelling, dag: LocalDate): boolean =>
  rij.vervallenOp === null && rij.vanaf <= dag && (rij.tot === null || dag < rij.tot);

/**
 * The busy time that is told on a day about an onderwerp: the most specific goes first. One about the onderwerp goes
 * before one about everything, and of those the gemeente's before the kantoor's. Null: it is not busy.
 */
export function piekmomentOp(rijen: Rijen, dag: LocalDate, onderwerp: string | null): Piekrij | null {
  const lopend = [...rijen.gemeente, ...rijen.kantoor].filter(isPiekrij).filter((rij) => loopt(rij, dag));
  const over = (welk: string | null) => lopend.find((rij) => onderwerpVan(rij) === welk) ?? null;
  return (onderwerp === null ? null : over(onderwerp)) ?? over(null);
}

/** Every onderwerp that is busy on a day by itself, beside what is busy in general. */
export const drukkeOnderwerpen = (rijen: Rijen, dag: LocalDate): string[] => [
  ...new Set(
    [...rijen.gemeente, ...rijen.kantoor]
      .filter(isPiekrij)
      .filter((rij) => loopt(rij, dag))
      .flatMap((rij) => onderwerpVan(rij) ?? []),
  ),
];

/** The reason in the language of who asks; where nobody wrote one, in Dutch. */
export const redenIn = (waarde: Waarde<'piekmoment'>, taal: 'nl' | 'en'): string =>
  taal === 'en' ? (waarde.redenEn ?? waarde.reden) : waarde.reden;
