import { type Cents, sumCents, toCents } from '@/platform/cents';
import { fraction, multiply, parseFraction, roundHalfUp } from './fraction';
import { gemeentewet } from './regelingen';
import { decimaalTekst, demand, makeStap } from './stap';
import type { Stap, Uitkomst } from './uitleg';

const AFVAL = {
  regeling: 'Wet milieubeheer',
  artikel: '15.33',
  vindplaats: 'en de Verordening afvalstoffenheffing',
};
const HOND = gemeentewet('226');
const TOERIST = gemeentewet('224');

/**
 * Rioolheffing with one tariff per object and year, in cents. Source: Gemeentewet 228a and the verordening. Throws
 * LawError 'ongeldige-invoer' for an amount below zero.
 */
export function calculateRioolheffing(tariefCenten: Cents): Uitkomst<Cents> {
  demand(tariefCenten >= 0n, 'Een bedrag kan niet lager zijn dan 0.');
  return {
    waarde: tariefCenten,
    uitleg: [makeStap('geld.riool.tarief', { bedrag: { centen: tariefCenten } }, gemeentewet('228a'))],
  };
}

/** One kind of emptying, bag or weight: how many (decimal text, kilograms may have a fraction) at which tariff. */
export type Lediging = { soort: string; aantal: string; tariefCenten: Cents };

/**
 * Afvalstoffenheffing with diftar: a fixed part and a variable part per emptying, bag or kilogram; in cents, each
 * kind rounded to the cent (half a cent up). Which year the variable part is about is the tenant's choice.
 * Source: Wet milieubeheer 15.33 and the verordening. Throws RangeError when `aantal` is no decimal number.
 */
export function calculateDiftar(vastCenten: Cents, ledigingen: readonly Lediging[]): Uitkomst<Cents> {
  demand(
    vastCenten >= 0n && ledigingen.every((lediging) => lediging.tariefCenten >= 0n),
    'Een bedrag kan niet lager zijn dan 0.',
  );
  const delen = ledigingen.map((lediging) => ({
    ...lediging,
    centen: toCents(roundHalfUp(multiply(parseFraction(lediging.aantal), fraction(lediging.tariefCenten)))),
  }));
  const bedrag = sumCents([vastCenten, ...delen.map((deel) => deel.centen)]);
  return {
    waarde: bedrag,
    uitleg: [
      makeStap('geld.diftar.vast', { bedrag: { centen: vastCenten } }, AFVAL),
      ...delen.map((deel) =>
        makeStap(
          'geld.diftar.lediging',
          {
            soort: deel.soort,
            aantal: decimaalTekst(deel.aantal),
            tarief: { centen: deel.tariefCenten },
            bedrag: { centen: deel.centen },
          },
          AFVAL,
        ),
      ),
      makeStap('geld.diftar.som', { bedrag: { centen: bedrag } }, AFVAL),
    ],
  };
}

/**
 * Progressive hondenbelasting, in cents: the first dog has the first tariff, the second dog the second, and so on;
 * the last tariff also holds for every further dog. A registered kennel pays the kennel tariff when that is lower.
 * Source: Gemeentewet 226 and the verordening. Throws LawError 'ongeldige-invoer'.
 */
export function calculateHondenbelasting(vraag: {
  aantal: number;
  tarievenCenten: readonly Cents[];
  kennelCenten?: Cents;
}): Uitkomst<Cents> {
  const { aantal, tarievenCenten, kennelCenten } = vraag;
  const laatste = tarievenCenten.at(-1);
  demand(laatste !== undefined, 'Er is minstens een tarief nodig.');
  demand(
    Number.isSafeInteger(aantal) && aantal >= 0 && aantal <= 1000,
    'Het aantal honden moet een geheel getal van 0 tot en met 1000 zijn.',
  );
  const perHond = Array.from({ length: aantal }, (_, i) => tarievenCenten[i] ?? laatste);
  const som = sumCents(perHond);
  const alsKennel = kennelCenten !== undefined && kennelCenten < som;
  const bedrag = alsKennel ? kennelCenten : som;
  const uitleg: Stap[] = perHond.map((tarief, i) =>
    makeStap('geld.hond.tarief', { nummer: i + 1, tarief: { centen: tarief } }, HOND),
  );
  uitleg.push(makeStap('geld.hond.som', { aantal, bedrag: { centen: som } }, HOND));
  if (alsKennel) {
    uitleg.push(makeStap('geld.hond.kennel', { bedrag: { centen: bedrag } }, HOND, true));
  }
  return { waarde: bedrag, uitleg };
}

/** Nights of one kind of lodging: persons x nights at the tariff of that kind. */
export type Overnachtingen = { soort: string; personen: number; nachten: number; tariefCenten: Cents };

/**
 * Toeristenbelasting of a return: persons x nights x tariff per kind of lodging, in cents.
 * Source: Gemeentewet 224 and the verordening. Throws LawError 'ongeldige-invoer' for a number that is not whole.
 */
export function calculateToeristenbelasting(overnachtingen: readonly Overnachtingen[]): Uitkomst<Cents> {
  const isAantal = (value: number) => Number.isSafeInteger(value) && value >= 0;
  demand(
    overnachtingen.every(
      (soort) => isAantal(soort.personen) && isAantal(soort.nachten) && soort.tariefCenten >= 0n,
    ),
    'Personen en nachten moeten gehele getallen van 0 of hoger zijn, en een tarief kan niet lager zijn dan 0.',
  );
  const delen = overnachtingen.map((soort) => ({
    ...soort,
    centen: toCents(BigInt(soort.personen) * BigInt(soort.nachten) * soort.tariefCenten),
  }));
  const bedrag = sumCents(delen.map((deel) => deel.centen));
  return {
    waarde: bedrag,
    uitleg: [
      ...delen.map((deel) =>
        makeStap(
          'geld.toerist.soort',
          {
            soort: deel.soort,
            personen: deel.personen,
            nachten: deel.nachten,
            tarief: { centen: deel.tariefCenten },
            bedrag: { centen: deel.centen },
          },
          TOERIST,
        ),
      ),
      makeStap('geld.toerist.som', { bedrag: { centen: bedrag } }, TOERIST),
    ],
  };
}
