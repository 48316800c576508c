import { addDays, type LocalDate } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { endOfTermijn } from '../kalender/atw';
import { awb, awr } from '../regelingen';
import { maakStap, stapUit } from '../stap';
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
      maakStap('termijnen.beroep.begin', begin, awr('26c')),
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
