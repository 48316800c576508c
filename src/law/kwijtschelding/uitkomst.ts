import { type Cents, toCents } from '@/platform/cents';
import { addMonths } from '@/platform/local-date';
import { valueOn } from '../dated';
import { type Berekening, berekenKwijtschelding } from './bereken';
import { maandenNaBetaling } from './parameters';
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
  | 'vermogen-en-betalingscapaciteit';

export type KwijtscheldingBesluit = {
  uitkomst: KwijtscheldingUitkomst;
  kwijtgescholdenCenten: Cents;
  grond?: Weigeringsgrond;
  /** What a person still has to judge before the outcome stands. */
  teBeoordelen: readonly Beoordeling[];
  /** Absent when the request ended before the sum. */
  berekening?: Berekening;
};

type Grond = { uitkomst: 'afgewezen' | 'niet-ontvankelijk' | 'aanhouden'; grond: Weigeringsgrond };

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
];

function vindOndernemersgrond(verzoek: Kwijtscheldingsverzoek): Weigeringsgrond | null {
  const ondernemer = verzoek.omstandigheden?.ondernemer;
  if (ondernemer === 'zakelijk') return 'onderneming';
  if (ondernemer === 'prive' && verzoek.beleid.ondernemersPrive !== true) return 'onderneming-prive';
  return null;
}

/** The first ground that closes the way before any sum, in the order of the rule; null when there is none. */
function vindGrond(verzoek: Kwijtscheldingsverzoek): Grond | null {
  const { omstandigheden = {}, bezwaarLoopt } = verzoek;
  if (isTeLaat(verzoek)) return { uitkomst: 'niet-ontvankelijk', grond: 'te-laat-na-betaling' };
  if (bezwaarLoopt === true) return { uitkomst: 'aanhouden', grond: 'bezwaar-loopt' };
  if (omstandigheden.aanvraag === 'herstel-loopt') return { uitkomst: 'aanhouden', grond: 'herstel-loopt' };
  if (omstandigheden.aanvraag === 'onvolledig')
    return { uitkomst: 'afgewezen', grond: 'aanvraag-onvolledig' };
  const afwijzing = AFWIJZINGEN.find(([feit]) => omstandigheden[feit] === true);
  const grond = afwijzing?.[1] ?? vindOndernemersgrond(verzoek);
  return grond === null ? null : { uitkomst: 'afgewezen', grond };
}

function uitkomstVan(aanslagCenten: Cents, kwijt: Cents): Pick<KwijtscheldingBesluit, 'uitkomst' | 'grond'> {
  if (kwijt === 0n) return { uitkomst: 'afgewezen', grond: 'vermogen-en-betalingscapaciteit' };
  if (kwijt < aanslagCenten) return { uitkomst: 'gedeeltelijk', grond: 'vermogen-en-betalingscapaciteit' };
  return { uitkomst: 'volledig' };
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
  const autoScheelt = () => berekenKwijtschelding(metAutoOnmisbaar(verzoek)).kwijtgescholdenCenten !== kwijt;
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
 * `beslisKwijtschelding`. Throws LawError like `berekenKwijtschelding`.
 */
export function bepaalUitkomst(verzoek: Kwijtscheldingsverzoek): KwijtscheldingBesluit {
  const grond = vindGrond(verzoek);
  if (grond) return { ...grond, kwijtgescholdenCenten: toCents(0), teBeoordelen: [] };
  const berekening = berekenKwijtschelding(verzoek);
  const kwijtgescholdenCenten = berekening.kwijtgescholdenCenten;
  const teBeoordelen = watUitmaakt(verzoek, berekening);
  const uitkomst: Pick<KwijtscheldingBesluit, 'uitkomst' | 'grond'> =
    teBeoordelen.length > 0
      ? { uitkomst: 'beoordeling-nodig' }
      : uitkomstVan(verzoek.aanslagCenten, kwijtgescholdenCenten);
  return { ...uitkomst, kwijtgescholdenCenten, teBeoordelen, berekening };
}
