import { type LocalDate, toLocalDate } from '@/platform/local-date';
import { type Fase, GEEN_DAG, isEinde, vervolgVan, type Zaaksoort } from './zaak';

/** A case of a citizen as a line: what it is, how far it is, and the next day on which something is due. */
export type Lopend = {
  id: string;
  soort: Zaaksoort;
  zaaknummer: string;
  fase: Fase;
  ontvangenOp: Date;
  vervolgOp: LocalDate | null;
};

export type LopendRij = Omit<Lopend, 'ontvangenOp' | 'vervolgOp'> & {
  ontvangenOp: string;
  vervolgOp: string;
};

/** Those that go on, the one with the earliest day first, and how many came to their end. */
export function splitsZaken(rijen: readonly LopendRij[]): { lopend: Lopend[]; klaar: number } {
  const lopend = rijen
    .filter(({ fase }) => !isEinde(fase))
    .map((rij) => ({
      ...rij,
      ontvangenOp: new Date(rij.ontvangenOp),
      vervolgOp: vervolgVan(toLocalDate(rij.vervolgOp)),
    }))
    .sort((x, y) => (x.vervolgOp ?? GEEN_DAG).localeCompare(y.vervolgOp ?? GEEN_DAG));
  return { lopend, klaar: rijen.length - lopend.length };
}
