import type { Cents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/** Why collecting waits. Pure. */

export const GRONDEN = [
  'bezwaar-belasting',
  'bezwaar-kosten',
  'kwijtschelding',
  'uitstel',
  'regeling',
  'incasso',
  'incasso-mislukt',
  'online-betaling',
  'buitenlandse-incasso',
  'faillissement',
  'surseance',
  'wsnp',
  'schuldregeling',
  'adempauze',
  'bedrijf-beeindigd',
] as const;
export type Grond = (typeof GRONDEN)[number];

/** Steps of collection that can wait (Leidraad invordering; the law names them). */
export const STAPPEN = ['herinnering', 'aanmaning', 'dwangbevel', 'dwanginvordering', 'verrekening'] as const;
export type Invorderstap = (typeof STAPPEN)[number];

export type Opschorting = {
  id: string;
  grond: Grond;
  bron: { soort: string; id: string };
  persoonId: string;
  aanslagId: string | null;
  aanslagregelId: string | null;
  /** The part that waits; null for all of it. */
  bedragCenten: Cents | null;
  vanaf: LocalDate;
  tot: LocalDate | null;
};

/**
 * Which steps wait on each ground. Set-off goes on where only time to pay was given: Leidraad Invordering 2008
 * art. 24.1 lets the ontvanger set off a debt for which uitstel runs, unless that uitstel is for a bezwaar, a request
 * for kwijtschelding or a regeling that is kept.
 */
const STOPT: Readonly<Record<Grond, readonly Invorderstap[]>> = {
  'bezwaar-belasting': STAPPEN,
  'bezwaar-kosten': STAPPEN,
  kwijtschelding: STAPPEN,
  regeling: STAPPEN,
  uitstel: ['herinnering', 'aanmaning', 'dwangbevel', 'dwanginvordering'],
  // A plan of payment that is kept by itself, as a regeling is.
  incasso: STAPPEN,
  // Time to pay what could not be collected.
  'incasso-mislukt': ['herinnering', 'aanmaning', 'dwangbevel', 'dwanginvordering'],
  // It was paid; only the line of the bank is not there yet.
  'online-betaling': STAPPEN,
  // The authority of another country collects: a step of ours would be beside it.
  'buitenlandse-incasso': STAPPEN,
  // Who is insolvent is not collected from one by one: the claim is filed (Fw 26, 33, 301); during a schuldregeling and an
  // adempauze nothing is taken either, and of a company that ended it must be looked up first who owes.
  faillissement: STAPPEN,
  surseance: STAPPEN,
  wsnp: STAPPEN,
  schuldregeling: STAPPEN,
  adempauze: STAPPEN,
  'bedrijf-beeindigd': STAPPEN,
};

export const geldtOp = (o: Pick<Opschorting, 'vanaf' | 'tot'>, dag: LocalDate): boolean =>
  o.vanaf <= dag && (o.tot === null || dag < o.tot);

/** Every reason why this step may not be taken on this day, for the words of clerk and citizen alike. */
export const redenenTegen = (
  rijen: readonly Opschorting[],
  stap: Invorderstap,
  dag: LocalDate,
): Opschorting[] => rijen.filter((o) => geldtOp(o, dag) && STOPT[o.grond].includes(stap));

/** Grounds on which the citizen himself may wait with paying; on the others it is only the ontvanger who waits. */
const MAG_WACHTEN = ['kwijtschelding', 'uitstel', 'bezwaar-belasting'] as const satisfies readonly Grond[];

/** All of an aanslag waits, or where it names none all that somebody owes. */
export type Stilstand = Pick<Opschorting, 'aanslagId' | 'tot'> & { grond: string };
export type MagWachten = Pick<Stilstand, 'tot'> & { grond: (typeof MAG_WACHTEN)[number] };

/** Why this aanslag need not be paid now; null where it must. */
export function magWachten(stil: readonly Stilstand[], aanslagId: string): MagWachten | null {
  const hier = stil.filter((een) => een.aanslagId === null || een.aanslagId === aanslagId);
  for (const grond of MAG_WACHTEN) {
    const reden = hier.find((een) => een.grond === grond);
    if (reden) return { grond, tot: reden.tot };
  }
  return null;
}

/** What of these holds for the whole of a debt on this day. */
export const geheelStil = (rijen: readonly Opschorting[], dag: LocalDate): Stilstand[] =>
  rijen.filter((o) => geldtOp(o, dag) && o.aanslagregelId === null && o.bedragCenten === null);
