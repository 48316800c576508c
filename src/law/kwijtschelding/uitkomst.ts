import { type Cents, toCents } from '@/platform/cents';
import { addMonths } from '@/platform/local-date';
import { valueOn } from '../dated';
import { LawError } from '../law-error';
import { type Berekening, calculateKwijtschelding } from './bereken';
import { bijBezwaar, maandenNaBetaling } from './parameters';
import type { Beoordeling, Kwijtscheldingsverzoek, Omstandigheden } from './verzoek';

export type KwijtscheldingUitkomst =
  | 'volledig'
  | 'gedeeltelijk'
  | 'afgewezen'
  | 'niet-ontvankelijk'
  | 'aanhouden'
  | 'beoordeling-nodig';

/** Why there is no (full) kwijtschelding, each with its own place in the law. */
export type Weigeringsgrond =
  | 'te-laat-na-betaling'
  | 'bezwaar-loopt'
  | 'herstel-loopt'
  | 'aanvraag-onvolledig'
  | 'belasting-uitgesloten'
  | 'onderneming'
  | 'onderneming-prive'
  | 'aangifte-nagelaten'
  | 'faillissement-of-surseance'
  | 'schuldsanering'
  | 'voorlopige-aanslag'
  | 'voorwaarden-niet-vervuld'
  | 'verwijtbaar'
  | 'zekerheid'
  | 'meer-schuldenaren'
  | 'derde-aansprakelijk'
  | 'niets-open'
  | 'vermogen-en-betalingscapaciteit';

export type KwijtscheldingBesluit = {
  uitkomst: KwijtscheldingUitkomst;
  kwijtgescholdenCenten: Cents;
  /** Every ground that holds, the one that decides first; empty when nothing is refused. */
  gronden: readonly Weigeringsgrond[];
  /** What a person still has to judge before the outcome stands. */
  teBeoordelen: readonly Beoordeling[];
  /** Absent when the request ended before the sum and the sum is no ground beside it. */
  berekening?: Berekening;
};

type Uitsluiting = Pick<KwijtscheldingBesluit, 'gronden'> & {
  uitkomst: 'afgewezen' | 'niet-ontvankelijk' | 'aanhouden';
};

/** More than three calendar months after the payment is too late. */
function isTeLaat({ betaaldOp, gevraagdOp, datum }: Kwijtscheldingsverzoek): boolean {
  if (betaaldOp === undefined) return false;
  const gevraagd = gevraagdOp ?? datum;
  return addMonths(betaaldOp, valueOn(maandenNaBetaling, gevraagd)) < gevraagd;
}

const AFWIJZINGEN: readonly (readonly [keyof Omstandigheden, Weigeringsgrond])[] = [
  ['belastingUitgesloten', 'belasting-uitgesloten'],
  ['aangifteNagelaten', 'aangifte-nagelaten'],
  ['faillissementOfSurseance', 'faillissement-of-surseance'],
  ['schuldsanering', 'schuldsanering'],
  ['voorlopigeAanslag', 'voorlopige-aanslag'],
  ['voorwaardenNietVervuld', 'voorwaarden-niet-vervuld'],
  ['verwijtbaar', 'verwijtbaar'],
  ['zekerheidGesteld', 'zekerheid'],
  ['meerSchuldenaren', 'meer-schuldenaren'],
  ['derdeAansprakelijk', 'derde-aansprakelijk'],
];

function vindOndernemersgrond(verzoek: Kwijtscheldingsverzoek): Weigeringsgrond[] {
  const ondernemer = verzoek.omstandigheden?.ondernemer;
  if (ondernemer === 'zakelijk') return ['onderneming'];
  if (ondernemer === 'prive' && verzoek.beleid.ondernemersPrive !== true) return ['onderneming-prive'];
  return [];
}

/**
 * Every ground that closes the way before any sum (Leidraad 26.1.6: all are named), the one that decides first: late,
 * then what has to wait, then the refusals. Null when there is none.
 */
function vindUitsluiting(verzoek: Kwijtscheldingsverzoek): Uitsluiting | null {
  const { omstandigheden = {}, bezwaarLoopt, beleid, datum, gevraagdOp } = verzoek;
  const wacht = (beleid.bijBezwaar ?? valueOn(bijBezwaar, gevraagdOp ?? datum)) === 'aanhouden';
  const laat: Weigeringsgrond[] = isTeLaat(verzoek) ? ['te-laat-na-betaling'] : [];
  const bezwaar: Weigeringsgrond[] = bezwaarLoopt === true ? ['bezwaar-loopt'] : [];
  const herstel: Weigeringsgrond[] = omstandigheden.aanvraag === 'herstel-loopt' ? ['herstel-loopt'] : [];
  const wachten = [...(wacht ? bezwaar : []), ...herstel];
  const afwijzingen: Weigeringsgrond[] = [
    ...(wacht ? [] : bezwaar),
    ...(omstandigheden.aanvraag === 'onvolledig' ? (['aanvraag-onvolledig'] as const) : []),
    ...AFWIJZINGEN.filter(([feit]) => omstandigheden[feit] === true).map(([, grond]) => grond),
    ...vindOndernemersgrond(verzoek),
  ];
  const gronden = [...laat, ...wachten, ...afwijzingen];
  if (gronden.length === 0) return null;
  if (laat.length > 0) return { uitkomst: 'niet-ontvankelijk', gronden };
  return { uitkomst: wachten.length > 0 ? 'aanhouden' : 'afgewezen', gronden };
}

