import { addDays, type LocalDate } from '@/platform/local-date';
import { dated, windowOn } from '../dated';
import { endOfTermijn } from '../kalender/atw';
import { LawError } from '../law-error';
import { awb, gemeentewet } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Uitkomst } from '../uitleg';
import { startOfTermijn } from './bezwaartermijn';

/** Gemeentewet 242: weeks to ask for an exemption or reduction that a verordening gives. */
export const ontheffingWeken = dated('verzoek om ontheffing of vermindering', 'weken', [
  {
    vanaf: '2020-01-01',
    waarde: 6,
    bron: gemeentewet('242'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** Awb 4:13, lid 2: the reasonable term to decide on a request has passed after so many weeks in any case. */
export const aanvraagWeken = dated('beslissing op een aanvraag', 'weken', [
  {
    vanaf: '2009-10-01',
    waarde: 8,
    bron: awb('4:13, tweede lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/**
 * Last day to ask for ontheffing: six weeks after the circumstance arose, or after the dagtekening of the biljet when
 * that came later (Gemeentewet 242), by the Algemene termijnenwet. After that only Gemeentewet 244 (ambtshalve) is left.
 */
export function ontheffingsverzoekTot(feiten: {
  omstandigheid: LocalDate;
  dagtekening: LocalDate;
}): Uitkomst<{ laatsteDag: LocalDate }> {
  const { omstandigheid, dagtekening } = feiten;
  const start = startOfTermijn({ dagtekening, bekendmaking: omstandigheid });
  const weken = windowOn(ontheffingWeken, start);
  const einde = endOfTermijn(start, { aantal: weken.waarde, eenheid: 'weken' });
  const waarden = { start: { datum: start }, weken: weken.waarde, dag: { datum: einde.waarde } };
  return {
    waarde: { laatsteDag: einde.waarde },
    uitleg: [
      ...einde.uitleg,
      stapUit(weken, 'termijnen.ontheffing.verzoek', waarden),
      makeStap('termijnen.ontheffing.daarna', {}, gemeentewet('244')),
    ],
  };
}

/**
 * Last day to decide on a request in levy: eight weeks after receipt (Awb 4:13), and the days that the term stood
 * still because something was missing (Awb 4:15). Throws LawError 'ongeldige-invoer' for negative days.
 */
export function beslistermijnAanvraag(
  ontvangen: LocalDate,
  opgeschortDagen = 0,
): Uitkomst<{ laatsteDag: LocalDate }> {
  if (opgeschortDagen < 0)
    throw new LawError('ongeldige-invoer', 'Veld "opgeschortDagen" is kleiner dan nul.');
  const weken = windowOn(aanvraagWeken, ontvangen);
  const einde = endOfTermijn(addDays(ontvangen, opgeschortDagen), { aantal: weken.waarde, eenheid: 'weken' });
  const waarden = {
    ontvangen: { datum: ontvangen },
    weken: weken.waarde,
    dagen: opgeschortDagen,
    dag: { datum: einde.waarde },
  };
  return {
    waarde: { laatsteDag: einde.waarde },
    uitleg: [...einde.uitleg, stapUit(weken, 'termijnen.ontheffing.beslissen', waarden)],
  };
}
