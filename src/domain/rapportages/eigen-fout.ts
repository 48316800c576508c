import { OORZAKEN, type Oorzaak, teltVoorNorm } from '@/domain/bezwaren/uitspraak';
import type { BronVan } from './kengetallen';
import { KLEINSTE_AANTAL } from './klein-aantal';
import { type Periode, periodeOp } from './periode';

/** How many objections to aanslagen of a year were honoured through an error of the office itself (I-03). Pure. */

/** Highest part, in procent: DVO Cocensus. The other agreements name none. */
export const FOUTNORM: Readonly<Record<BronVan, number | null>> = {
  eigen: 3,
  '1': null,
  '2': null,
  geen: null,
};

/** Objections to an aanslag that came in during a belastingjaar, and why some were honoured. */
export type Foutentelling = {
  jaar: string;
  ontvangen: number;
  /** Of those, what was decided by now. */
  besloten: number;
  gehonoreerd: Readonly<Record<Oorzaak, number>>;
};

/** The norm is about a year, whatever period is looked at. */
export const belastingjaarVan = (periode: Periode): Periode => periodeOp('jaar', periode.vanaf);

export type Foutenregel = {
  /** Through an error of the office; null where so few could be somebody. */
  eigen: number | null;
  /** In whole percents of what came in, rounded up: never less than it is. */
  procent: number | null;
  gehaald: boolean | null;
  /** Every cause; the office (`alles`) reads them, a board what is not too few. */
  oorzaken: { oorzaak: Oorzaak; telt: boolean; aantal: number | null }[];
};

/** What the norm is about, as a board reads it; the office (`alles`) reads all of it. */
export function foutenregel(
  { ontvangen, gehonoreerd }: Foutentelling,
  norm: number | null,
  alles = false,
): Foutenregel {
  const eigen = OORZAKEN.filter(teltVoorNorm).reduce((som, oorzaak) => som + gehonoreerd[oorzaak], 0);
  const shown = (aantal: number) => (alles || aantal === 0 || aantal >= KLEINSTE_AANTAL ? aantal : null);
  const genoeg = alles || ontvangen >= KLEINSTE_AANTAL;
  return {
    eigen: shown(eigen),
    procent: ontvangen === 0 || !genoeg ? null : Math.ceil((eigen * 100) / ontvangen),
    gehaald: norm === null || ontvangen === 0 ? null : eigen * 100 <= norm * ontvangen,
    oorzaken: OORZAKEN.map((oorzaak) => ({
      ...{ oorzaak, telt: teltVoorNorm(oorzaak) },
      aantal: shown(gehonoreerd[oorzaak]),
    })),
  };
}