function uitkomstVan(
  aanslagCenten: Cents,
  kwijt: Cents,
): Pick<KwijtscheldingBesluit, 'uitkomst' | 'gronden'> {
  if (aanslagCenten === 0n) return { uitkomst: 'afgewezen', gronden: ['niets-open'] };
  if (kwijt === 0n) return { uitkomst: 'afgewezen', gronden: ['vermogen-en-betalingscapaciteit'] };
  if (kwijt < aanslagCenten)
    return { uitkomst: 'gedeeltelijk', gronden: ['vermogen-en-betalingscapaciteit'] };
  return { uitkomst: 'volledig', gronden: [] };
}

/**
 * The sum, when it is a ground beside the others. Not for an incomplete request, whose amounts say nothing yet; nor for a
 * day without norms: what cannot be calculated is no ground, and the others do not need it.
 */
function somAlsGrond(verzoek: Kwijtscheldingsverzoek): Berekening | null {
  const { aanvraag = 'volledig' } = verzoek.omstandigheden ?? {};
  if (aanvraag !== 'volledig' || verzoek.aanslagCenten === 0n) return null;
  try {
    const berekening = calculateKwijtschelding(verzoek);
    return berekening.kwijtgescholdenCenten === 0n ? berekening : null;
  } catch (error) {
    if (error instanceof LawError && error.code === 'geen-parameter') return null;
    throw error;
  }
}

function besluitZonderSom(verzoek: Kwijtscheldingsverzoek, uitsluiting: Uitsluiting): KwijtscheldingBesluit {
  const besluit = { ...uitsluiting, kwijtgescholdenCenten: toCents(0), teBeoordelen: [] };
  const berekening = uitsluiting.uitkomst === 'afgewezen' ? somAlsGrond(verzoek) : null;
  if (berekening === null) return besluit;
  return { ...besluit, gronden: [...besluit.gronden, 'vermogen-en-betalingscapaciteit'], berekening };
}

const metAutoOnmisbaar = (verzoek: Kwijtscheldingsverzoek): Kwijtscheldingsverzoek => ({
  ...verzoek,
  bezit: { ...verzoek.bezit, autoOnmisbaar: true },
});

/** The questions that could still change the outcome; one that makes no difference needs nobody's judgement. */
function watUitmaakt(verzoek: Kwijtscheldingsverzoek, berekening: Berekening): readonly Beoordeling[] {
  const kwijt = berekening.kwijtgescholdenCenten;
  const kanLager = () => kwijt > 0n;
  const kanHoger = () => kwijt < verzoek.aanslagCenten;
  const autoScheelt = () =>
    calculateKwijtschelding(metAutoOnmisbaar(verzoek)).kwijtgescholdenCenten !== kwijt;
  const maaktUit: Readonly<Record<Beoordeling, () => boolean>> = {
    verwijtbaar: kanLager,
    'verbetering-verwacht': kanLager,
    'bovenmatige-inboedel': kanLager,
    'auto-onmisbaar': autoScheelt,
    'noodzakelijke-uitgaven': kanHoger,
    'bezit-niet-te-gelde': kanHoger,
    'schuld-van-voor-partnerschap': kanHoger,
  };
  return (verzoek.omstandigheden?.teBeoordelen ?? []).filter((vraag) => maaktUit[vraag]());
}

/**
 * The outcome of a request: grounds first (late after payment, objection pending, incomplete, refusal), then the
 * sum, then what a person must still judge. Zero from the sum is a refusal. Without explanation: for that see
 * `judgeKwijtschelding`. Throws LawError like `calculateKwijtschelding`.
 */
export function determineUitkomst(verzoek: Kwijtscheldingsverzoek): KwijtscheldingBesluit {
  const uitsluiting = vindUitsluiting(verzoek);
  if (uitsluiting) return besluitZonderSom(verzoek, uitsluiting);
  const berekening = calculateKwijtschelding(verzoek);
  const kwijtgescholdenCenten = berekening.kwijtgescholdenCenten;
  const teBeoordelen = watUitmaakt(verzoek, berekening);
  const uitkomst: Pick<KwijtscheldingBesluit, 'uitkomst' | 'gronden'> =
    teBeoordelen.length > 0
      ? { uitkomst: 'beoordeling-nodig', gronden: [] }
      : uitkomstVan(verzoek.aanslagCenten, kwijtgescholdenCenten);
  return { ...uitkomst, kwijtgescholdenCenten, teBeoordelen, berekening };
}
