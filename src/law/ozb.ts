import { type Cents, sumCents, toCents } from '@/platform/cents';
import { dated, type Venster } from './dated';
import { floor, fraction, multiply, parseFraction, roundHalfUp } from './fraction';
import { LawError } from './law-error';
import { gemeentewet } from './regelingen';
import { decimaalTekst, demand, makeStap, stapUit } from './stap';
import type { Stap, Uitkomst } from './uitleg';

const VERORDENING = { regeling: 'Verordening onroerendezaakbelastingen', vindplaats: 'tarief en afronding' };

export const ozbDrempel = dated<number>('drempel heffingsmaatstaf OZB', 'hele euro WOZ-waarde', [
  {
    vanaf: '2020-01-01',
    waarde: 12_000,
    bron: gemeentewet('220h, eerste lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

export const ozbNietHeffenTotEnMet = dated<Cents>('OZB-bedrag dat niet wordt geheven', 'centen', [
  {
    vanaf: '2020-01-01',
    waarde: toCents(1000),
    bron: gemeentewet('220h, tweede lid'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);

/** The window without a known end: for rules whose question carries no date. */
function geldend<T>(parameter: { naam: string; vensters: readonly Venster<T>[] }): Venster<T> {
  const venster = parameter.vensters.at(-1);
  if (!venster) throw new LawError('geen-parameter', `Voor "${parameter.naam}" is geen waarde bekend.`);
  return venster;
}

export type OzbAfronding = 'cent' | 'euro-omlaag';

/**
 * OZB of one line: the WOZ value (whole euros) x the percentage of the verordening ("0.1524"), rounded as the
 * verordening says; nothing below the threshold. A verordening may set a lower threshold than the law, not a
 * higher one. Source: Gemeentewet 220f and 220h(1). Throws LawError 'ongeldige-invoer'.
 */
export function calculateOzb(vraag: {
  wozWaardeEuro: number;
  tariefPercentage: string;
  afronding: OzbAfronding;
  drempelEuro?: number;
}): Uitkomst<Cents> {
  const { wozWaardeEuro, tariefPercentage, afronding } = vraag;
  const wettelijk = geldend(ozbDrempel);
  const drempel = vraag.drempelEuro ?? wettelijk.waarde;
  demand(
    Number.isSafeInteger(wozWaardeEuro) && wozWaardeEuro >= 0,
    'De WOZ-waarde moet een heel bedrag in euro zijn.',
  );
  demand(
    Number.isSafeInteger(drempel) && drempel >= 0 && drempel <= wettelijk.waarde,
    `De drempel moet een heel bedrag in euro zijn van hoogstens ${wettelijk.waarde}.`,
  );
  const waarde = { centen: BigInt(wozWaardeEuro) * 100n };
  const drempelStap = (sleutel: string) =>
    stapUit(wettelijk, sleutel, { waarde, drempel: { centen: BigInt(drempel) * 100n } });
  if (wozWaardeEuro < drempel) {
    return { waarde: toCents(0), uitleg: [drempelStap('geld.ozb.onder-drempel')] };
  }
  // euros x percent = cents: the hundredfold of a cent against the hundredth of a percent.
  const exact = multiply(fraction(BigInt(wozWaardeEuro)), parseFraction(tariefPercentage));
  const bedrag = toCents(
    afronding === 'cent' ? roundHalfUp(exact) : floor(multiply(exact, fraction(1n, 100n))) * 100n,
  );
  return {
    waarde: bedrag,
    uitleg: [
      drempelStap('geld.ozb.vanaf-drempel'),
      makeStap(
        afronding === 'cent' ? 'geld.ozb.op-centen' : 'geld.ozb.op-euros',
        { waarde, percentage: decimaalTekst(tariefPercentage), bedrag: { centen: bedrag } },
        VERORDENING,
      ),
    ],
  };
}

export type HeffingRegel = { id: string; bedragCenten: Cents };

/**
 * Which OZB lines are levied: amounts up to and including 10 euro are not. The verordening may take the amounts
 * of one biljet together (`perBiljet`); then all lines are levied or none. Amounts in cents.
 * Source: Gemeentewet 220h(2).
 */
export function pasTienEuroregelToe(
  regels: readonly HeffingRegel[],
  perBiljet: boolean,
): Uitkomst<{ id: string; heffen: boolean }[]> {
  const venster = geldend(ozbNietHeffenTotEnMet);
  const grens = venster.waarde;
  const som = sumCents(regels.map((regel) => regel.bedragCenten));
  const oordeel = regels.map((regel) => {
    const maatstaf = perBiljet ? som : regel.bedragCenten;
    return { id: regel.id, heffen: maatstaf > grens, maatstaf };
  });
  const uitleg: Stap[] = [
    stapUit(venster, perBiljet ? 'geld.tien-euro.per-biljet' : 'geld.tien-euro.per-regel', {
      grens: { centen: grens },
      som: { centen: som },
    }),
    ...oordeel.map((regel) =>
      stapUit(venster, regel.heffen ? 'geld.tien-euro.wel' : 'geld.tien-euro.niet', {
        regel: regel.id,
        bedrag: { centen: regel.maatstaf },
      }),
    ),
  ];
  return { waarde: oordeel.map(({ id, heffen }) => ({ id, heffen })), uitleg };
}
