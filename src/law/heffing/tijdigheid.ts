import { addDays, type LocalDate } from '@/platform/local-date';
import { dateOfMoment } from '@/platform/local-moment';
import { dated, windowOn } from '../dated';
import { LawError } from '../law-error';
import { awb, awr, wetWoz } from '../regelingen';
import { makeStap, stapUit } from '../stap';
import type { Stap, Uitkomst } from '../uitleg';
import { type Besluit, type BezwaarFeiten, type Bezwaartermijn, bezwaartermijn } from './bezwaartermijn';

/** Awb 6:9, lid 2: days after the end of the term in which a letter posted in time may still arrive. */
export const verzendtheorieDagen = dated('ontvangst na tijdige terpostbezorging', 'dagen', [
  {
    vanaf: '1994-01-01',
    waarde: 7,
    bron: awb('6:9, tweede lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** When an objection came in. `terPost` is the day of posting, when it came as a letter and that day is known. */
export type Indiening = { ontvangen: LocalDate; terPost?: LocalDate; kennisgevingOntbrak?: boolean };

/** Why an objection counts as in time, or that it does not. */
export type TijdigheidGrond =
  | 'te-vroeg'
  | 'ontvangen'
  | 'verzendtheorie'
  | 'storing'
  | 'geen-kennisgeving'
  | 'te-laat';

export type Tijdigheid = {
  tijdig: boolean;
  laatsteDag: LocalDate;
  grond: TijdigheidGrond;
  /** Too late is no rejection yet: whether that can be excused (Awb 6:11) is for a person to judge. */
  beoordelingNodig: 'verschoonbaarheid' | null;
};

type Finding = { grond: TijdigheidGrond; steps: Stap[] };

/** Awb 6:10: before the term begins is early and still admissible; that is said, never passed over as "in time". */
function byEarliness({ eersteDag }: Bezwaartermijn, { ontvangen }: Indiening): Finding | null {
  if (ontvangen >= eersteDag) return null;
  const waarden = { ontvangen: { datum: ontvangen }, begin: { datum: eersteDag } };
  return {
    grond: 'te-vroeg',
    steps: [
      makeStap('termijnen.tijdigheid.te-vroeg', waarden, awb('6:10, eerste lid')),
      makeStap('termijnen.tijdigheid.te-vroeg-beslissen', { begin: { datum: eersteDag } }, awb('6:10')),
    ],
  };
}

function byReceipt({ laatsteDag }: Bezwaartermijn, { ontvangen }: Indiening): Finding | null {
  if (ontvangen > laatsteDag) return null;
  const waarden = { ontvangen: { datum: ontvangen }, dag: { datum: laatsteDag } };
  return {
    grond: 'ontvangen',
    steps: [makeStap('termijnen.tijdigheid.ontvangen', waarden, awb('6:9, eerste lid'))],
  };
}

function byPosting({ laatsteDag }: Bezwaartermijn, { ontvangen, terPost }: Indiening): Finding | null {
  if (terPost === undefined || terPost > laatsteDag) return null;
  const dagen = windowOn(verzendtheorieDagen, laatsteDag);
  const grens = addDays(laatsteDag, dagen.waarde);
  if (ontvangen > grens) return null;
  const waarden = { terPost: { datum: terPost }, ontvangen: { datum: ontvangen }, grens: { datum: grens } };
  // Whether the Algemene termijnenwet moves the end of this week is not settled ([K]): it is left alone.
  return {
    grond: 'verzendtheorie',
    steps: [makeStap('termijnen.tijdigheid.verzendtheorie', waarden, dagen.bron, true)],
  };
}

function byStoring({ verschoondTot }: Bezwaartermijn, { ontvangen }: Indiening): Finding | null {
  if (verschoondTot === null || ontvangen > dateOfMoment(verschoondTot)) return null;
  const waarden = { ontvangen: { datum: ontvangen }, tot: { moment: verschoondTot } };
  return {
    grond: 'storing',
    steps: [makeStap('termijnen.tijdigheid.storing', waarden, awb('2:21, derde lid'))],
  };
}

function byMissingNotice(_termijn: Bezwaartermijn, { kennisgevingOntbrak }: Indiening): Finding | null {
  if (!kennisgevingOntbrak) return null;
  const step = makeStap('termijnen.tijdigheid.geen-kennisgeving', {}, awb('2:22, eerste lid'));
  return { grond: 'geen-kennisgeving', steps: [step] };
}

/** Too late: the officer still looks at excuse (6:11) and, of his own motion, at the WOZ value and the tax apart (C25). */
function tooLate({ laatsteDag }: Bezwaartermijn, { ontvangen, terPost }: Indiening): Finding {
  const waarden = { ontvangen: { datum: ontvangen }, dag: { datum: laatsteDag } };
  const grens = windowOn(verzendtheorieDagen, laatsteDag);
  const why =
    terPost === undefined || terPost > laatsteDag
      ? makeStap('termijnen.tijdigheid.te-laat', waarden, awb('6:9'))
      : stapUit(grens, 'termijnen.tijdigheid.te-laat-bezorgd', {
          ...waarden,
          terPost: { datum: terPost },
          grens: { datum: addDays(laatsteDag, grens.waarde) },
        });
  return {
    grond: 'te-laat',
    steps: [
      why,
      makeStap('termijnen.tijdigheid.verschoonbaar', {}, awb('6:11')),
      makeStap('termijnen.tijdigheid.ambtshalve-belasting', {}, awr('65')),
      makeStap('termijnen.tijdigheid.ambtshalve-woz', {}, wetWoz('29, eerste lid')),
    ],
  };
}

/**
 * Whether an objection is in time: received by the last day (also before the term began: early, and admissible); or posted by then and received within a week after it
 * (Awb 6:9); or late for a reason that may not be held against the sender (outage 2:21, missing notice 2:22).
 * Throws LawError: 'ongeldige-invoer' for a letter posted after it was received, otherwise like bezwaartermijn.
 */
export function assessTijdigheid(
  besluit: Besluit,
  indiening: Indiening,
  feiten: BezwaarFeiten = {},
): Uitkomst<Tijdigheid> {
  const { ontvangen, terPost = ontvangen } = indiening;
  if (terPost > ontvangen) throw new LawError('ongeldige-invoer', 'Veld "terPost" ligt na veld "ontvangen".');
  const termijn = bezwaartermijn(besluit, feiten);
  const { grond, steps } =
    byEarliness(termijn.waarde, indiening) ??
    byReceipt(termijn.waarde, indiening) ??
    byPosting(termijn.waarde, indiening) ??
    byStoring(termijn.waarde, indiening) ??
    byMissingNotice(termijn.waarde, indiening) ??
    tooLate(termijn.waarde, indiening);
  const tijdig = grond !== 'te-laat';
  return {
    waarde: {
      tijdig,
      laatsteDag: termijn.waarde.laatsteDag,
      grond,
      beoordelingNodig: tijdig ? null : 'verschoonbaarheid',
    },
    uitleg: [...termijn.uitleg, ...steps],
  };
}
