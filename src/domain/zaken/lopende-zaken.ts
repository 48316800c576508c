import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { EigenTermijn, Vervolg } from './vervolg';
import { type Fase, GEEN_DAG, isEinde, type Zaaksoort } from './zaak';

/** A case of a citizen as a line: what it is, how far it is, and what happens next. */
export type Lopend = {
  id: string;
  soort: Zaaksoort;
  zaaknummer: string;
  fase: Fase;
  ontvangenOp: Date;
  vervolg: Vervolg | null;
};

export type LopendRij = Omit<Lopend, 'ontvangenOp' | 'vervolg'> & {
  ontvangenOp: string;
  vervolg: { soort: EigenTermijn; op: string } | null;
};

const dagVan = ({ vervolg }: Lopend): LocalDate => vervolg?.op ?? GEEN_DAG;

/** Those that go on, the one with the earliest day first, and how many came to their end. */
export function splitZaken(rijen: readonly LopendRij[]): { lopend: Lopend[]; klaar: number } {
  const lopend = rijen
    .filter(({ fase }) => !isEinde(fase))
    .map((rij) => ({
      ...rij,
      ontvangenOp: new Date(rij.ontvangenOp),
      vervolg: rij.vervolg && { soort: rij.vervolg.soort, op: toLocalDate(rij.vervolg.op) },
    }))
    .sort((x, y) => dagVan(x).localeCompare(dagVan(y)));
  return { lopend, klaar: rijen.length - lopend.length };
}
