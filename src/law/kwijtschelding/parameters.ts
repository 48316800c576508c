import { type Cents, toCents } from '@/platform/cents';
import type { Bron } from '../bron';
import { dated, type Zekerheid } from '../dated';
import { uriw } from '../regelingen';

const GECONTROLEERD = '2026-11-21';

const participatiewet = (artikel: string): Bron => ({
  regeling: 'Participatiewet',
  artikel,
  vindplaats: 'BWBR0015703',
});
const huurtoeslagwet = (artikel: string): Bron => ({
  regeling: 'Wet op de huurtoeslag',
  artikel,
  vindplaats: 'BWBR0008659',
});
const medeoverheden: Bron = {
  regeling: 'Regeling kwijtschelding belastingen medeoverheden',
  vindplaats: 'Stcrt. 2022, 23803',
};

/** Amounts in euros with cents, written as the publication does ("1419.46"). */
const euro = (text: string): Cents => toCents(BigInt(text.replace('.', '')));

const venster = <T>(
  vanaf: string,
  tot: string | undefined,
  waarde: T,
  bron: Bron,
  zekerheid: Zekerheid = 'geverifieerd',
) => ({ vanaf, tot, waarde, bron, gecontroleerdOp: GECONTROLEERD, zekerheid });

/** Per month, holiday pay included, 21 years and older. There is no norm of 18 to 20 here: URIW 16 does not use it. */
export type Bijstandsnormen = {
  alleenstaand: Cents;
  echtpaar: Cents;
  aowAlleenstaand: Cents;
  aowEchtpaar: Cents;
};

const normen = (alleenstaand: string, echtpaar: string, aowAlleenstaand: string, aowEchtpaar: string) => ({
  alleenstaand: euro(alleenstaand),
  echtpaar: euro(echtpaar),
  aowAlleenstaand: euro(aowAlleenstaand),
  aowEchtpaar: euro(aowEchtpaar),
});

const PW_NORM = participatiewet('21 en 22');

export const bijstandsnormen = dated<Bijstandsnormen>('bijstandsnorm', 'centen per maand', [
  venster('2024-01-01', '2024-07-01', normen('1283.83', '1834.04', '1425.76', '1933.98'), PW_NORM),
  venster('2024-07-01', '2025-01-01', normen('1308.45', '1869.21', '1456.85', '1976.64'), PW_NORM),
  venster('2025-01-01', '2025-07-01', normen('1345.45', '1922.07', '1501.07', '2053.48'), PW_NORM),
  venster('2025-07-01', '2026-01-01', normen('1369.06', '1955.80', '1530.21', '2094.98'), PW_NORM),
  venster('2026-01-01', '2026-07-01', normen('1401.50', '2002.13', '1564.69', '2144.16'), PW_NORM),
  venster('2026-07-01', '2027-01-01', normen('1419.46', '2027.79', '1587.34', '2176.10'), PW_NORM),
]);

/** Norm in an institution, before the rise of Pw 23(2). */
export const inrichtingsnormen = dated<{ alleenstaand: Cents; echtpaar: Cents }>(
  'norm in een inrichting',
  'centen per maand',
  [
    ['2024-07-01', '2025-01-01', '414.31', '644.45'],
    ['2025-07-01', '2026-01-01', '433.49', '674.29'],
    ['2026-01-01', '2026-07-01', '443.76', '690.27'],
    ['2026-07-01', '2027-01-01', '449.44', '699.11'],
  ].map(([vanaf = '', tot = '', alleenstaand = '', echtpaar = '']) =>
    venster(
      vanaf,
      tot,
      { alleenstaand: euro(alleenstaand), echtpaar: euro(echtpaar) },
      participatiewet('23, eerste lid'),
    ),
  ),
);

/** (0.40 + 0.30 A) / A of the norm of a couple, for A persons who share the costs. In hundredths. */
export const kostendelersnorm = dated<{ vast: number; perPersoon: number }>(
  'kostendelersnorm',
  'honderdsten van de norm van een echtpaar',
  [venster('2023-01-01', undefined, { vast: 40, perPersoon: 30 }, participatiewet('22a'))],
);

const HUUR = huurtoeslagwet('13, eerste lid, onderdeel a');

export const maximumHuur = dated<Cents>('maximum van de woonlasten', 'centen per maand', [
  venster('2024-01-01', '2025-01-01', euro('879.66'), HUUR),
  venster('2025-01-01', '2026-01-01', euro('900.07'), HUUR),
  venster('2026-01-01', '2027-01-01', euro('932.93'), HUUR),
]);

