import { addDays, dateOf, type LocalDate, partsOf } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { endOfTermijn, rawEnd } from '../kalender/atw';
import { LawError } from '../law-error';
import { awb, gemeentewet, wetWoz } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';
import { type Besluit, bezwaartermijn, startOfTermijn } from './bezwaartermijn';

/** Gemeentewet 236, lid 2 and Wet WOZ 30, lid 9: the weeks at the end of a year in which another term holds. */
export const laatsteWekenVanJaar = dated('laatste weken van het kalenderjaar', 'weken', [
  {
    vanaf: '2008-01-01',
    waarde: 6,
    bron: gemeentewet('236, tweede lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** Awb 7:10, lid 1. */
export const beslistermijnWeken = dated('beslistermijn bezwaar', 'weken', [
  {
    vanaf: '2009-10-01',
    waarde: 6,
    bron: awb('7:10, eerste lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** Awb 7:10, lid 3: at most so many weeks, once. */
export const verdagingWeken = dated('verdaging van de beslissing op bezwaar', 'weken', [
  {
    vanaf: '2009-10-01',
    waarde: 6,
    bron: awb('7:10, derde lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

export type BeslistermijnVraag = Besluit & {
  soort: 'heffing' | 'woz';
  ontvangen: LocalDate;
  /** True when the objector got written notice of the one extension of Awb 7:10, lid 3. */
  verdaagd?: boolean;
  /** Days during which the term stood still for herstelverzuim (Awb 7:10, lid 2). */
  opgeschortDagen?: number;
};

export type Beslistermijn = { laatsteDag: LocalDate; regel: 'kalenderjaar' | 'zes-weken' };

/** First day of the weeks at the end of the year in which an objection gets the term of Awb 7:10 (20 November). */
export function firstDayOfLastWeeks(year: number): LocalDate {
  const lastDay = dateOf(year, 12, 31);
  return addDays(lastDay, 1 - 7 * windowOn(laatsteWekenVanJaar, lastDay).waarde);
}

const sourceOf = (soort: 'heffing' | 'woz') =>
  soort === 'woz' ? wetWoz('30, negende lid') : gemeentewet('236, tweede lid');

function calendarYear(vraag: BeslistermijnVraag): Uitkomst<LocalDate> {
  const { year } = partsOf(vraag.ontvangen);
  const waarde = dateOf(year, 12, 31);
  const waarden = {
    ontvangen: { datum: vraag.ontvangen },
    grens: { datum: firstDayOfLastWeeks(year) },
    dag: { datum: waarde },
  };
  return { waarde, uitleg: [makeStap('termijnen.beslissen.kalenderjaar', waarden, sourceOf(vraag.soort))] };
}

/**
 * Awb 7:10, lid 1: six weeks after the end of the term to object, by the Algemene termijnenwet. Received after that end,
 * it counts from the receipt ([K]).
 */
export function zesWekenNaBezwaartermijn(vraag: Besluit & { ontvangen: LocalDate }): Uitkomst<LocalDate> {
  const bezwaar = bezwaartermijn(vraag);
  const weken = windowOn(beslistermijnWeken, vraag.ontvangen);
  const termijn = { aantal: weken.waarde, eenheid: 'weken' } as const;
  // Received after the end of the term to object: counting from the receipt is our reading ([K]).
  const late = vraag.ontvangen > bezwaar.waarde.laatsteDag;
  const start = late ? vraag.ontvangen : bezwaar.waarde.laatsteDag;
  const einde = endOfTermijn(start, termijn);
  const waarden = { start: { datum: start }, weken: weken.waarde, dag: { datum: rawEnd(start, termijn) } };
  const sleutel = late ? 'termijnen.beslissen.na-ontvangst' : 'termijnen.beslissen.na-bezwaartermijn';
  return {
    waarde: einde.waarde,
    uitleg: [...bezwaar.uitleg, makeStap(sleutel, waarden, weken.bron, late), ...einde.uitleg],
  };
}

function sixWeeks(vraag: BeslistermijnVraag): Uitkomst<LocalDate> {
  const { waarde, uitleg } = zesWekenNaBezwaartermijn(vraag);
  const grens = {
    ontvangen: { datum: vraag.ontvangen },
    grens: { datum: firstDayOfLastWeeks(partsOf(vraag.ontvangen).year) },
  };
  const step = makeStap('termijnen.beslissen.laatste-weken', grens, sourceOf(vraag.soort));
  return { waarde, uitleg: [step, ...uitleg] };
}

/** Awb 6:10: an objection from before the bekendmaking counts, for the terms to decide, as of that day. */
export function vanafBekendmaking<V extends Besluit & { ontvangen: LocalDate }>(
  vraag: V,
): { vraag: V; uitleg: Stap[] } {
  const start = startOfTermijn(vraag);
  if (vraag.ontvangen >= start) return { vraag, uitleg: [] };
  const waarden = { ontvangen: { datum: vraag.ontvangen }, start: { datum: start } };
  return {
    vraag: { ...vraag, ontvangen: start },
    uitleg: [makeStap('termijnen.beslissen.te-vroeg', waarden, awb('6:10'))],
  };
}

/** Awb 7:10, lid 3: one extension, counted from the last day of the term itself. */
export function postpone(laatsteDag: LocalDate): { waarde: LocalDate; uitleg: Stap[] } {
  const weken = windowOn(verdagingWeken, laatsteDag);
  const termijn = { aantal: weken.waarde, eenheid: 'weken' } as const;
  const einde = endOfTermijn(laatsteDag, termijn);
  const waarden = { weken: weken.waarde, dag: { datum: rawEnd(laatsteDag, termijn) } };
  return {
    waarde: einde.waarde,
    uitleg: [stapUit(weken, 'termijnen.beslissen.verdaagd', waarden), ...einde.uitleg],
  };
}

/** Awb 7:10, lid 2: the term is as many days longer as it stood still. Throws LawError 'ongeldige-invoer' for negative days. */
export function suspend(laatsteDag: LocalDate, dagen: number): { waarde: LocalDate; uitleg: Stap[] } {
  if (dagen < 0) throw new LawError('ongeldige-invoer', 'Veld "opgeschortDagen" is kleiner dan nul.');
  if (dagen === 0) return { waarde: laatsteDag, uitleg: [] };
  const waarde = addDays(laatsteDag, dagen);
  const waarden = { dagen, dag: { datum: waarde } };
  return {
    waarde,
    uitleg: [makeStap('termijnen.beslissen.opgeschort', waarden, awb('7:10, tweede lid'))],
  };
}

/**
 * Last day to decide on an objection against an aanslag or a WOZ-beschikking: 31 December of the year of receipt, or,
 * received in the last six weeks of a year, six weeks after the end of the term to object; plus time that the term
 * stood still, plus one verdaging. Early objections count from the bekendmaking. Throws LawError: 'ongeldige-invoer' for negative days, otherwise like bezwaartermijn.
 */
export function beslistermijn(invoer: BeslistermijnVraag): Uitkomst<Beslistermijn> {
  const { vraag, uitleg: vroeg } = vanafBekendmaking(invoer);
  const inLastWeeks = vraag.ontvangen >= firstDayOfLastWeeks(partsOf(vraag.ontvangen).year);
  const basis = inLastWeeks ? sixWeeks(vraag) : calendarYear(vraag);
  const langer = suspend(basis.waarde, vraag.opgeschortDagen ?? 0);
  const uitleg = [...vroeg, ...basis.uitleg, ...langer.uitleg];
  let laatsteDag = langer.waarde;
  if (vraag.verdaagd) {
    const later = postpone(laatsteDag);
    laatsteDag = later.waarde;
    uitleg.push(...later.uitleg);
  }
  uitleg.push(
    makeStap('termijnen.beslissen.laatste-dag', { dag: { datum: laatsteDag } }, sourceOf(vraag.soort)),
  );
  return { waarde: { laatsteDag, regel: inLastWeeks ? 'zes-weken' : 'kalenderjaar' }, uitleg };
}
