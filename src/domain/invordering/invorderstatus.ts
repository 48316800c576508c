import { calculateAanmaningskosten, calculateDwangbevelkosten } from '@/law/kosten';
import { LawError } from '@/law/law-error';
import type { Cents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';
import { laatsteStap, type Padstap, padVan, vanafVolgensPad } from './invorderingspad';
import { type Dagfeiten, type Oordeel, type Vorderingfeiten, waaromNietVolgende } from './waarom-niet';

/**
 * How a claim stands in the words of who owes it: one status, until when it holds, and what it costs from which day when
 * nothing happens. From the same facts as the step itself. Pure.
 */
export type Invorderstatus = {
  status:
    | 'betaald'
    | 'openstaand'
    | 'te-laat'
    | 'regeling'
    | 'uitstel'
    | 'incasso'
    | 'online-betaling'
    | 'buitenland'
    | 'herinnerd'
    | 'aangemaand'
    | 'dwangbevel'
    | 'oninbaar';
  /** Until when: the last day of a term, or of what lets it wait; null where nobody knows or nothing ends. */
  tot: LocalDate | null;
  /** When nothing is paid: the next step, its costs, and the first day on which it can come. Null where none comes by itself. */
  daarna: { stap: Padstap; vanaf: LocalDate; kosten: Cents | null } | null;
};

const BIJ_STAP = { herinnering: 'herinnerd', aanmaning: 'aangemaand', dwangbevel: 'dwangbevel' } as const;

/** Reasons that end by the day alone: after them the step comes by itself. */
const GAAN_VOORBIJ = new Set([
  'niet-vervallen',
  'te-vroeg',
  'termijn-loopt',
  'bank-niet-in',
  'vrije-dag',
  'rustige-dag',
]);

/** What a step would cost on a day for this amount; null where it is free, or its year is not known yet. */
export function volgendeKosten(stap: Padstap, dag: LocalDate, bedrag: Cents): Cents | null {
  if (stap === 'herinnering' || bedrag <= 0n) return null;
  try {
    return (
      stap === 'aanmaning' ? calculateAanmaningskosten(dag, bedrag) : calculateDwangbevelkosten(dag, bedrag)
    ).waarde;
  } catch (error) {
    if (error instanceof LawError) return null;
    throw error;
  }
}

/** Whether a step comes by itself when the days go by: nothing speaks against it but the day. */
export const komtVanzelf = ({ stap, redenen }: Oordeel): boolean =>
  stap !== null && redenen.every((reden) => !reden.tegen || GAAN_VOORBIJ.has(reden.code));

export function statusVan(feiten: Vorderingfeiten, dagfeiten: Dagfeiten, dag: LocalDate): Invorderstatus {
  const oordeel = waaromNietVolgende(feiten, dagfeiten, dag);
  const tegen = oordeel.redenen.filter((reden) => reden.tegen);
  const staat = nu(
    feiten,
    dag,
    // Costs that are disputed wait; what else is open is still to be paid.
    tegen.some(({ code, soort }) => code === 'opgeschort' && soort !== 'bezwaar-kosten'),
  );
  if (!komtVanzelf(oordeel) || oordeel.stap === null || dagfeiten.pad === null)
    return { ...staat, daarna: null };
  const vorige = laatsteStap(feiten.stappen);
  const pad = padVan(dagfeiten.pad.waarde, feiten.persoonsoort);
  const vroegst = [
    vanafVolgensPad(pad, oordeel.stap, { laatsteVervaldag: feiten.laatsteVervaldag, vorige }),
    addDays(feiten.laatsteVervaldag, 1),
    ...(vorige === null ? [] : [addDays(vorige.uiterlijk, 1)]),
    dag,
  ];
  const vanaf = vroegst.reduce((a, b) => (a > b ? a : b));
  const bedrag = oordeel.teInnen > 0n ? oordeel.teInnen : feiten.later;
  return {
    ...staat,
    daarna: { stap: oordeel.stap, vanaf, kosten: volgendeKosten(oordeel.stap, vanaf, bedrag) },
  };
}

function nu(
  { teLaat, later, kosten, regeling, opschortingen, stappen, laatsteVervaldag, oninbaar }: Vorderingfeiten,
  dag: LocalDate,
  wacht: boolean,
): Pick<Invorderstatus, 'status' | 'tot'> {
  if (teLaat + later + kosten <= 0n) return { status: oninbaar > 0n ? 'oninbaar' : 'betaald', tot: null };
  if (regeling === 'lopend' || regeling === 'gemist') return { status: 'regeling', tot: null };
  if (wacht) {
    if (opschortingen.some((o) => o.grond === 'buitenlandse-incasso'))
      return { status: 'buitenland', tot: null };
    if (opschortingen.every((o) => o.grond === 'incasso')) return { status: 'incasso', tot: null };
    if (opschortingen.every((o) => o.grond === 'online-betaling'))
      return { status: 'online-betaling', tot: null };
    // He was asked by letter to pay it himself, and has until then.
    if (opschortingen.every((o) => o.grond === 'incasso-mislukt' && o.tot !== null))
      return { status: 'openstaand', tot: addDays(laatsteDag(opschortingen) ?? dag, -1) };
    const onbekend = opschortingen.some((o) => o.tot === null);
    return { status: 'uitstel', tot: onbekend ? null : (laatsteDag(opschortingen) ?? dag) };
  }
  const laatste = laatsteStap(stappen);
  if (laatste !== null) return { status: BIJ_STAP[laatste.stap], tot: laatste.uiterlijk };
  if (laatsteVervaldag >= dag && teLaat <= 0n) return { status: 'openstaand', tot: laatsteVervaldag };
  return { status: 'te-laat', tot: laatsteVervaldag };
}

const laatsteDag = (opschortingen: Vorderingfeiten['opschortingen']): LocalDate | undefined =>
  opschortingen
    .flatMap((o) => (o.tot === null ? [] : [o.tot]))
    .toSorted()
    .at(-1);
