import { addDays, type LocalDate } from '@/platform/local-date';
import type { LocalMoment } from '@/platform/local-moment';
import { dated, windowOn } from '../dated';
import {
  extendByVerkeerdKanaal,
  type Storing,
  storingVerschoondTot,
  type VerkeerdKanaal,
} from '../elektronisch-verkeer';
import { endOfTermijn, rawEnd } from '../kalender/atw';
import { awb, awr } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';

/** Awb 6:7: length of the term to object. */
export const bezwaartermijnWeken = dated('bezwaartermijn', 'weken', [
  {
    vanaf: '1994-01-01',
    waarde: 6,
    bron: awb('6:7'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** A decision against which somebody can object: the date printed on it, and the day it was made known, where that is known. */
export type Besluit = { dagtekening: LocalDate; bekendmaking?: LocalDate | null };

/** Facts of electronic traffic that change the term. */
export type BezwaarFeiten = { storing?: readonly Storing[]; verkeerdKanaal?: VerkeerdKanaal };

export type Bezwaartermijn = {
  eersteDag: LocalDate;
  laatsteDag: LocalDate;
  /** After an outage: until when a late objection is in any case not held against the sender (Awb 2:21, lid 3). */
  verschoondTot: LocalMoment | null;
};

/** The day after which a term against a decision begins: its dagtekening, or its bekendmaking when that is later. */
export function startOfTermijn({ dagtekening, bekendmaking }: Besluit): LocalDate {
  if (bekendmaking && bekendmaking > dagtekening) return bekendmaking;
  return dagtekening;
}

/** AWR 22j: the term begins the day after the dagtekening, or after the bekendmaking when that is later. */
function beginStep({ dagtekening, bekendmaking }: Besluit): { start: LocalDate; step: Stap } {
  const start = startOfTermijn({ dagtekening, bekendmaking });
  if (start > dagtekening) {
    const waarden = {
      dagtekening: { datum: dagtekening },
      bekendmaking: { datum: start },
      begin: { datum: addDays(start, 1) },
    };
    return {
      start,
      step: makeStap('termijnen.bezwaar.begin-bekendmaking', waarden, awr('22j, onder a')),
    };
  }
  const waarden = { dagtekening: { datum: dagtekening }, begin: { datum: addDays(dagtekening, 1) } };
  return {
    start: dagtekening,
    step: makeStap('termijnen.bezwaar.begin-dagtekening', waarden, awr('22j, onder a')),
  };
}

/**
 * First and last day on which an objection against an aanslag or WOZ-beschikking is in time: six weeks (Awb 6:7) from
 * the day after dagtekening or later bekendmaking (AWR 22j), moved off free days by the Algemene termijnenwet, longer
 * after a message on a wrong channel. Throws LawError 'geen-parameter' where a parameter or the calendar is not known.
 */
export function bezwaartermijn(besluit: Besluit, feiten: BezwaarFeiten = {}): Uitkomst<Bezwaartermijn> {
  const { start, step } = beginStep(besluit);
  const weken = windowOn(bezwaartermijnWeken, besluit.dagtekening);
  const termijn = { aantal: weken.waarde, eenheid: 'weken' } as const;
  const eersteDag = addDays(start, 1);
  const einde = endOfTermijn(start, termijn);
  const zesWeken = { weken: weken.waarde, dag: { datum: rawEnd(start, termijn) } };
  const uitleg = [step, stapUit(weken, 'termijnen.bezwaar.duur', zesWeken), ...einde.uitleg];
  let laatsteDag = einde.waarde;
  if (feiten.verkeerdKanaal) {
    const langer = extendByVerkeerdKanaal(laatsteDag, feiten.verkeerdKanaal);
    laatsteDag = langer.waarde;
    uitleg.push(...langer.uitleg);
  }
  uitleg.push(makeStap('termijnen.bezwaar.laatste-dag', { dag: { datum: laatsteDag } }, awb('6:7')));
  const storing = storingVerschoondTot({ eersteDag, laatsteDag }, feiten.storing ?? []);
  uitleg.push(...storing.uitleg);
  return { waarde: { eersteDag, laatsteDag, verschoondTot: storing.waarde }, uitleg };
}