/** Published as one amount per year; 2025 is derived in the manner of 2026. 2024 is not known. */
export const basishuur = dated<{ alleenstaand: Cents; meerpersoons: Cents }>(
  'basishuur',
  'centen per maand',
  [
    venster(
      '2025-01-01',
      '2026-01-01',
      { alleenstaand: euro('199.05'), meerpersoons: euro('197.24') },
      uriw('15, eerste lid, onderdeel b'),
      'te-bevestigen',
    ),
    venster(
      '2026-01-01',
      '2027-01-01',
      { alleenstaand: euro('202.52'), meerpersoons: euro('200.71') },
      uriw('15, eerste lid, onderdeel b'),
    ),
  ],
);

const NORMPREMIE: Bron = {
  regeling: 'Leidraad invordering',
  artikel: '26.2.19',
  vindplaats: 'Pw 23, tweede lid',
};

/** The part of the health insurance premium that is already in the bijstandsnorm. */
export const normpremie = dated<{ alleenstaand: Cents; echtpaar: Cents }>(
  'normpremie zorgverzekering',
  'centen per maand',
  [
    venster('2024-01-01', '2025-01-01', { alleenstaand: euro('42.00'), echtpaar: euro('95.00') }, NORMPREMIE),
    venster(
      '2025-01-01',
      '2026-01-01',
      { alleenstaand: euro('45.00'), echtpaar: euro('101.00') },
      NORMPREMIE,
    ),
    venster(
      '2026-01-01',
      '2027-01-01',
      { alleenstaand: euro('47.00'), echtpaar: euro('106.00') },
      NORMPREMIE,
    ),
  ],
);

/** Costs of a boarder, at most this much per day; a full month is 30 days. */
export const kostgangerPerDag = dated<Cents>('kosten van een kostganger', 'centen per dag', [
  venster('2025-01-01', '2026-01-01', euro('15.35'), uriw('15, eerste lid, onderdeel f')),
  venster('2026-01-01', '2027-01-01', euro('16.20'), uriw('15, eerste lid, onderdeel f')),
]);

/** A car worth this much or less is no asset; one cent more and its whole value counts. */
export const autogrens = dated<Cents>('waarde van een auto die niet meetelt', 'centen', [
  venster('2025-01-01', '2026-01-01', euro('3350.00'), uriw('12, tweede lid, onderdeel c'), 'te-bevestigen'),
  venster('2026-01-01', undefined, euro('3350.00'), uriw('12, tweede lid, onderdeel c')),
]);

/** Free money per person who was 65 or older on 31 December 1999. */
export const vrijBedrag65 = dated<Cents>('vrij bedrag voor wie 65 was op 31 december 1999', 'centen', [
  venster('2025-01-01', undefined, euro('3350.00'), uriw('12, tweede lid, onderdeel f')),
]);

/** What the raad may leave free on top of the national rule. */
export const extraVermogen = dated<Record<'alleenstaand' | 'alleenstaande-ouder' | 'echtpaar', Cents>>(
  'extra vrij vermogen bij keuze van de raad',
  'centen',
  [
    venster(
      '2023-01-01',
      undefined,
      {
        alleenstaand: euro('1500.00'),
        'alleenstaande-ouder': euro('1800.00'),
        echtpaar: euro('2000.00'),
      },
      medeoverheden,
    ),
  ],
);

/** The raad chooses a percentage of the norm between these two. */
export const normpercentages = dated<{ minimum: number; maximum: number }>(
  'percentage van de bijstandsnorm',
  'procent',
  [venster('2023-01-01', undefined, { minimum: 90, maximum: 100 }, medeoverheden)],
);

/** The part of the yearly betalingscapaciteit that goes to the tax, over twelve months. */
export const betalingsdeel = dated<{ procent: number; maanden: number }>(
  'deel van de betalingscapaciteit',
  'procent en maanden',
  [venster('2023-01-01', undefined, { procent: 80, maanden: 12 }, uriw('11, onderdeel b, en 13'))],
);

/** A request for tax that is already paid must come within so many months after the payment. */
export const maandenNaBetaling = dated<number>('kwijtschelding na betaling', 'maanden', [
  venster('2020-01-01', undefined, 3, {
    regeling: 'Leidraad invordering',
    artikel: '26.1.1',
    vindplaats: 'CVDR756485',
  }),
]);

/** Holiday pay that is added to net income without it, in tenths of a percent. */
export const vakantiegeld = dated<{ loon: number; bijstand: number }>('vakantiegeld', 'duizendsten', [
  venster(
    '2024-01-01',
    undefined,
    { loon: 70, bijstand: 50 },
    { regeling: 'Leidraad invordering', artikel: '26.2.11', vindplaats: 'CVDR756485' },
    'te-bevestigen',
  ),
]);
