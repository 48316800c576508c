import { type Cents, toCents } from '@/platform/cents';
import { addDays, dateOf, daysBetween, type LocalDate, partsOf } from '@/platform/local-date';
import { fraction, roundHalfUp } from './fraction';
import { demand, makeStap } from './stap';
import type { Uitkomst } from './uitleg';

const VERORDENING = { regeling: 'Belastingverordening', vindplaats: 'heffing naar tijdsgelang' };

export const TIJDSGELANG_METHODEN = ['volle-maanden', 'maanden-inclusief', 'dagen'] as const;
export type TijdsgelangMethode = (typeof TIJDSGELANG_METHODEN)[number];
export type TijdsgelangGebeurtenis = 'begin' | 'einde';

type Deel = { teller: number; noemer: number };

/** How much of the year counts: parts of the year that come after the event, as the method counts them. */
function deelVanJaar(
  datum: LocalDate,
  gebeurtenis: TijdsgelangGebeurtenis,
  methode: TijdsgelangMethode,
): Deel {
  const { year, month, day } = partsOf(datum);
  if (methode === 'dagen') {
    const volgendJaar = dateOf(year + 1, 1, 1);
    const eersteDag = gebeurtenis === 'begin' ? datum : addDays(datum, 1);
    return {
      teller: daysBetween(eersteDag, volgendJaar),
      noemer: daysBetween(dateOf(year, 1, 1), volgendJaar),
    };
  }
  const maandErna = 12 - month;
  const eigenMaandTelt = gebeurtenis === 'begin' && (methode === 'maanden-inclusief' || day === 1);
  return { teller: eigenMaandTelt ? maandErna + 1 : maandErna, noemer: 12 };
}

/**
 * Tax for part of a year. `begin`: what is due for the rest of the year; `einde`: the ontheffing for the rest of
 * the year. In cents, half a cent up.
 * - volle-maanden: months after the month of `datum`; a begin on the 1st counts that month as well;
 * - maanden-inclusief: a begin counts its own month, an end gives ontheffing for the months after it;
 * - dagen: a begin counts `datum` itself, an end the days after it, over 365 or 366.
 * `binnenGemeente`: a move within the gemeente changes nothing (no new aanslag, no ontheffing).
 * `ondergrensCenten`: an ontheffing below this amount is not given.
 * Source: the belastingverordening (a choice of the raad). Throws LawError 'ongeldige-invoer'.
 */
export function calculateTijdsgelang(vraag: {
  jaarbedragCenten: Cents;
  gebeurtenis: TijdsgelangGebeurtenis;
  datum: LocalDate;
  methode: TijdsgelangMethode;
  binnenGemeente?: boolean;
  ondergrensCenten?: Cents;
}): Uitkomst<Cents> {
  const { jaarbedragCenten, gebeurtenis, datum, methode } = vraag;
  demand(jaarbedragCenten >= 0n, 'Het jaarbedrag kan niet lager zijn dan 0.');
  if (vraag.binnenGemeente === true) {
    return {
      waarde: toCents(0),
      uitleg: [makeStap('geld.tijdsgelang.binnen-gemeente', { datum: { datum } }, VERORDENING, true)],
    };
  }
  const { teller, noemer } = deelVanJaar(datum, gebeurtenis, methode);
  const bedrag = toCents(roundHalfUp(fraction(jaarbedragCenten * BigInt(teller), BigInt(noemer))));
  const uitleg = [
    makeStap(`geld.tijdsgelang.${methode}.${gebeurtenis}`, { datum: { datum }, teller }, VERORDENING, true),
    makeStap(
      'geld.tijdsgelang.som',
      { jaarbedrag: { centen: jaarbedragCenten }, teller, noemer, bedrag: { centen: bedrag } },
      VERORDENING,
    ),
  ];
  const ondergrens = vraag.ondergrensCenten ?? toCents(0);
  if (gebeurtenis === 'einde' && bedrag > 0n && bedrag < ondergrens) {
    uitleg.push(makeStap('geld.tijdsgelang.ondergrens', { ondergrens: { centen: ondergrens } }, VERORDENING));
    return { waarde: toCents(0), uitleg };
  }
  return { waarde: bedrag, uitleg };
}

/**
 * What is due over a year in which the duty began or ended: for a begin the part that is left, for an end the
 * amount of the year less the ontheffing. In cents; rounded as `calculateTijdsgelang` rounds, so that an aanslag for
 * part of a year and an aanslag for the year with ontheffing end at the same amount. Throws like it.
 */
export function calculateOverJaar(vraag: {
  jaarbedragCenten: Cents;
  gebeurtenis: TijdsgelangGebeurtenis;
  datum: LocalDate;
  methode: TijdsgelangMethode;
}): Uitkomst<Cents> {
  const deel = calculateTijdsgelang(vraag);
  if (vraag.gebeurtenis === 'begin') return deel;
  const bedrag = toCents(vraag.jaarbedragCenten - deel.waarde);
  const rest = makeStap(
    'geld.tijdsgelang.rest',
    { jaarbedrag: { centen: vraag.jaarbedragCenten }, bedrag: { centen: bedrag } },
    VERORDENING,
  );
  return { waarde: bedrag, uitleg: [...deel.uitleg, rest] };
}
