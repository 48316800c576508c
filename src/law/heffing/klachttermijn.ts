import { addMonths, type LocalDate } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { endOfTermijn } from '../kalender/atw';
import { awb } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Uitkomst } from '../uitleg';

type Klachtweken = {
  zonderCommissie: number;
  metCommissie: number;
  verdaging: number;
  nietInBehandeling: number;
};

/** Awb 9:8, lid 3 and 9:11: weeks to handle a complaint. */
export const klachtWeken = dated<Klachtweken>('behandeling van een klacht', 'weken', [
  {
    vanaf: '2009-10-01',
    waarde: { zonderCommissie: 6, metCommissie: 10, verdaging: 4, nietInBehandeling: 4 },
    bron: awb('9:8, derde lid, en 9:11'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

export type Klachttermijn = {
  laatsteDag: LocalDate;
  /** By when the complainant must hear that the complaint is not handled (9:8, lid 3). */
  nietInBehandelingUiterlijk: LocalDate;
};

/**
 * Last day to handle a complaint: six weeks after receipt, ten with an advisory committee, four more after one
 * verdaging with written notice (Awb 9:11), by the Algemene termijnenwet; further until the day that the complainant
 * agreed to in writing (lid 3). Throws LawError like endOfTermijn.
 */
export function klachttermijn(
  ontvangen: LocalDate,
  feiten: { metCommissie: boolean; verdaagd: boolean; verlengdTot?: LocalDate },
): Uitkomst<Klachttermijn> {
  const venster = windowOn(klachtWeken, ontvangen);
  const { zonderCommissie, metCommissie, verdaging, nietInBehandeling } = venster.waarde;
  const weken = feiten.metCommissie ? metCommissie : zonderCommissie;
  const basis = endOfTermijn(ontvangen, { aantal: weken, eenheid: 'weken' });
  const later = feiten.verdaagd ? endOfTermijn(basis.waarde, { aantal: verdaging, eenheid: 'weken' }) : null;
  const refuse = endOfTermijn(ontvangen, { aantal: nietInBehandeling, eenheid: 'weken' });
  const begin = { ontvangen: { datum: ontvangen }, weken, dag: { datum: basis.waarde } };
  const uitleg = [...basis.uitleg, stapUit(venster, 'termijnen.klacht.behandelen', begin)];
  if (later) {
    const waarden = { weken: verdaging, dag: { datum: later.waarde } };
    uitleg.push(...later.uitleg, makeStap('termijnen.klacht.verdaagd', waarden, awb('9:11, tweede lid')));
  }
  const { verlengdTot } = feiten;
  if (verlengdTot !== undefined) {
    const waarden = { dag: { datum: verlengdTot } };
    uitleg.push(makeStap('termijnen.klacht.verlengd', waarden, awb('9:11, derde lid')));
  }
  return {
    waarde: {
      laatsteDag: verlengdTot ?? later?.waarde ?? basis.waarde,
      nietInBehandelingUiterlijk: refuse.waarde,
    },
    uitleg,
  };
}

/** Awb 9:24: last day to go to the ombudsman, a year after the outcome was made known; a term of a year, so no Atw. */
export const ombudsmanTot = (uitkomstBekend: LocalDate): LocalDate => addMonths(uitkomstBekend, 12);
