import { addDays, type LocalDate } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { endOfTermijn } from '../kalender/atw';
import { awb, awr } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Uitkomst } from '../uitleg';
import { type Besluit, startOfTermijn } from './bezwaartermijn';

/** Awb 6:7: length of the term to go to the rechtbank. */
export const beroepstermijnWeken = dated('beroepstermijn', 'weken', [
  {
    vanaf: '1994-01-01',
    waarde: 6,
    bron: awb('6:7'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** Awb 8:41, lid 5: weeks in which the griffierecht must be paid after the court asked for it. */
export const griffierechtWeken = dated('betaling van griffierecht', 'weken', [
  {
    vanaf: '2013-01-01',
    waarde: 4,
    bron: awb('8:41, vijfde lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** Awb 8:42, lid 1: weeks in which the office sends the papers and a verweerschrift. Not among the verified facts. */
export const verweerWeken = dated('verweerschrift', 'weken', [
  {
    vanaf: '2013-01-01',
    waarde: 4,
    bron: awb('8:42, eerste lid'),
    gecontroleerdOp: '2026-11-29',
    zekerheid: 'te-bevestigen',
  },
]);

/**
 * Last day to go to the rechtbank against an uitspraak op bezwaar: six weeks from the day after its dagtekening, or
 * after the bekendmaking when that is later (AWR 26c), by the Algemene termijnenwet. Throws like endOfTermijn.
 */
export function beroepstermijn(uitspraak: Besluit): Uitkomst<{ laatsteDag: LocalDate }> {
  const start = startOfTermijn(uitspraak);
  const weken = windowOn(beroepstermijnWeken, start);
  const einde = endOfTermijn(start, { aantal: weken.waarde, eenheid: 'weken' });
  const begin = { start: { datum: start }, begin: { datum: addDays(start, 1) } };
  const duur = { weken: weken.waarde, dag: { datum: einde.waarde } };
  return {
    waarde: { laatsteDag: einde.waarde },
    uitleg: [
      makeStap('termijnen.beroep.begin', begin, awr('26c')),
      ...einde.uitleg,
      stapUit(weken, 'termijnen.beroep.laatste-dag', duur),
    ],
  };
}

/** Last day to pay the griffierecht after the note of the court of that day (Awb 8:41, lid 5). */
export function griffierechtTermijn(nota: LocalDate): Uitkomst<{ laatsteDag: LocalDate }> {
  const weken = windowOn(griffierechtWeken, nota);
  const einde = endOfTermijn(nota, { aantal: weken.waarde, eenheid: 'weken' });
  const waarden = { nota: { datum: nota }, weken: weken.waarde, dag: { datum: einde.waarde } };
  return {
    waarde: { laatsteDag: einde.waarde },
    uitleg: [...einde.uitleg, stapUit(weken, 'termijnen.beroep.griffierecht', waarden)],
  };
}

/** Last day for the verweerschrift after the court sent the beroepschrift on that day, by the Algemene termijnenwet. */
export function verweertermijn(verzonden: LocalDate): Uitkomst<{ laatsteDag: LocalDate }> {
  const weken = windowOn(verweerWeken, verzonden);
  const einde = endOfTermijn(verzonden, { aantal: weken.waarde, eenheid: 'weken' });
  const waarden = { verzonden: { datum: verzonden }, weken: weken.waarde, dag: { datum: einde.waarde } };
  return {
    waarde: { laatsteDag: einde.waarde },
    uitleg: [...einde.uitleg, stapUit(weken, 'termijnen.beroep.verweer', waarden)],
  };
}

/**
 * Last day of a term that a court sets itself: so many weeks after the day of its letter. No act sets it, so the Algemene
 * termijnenwet does not move it: our reading ([K]).
 */
export function gerechtstermijn(dagtekening: LocalDate, weken: number): Uitkomst<{ laatsteDag: LocalDate }> {
  const laatsteDag = addDays(dagtekening, 7 * weken);
  const waarden = { brief: { datum: dagtekening }, weken, dag: { datum: laatsteDag } };
  return {
    waarde: { laatsteDag },
    uitleg: [makeStap('termijnen.beroep.gerecht', waarden, awb('8:45'), true)],
  };
}

/** Last day to go to the next court, six weeks from the day after the judgment was sent (Awb 6:7 with 6:24). */
export function hogerBeroepstermijn(verzonden: LocalDate): Uitkomst<{ laatsteDag: LocalDate }> {
  const weken = windowOn(beroepstermijnWeken, verzonden);
  const einde = endOfTermijn(verzonden, { aantal: weken.waarde, eenheid: 'weken' });
  const waarden = { verzonden: { datum: verzonden }, weken: weken.waarde, dag: { datum: einde.waarde } };
  return {
    waarde: { laatsteDag: einde.waarde },
    uitleg: [...einde.uitleg, makeStap('termijnen.beroep.hoger', waarden, awb('6:7 en 6:24'))],
  };
}
