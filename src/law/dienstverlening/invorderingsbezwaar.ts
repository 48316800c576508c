import { addDays, type LocalDate } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { verdaag } from '../heffing/beslistermijn';
import { type Besluit, bezwaartermijn } from '../heffing/bezwaartermijn';
import { dvo, iw } from '../regelingen';
import { maakStap, stapUit } from '../stap';
import type { Uitkomst } from '../uitleg';

/** Contract of Haarlem (S1 6.1): weeks to decide on an objection against a decision of the ontvanger. */
export const invorderingsbezwaarWeken = dated('beslissing op een invorderingsbezwaar', 'weken', [
  {
    vanaf: '2015-01-01',
    waarde: 6,
    bron: dvo('Haarlem 2015', '6.1'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'contract',
  },
]);

/**
 * Last day to decide on an objection against a decision in collection (costs, interest). The law sets Awb chapters 6
 * and 7 aside here (Invorderingswet 1, lid 2), so this is a promise of the contract: six weeks after the end of the
 * term to object, without the Algemene termijnenwet; the contract's own verdaging follows Awb 7:10, lid 3.
 * Received after that end, it counts from the receipt ([K]).
 */
export function beslistermijnInvordering(
  vraag: Besluit & { ontvangen: LocalDate; verdaagd?: boolean },
): Uitkomst<{ laatsteDag: LocalDate; regel: 'contract' }> {
  const bezwaar = bezwaartermijn(vraag);
  const weken = windowOn(invorderingsbezwaarWeken, vraag.ontvangen);
  const late = vraag.ontvangen > bezwaar.waarde.laatsteDag;
  const start = late ? vraag.ontvangen : bezwaar.waarde.laatsteDag;
  const basis = addDays(start, weken.waarde * 7);
  const sleutel = late ? 'termijnen.beslissen.contract-na-ontvangst' : 'termijnen.beslissen.contract';
  const waarden = { start: { datum: start }, weken: weken.waarde, dag: { datum: basis } };
  const later = vraag.verdaagd ? verdaag(basis) : { waarde: basis, uitleg: [] };
  return {
    waarde: { laatsteDag: later.waarde, regel: 'contract' },
    uitleg: [
      maakStap('termijnen.beslissen.invordering-geen-awb', {}, iw('1, tweede lid')),
      ...bezwaar.uitleg,
      late ? maakStap(sleutel, waarden, weken.bron, true) : stapUit(weken, sleutel, waarden),
      ...later.uitleg,
      stapUit(weken, 'termijnen.beslissen.laatste-dag', { dag: { datum: later.waarde } }),
    ],
  };
}
