import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { dated, valueOn, windowOn } from './dated';
import { fraction, multiply, parseFraction, roundHalfUp } from './fraction';
import { LawError } from './law-error';
import { awb, wetWoz } from './regelingen';
import { decimaalTekst, demand, makeStap, stapUit } from './stap';
import type { Uitkomst } from './uitleg';

const euro = (amount: number): Cents => toCents(amount * 100);
const GECONTROLEERD = '2026-11-21';

/** Who appeals; the middle class is for other cases of natural persons than local taxes and the WOZ. */
export const APPELLANTEN = ['natuurlijk-persoon', 'natuurlijk-persoon-overig', 'rechtspersoon'] as const;
export type Appellant = (typeof APPELLANTEN)[number];
export const INSTANTIES = ['beroep', 'hoger-beroep'] as const;
export type Instantie = (typeof INSTANTIES)[number];

type Griffierecht = Record<Instantie, Partial<Record<Appellant, Cents>>>;

const rechten = (natuurlijk: number, overig: number | null, rechtspersoon: number) => ({
  'natuurlijk-persoon': euro(natuurlijk),
  ...(overig === null ? {} : { 'natuurlijk-persoon-overig': euro(overig) }),
  rechtspersoon: euro(rechtspersoon),
});

const griffiejaar = (year: number, waarde: Griffierecht, vindplaats: string) => ({
  vanaf: `${year}-01-01`,
  tot: `${year + 1}-01-01`,
  waarde,
  bron: { regeling: 'Awb', artikel: '8:41 en 8:109', vindplaats },
  gecontroleerdOp: GECONTROLEERD,
  zekerheid: 'geverifieerd' as const,
});

/** Court fee per year; 2023 is not known, of 2024 the middle class is not. */
export const griffierecht = dated<Griffierecht>('griffierecht', 'centen', [
  griffiejaar(
    2022,
    { beroep: rechten(50, 184, 365), 'hoger-beroep': rechten(136, 274, 548) },
    'Stcrt. 2021, 48060',
  ),
  griffiejaar(
    2024,
    { beroep: rechten(51, null, 371), 'hoger-beroep': rechten(138, null, 559) },
    'Stcrt. 2023, 35874',
  ),
  griffiejaar(
    2025,
    { beroep: rechten(53, 194, 385), 'hoger-beroep': rechten(143, 289, 579) },
    'Stcrt. 2024, 38002',
  ),
  griffiejaar(
    2026,
    { beroep: rechten(54, 200, 397), 'hoger-beroep': rechten(147, 297, 596) },
    'BWBR0005537, tekst 2026-01-01',
  ),
]);

/** Value of a procedural point; that of 2026 is not verified. */
export const puntwaarde = dated<{ bezwaar: Cents; beroep: Cents }>('waarde van een punt', 'centen', [
  ...(
    [
      [2024, 624, 875, 'geverifieerd'],
      [2025, 647, 907, 'geverifieerd'],
      [2026, 666, 934, 'te-bevestigen'],
    ] as const
  ).map(([year, bezwaar, beroep, zekerheid]) => ({
    vanaf: `${year}-01-01`,
    tot: `${year + 1}-01-01`,
    waarde: { bezwaar: euro(bezwaar), beroep: euro(beroep) },
    bron: { regeling: 'Besluit proceskosten bestuursrecht', vindplaats: 'bijlage' },
    gecontroleerdOp: GECONTROLEERD,
    zekerheid,
  })),
]);

/** What is left of a point in a WOZ or OZB case, as decimal text. */
export const wozFactor = dated<{ bezwaar: string; beroepGewijzigd: string; beroepOverig: string }>(
  'factor proceskosten WOZ',
  'deel van een punt',
  [
    {
      vanaf: '2024-01-01',
      waarde: { bezwaar: '0.125', beroepGewijzigd: '0.25', beroepOverig: '0.10' },
      bron: wetWoz('30a'),
      gecontroleerdOp: GECONTROLEERD,
      zekerheid: 'geverifieerd',
    },
  ],
);

/**
 * Court fee for an appeal lodged on `datum`, in cents. Source: Awb 8:41, 8:109.
 * Throws LawError 'geen-parameter' when the amount of that year and class is not known.
 */
export function determineGriffierecht(
  datum: LocalDate,
  instantie: Instantie,
  appellant: Appellant,
): Uitkomst<Cents> {
  const venster = windowOn(griffierecht, datum);
  const bedrag = venster.waarde[instantie][appellant];
  if (bedrag === undefined) {
    throw new LawError(
      'geen-parameter',
      `Voor "griffierecht ${appellant}" is op ${datum} geen bedrag bekend. Kies een andere datum of appellant.`,
    );
  }
  return {
    waarde: bedrag,
    uitleg: [
      stapUit(venster, `geld.griffierecht.${instantie}`, { bedrag: { centen: bedrag }, datum: { datum } }),
      makeStap('geld.griffierecht.termijn', {}, awb('8:41, vijfde lid')),
    ],
  };
}

/**
 * Costs of professional legal aid in a WOZ or OZB case, in cents: value of a point x factor, rounded to the cent
 * PER POINT (half a cent up), x the number of points. `datum` is that of the decision; `gewijzigd`: the appeal led
 * to another decision. Source: Wet WOZ 30a, Besluit proceskosten bestuursrecht.
 * Throws LawError 'geen-parameter' before 2024 and for a year without point values.
 */
export function calculateProceskostenWoz(vraag: {
  datum: LocalDate;
  fase: 'bezwaar' | 'beroep';
  punten: number;
  gewijzigd: boolean;
}): Uitkomst<Cents> {
  const { datum, fase, punten, gewijzigd } = vraag;
  demand(
    Number.isSafeInteger(punten) && punten >= 0,
    'Het aantal punten moet een geheel getal van 0 of hoger zijn.',
  );
  const venster = windowOn(puntwaarde, datum);
  const factoren = valueOn(wozFactor, datum);
  const beroepsfactor = gewijzigd ? factoren.beroepGewijzigd : factoren.beroepOverig;
  const factor = fase === 'bezwaar' ? factoren.bezwaar : beroepsfactor;
  const punt = venster.waarde[fase];
  const perPunt = toCents(roundHalfUp(multiply(fraction(punt), parseFraction(factor))));
  const bedrag = toCents(perPunt * BigInt(punten));
  return {
    waarde: bedrag,
    uitleg: [
      stapUit(venster, 'geld.proceskosten.punt', { datum: { datum }, punt: { centen: punt } }),
      makeStap(
        'geld.proceskosten.som',
        { factor: decimaalTekst(factor), perPunt: { centen: perPunt }, punten, bedrag: { centen: bedrag } },
        wetWoz('30a'),
      ),
      makeStap('geld.proceskosten.bijzonder', {}, wetWoz('30a')),
    ],
  };
}
