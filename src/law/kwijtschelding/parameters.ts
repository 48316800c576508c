import { type Cents, toCents } from '@/platform/cents';
import type { Bron } from '../bron';
import { dated, type Zekerheid } from '../dated';
import { uriw } from '../regelingen';

const GECONTROLEERD = '2026-11-21';
/** Second look at the amounts of 2026 (HHNK normbedragen 2026, Participatiewet of 1 July 2026). */
const HERLEZEN = '2026-11-28';

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
  gecontroleerdOp = GECONTROLEERD,
) => ({ vanaf, tot, waarde, bron, gecontroleerdOp, zekerheid });

/** A window of 2026 whose amount was read a second time and stood. */
const herlezen = <T>(vanaf: string, tot: string | undefined, waarde: T, bron: Bron) =>
  venster(vanaf, tot, waarde, bron, 'geverifieerd', HERLEZEN);

/** Per month, holiday pay included, 21 years and older. There is no norm of 18 to 20 here: URIW 16 does not use it. */
export type Bijstandsnormen = {
  alleenstaand: Cents;
  echtpaar: Cents;
  aowAlleenstaand: Cents;
  aowEchtpaar: Cents;
  /** The sources do not agree on the norm of a couple: it is used with the mark. */
  echtpaarTeBevestigen?: true;
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
  herlezen('2026-01-01', '2026-07-01', normen('1401.50', '2002.13', '1564.69', '2144.16'), PW_NORM),
  // The table of norms that offices work with says 2,027.80, Pw 21, onderdeel b says 2,027.79: to be confirmed.
  herlezen(
    '2026-07-01',
    '2027-01-01',
    { ...normen('1419.46', '2027.80', '1587.34', '2176.10'), echtpaarTeBevestigen: true as const },
    PW_NORM,
  ),
]);

/**
 * Net AOW per month, for a raad that chose it for pensioners. Whether holiday pay is in these amounts is not known, so
 * each carries the mark; before 2026 none are known.
 */
export const nettoAowNormen = dated<{ alleenstaand: Cents; echtpaar: Cents }>(
  'netto AOW',
  'centen per maand',
  [
    ['2026-01-01', '2026-07-01', '1558.15', '2135.40'],
    ['2026-07-01', '2027-01-01', '1581.55', '2168.26'],
  ].map(([vanaf = '', tot = '', alleenstaand = '', echtpaar = '']) =>
    venster(
      vanaf,
      tot,
      { alleenstaand: euro(alleenstaand), echtpaar: euro(echtpaar) },
      medeoverheden,
      'te-bevestigen',
      HERLEZEN,
    ),
  ),
);

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
  herlezen('2026-01-01', '2027-01-01', euro('932.93'), HUUR),
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
    herlezen(
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
    herlezen(
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
  herlezen('2025-01-01', undefined, euro('3350.00'), uriw('12, tweede lid, onderdeel c')),
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
    '2026-07-01',
    { loon: 70, bijstand: 50 },
    { regeling: 'Leidraad invordering', artikel: '26.2.11', vindplaats: 'CVDR756485' },
    'te-bevestigen',
  ),
  // Pw 19(3) of 1 July 2026 says 4.8 percent; the Leidraad of 2026 was not changed and still says 5.
  venster(
    '2026-07-01',
    undefined,
    { loon: 70, bijstand: 48 },
    participatiewet('19, derde lid'),
    'te-bevestigen',
    HERLEZEN,
  ),
]);

/**
 * In which order the woonlasten of people who share a home are cut: first each person's share and then maximum and
 * basishuur (the text of URIW 15, lid 3 and 4), or first maximum and basishuur and then the share.
 */
export type Woonlastenvolgorde = 'eerst-delen' | 'eerst-begrenzen';

/** What holds where the gemeente has no rule of its own. The reading is disputed. */
export const woonlastenvolgorde = dated<Woonlastenvolgorde>(
  'volgorde van de woonlasten bij kostendelers',
  'volgorde',
  [
    venster(
      '2024-01-01',
      undefined,
      'eerst-delen',
      uriw('15, eerste lid, onderdeel b, derde en vierde lid'),
      'te-bevestigen',
      HERLEZEN,
    ),
  ],
);

/** What happens to a request while an objection against the aanslag is pending. */
export type BijBezwaar = 'afwijzen' | 'aanhouden';

/** The Leidraad refuses, and says that it can be asked again; 'aanhouden' is a rule of the gemeente itself. */
export const bijBezwaar = dated<BijBezwaar>('kwijtschelding zolang er bezwaar loopt', 'gevolg', [
  herlezen('2020-01-01', undefined, 'afwijzen', {
    regeling: 'Leidraad invordering',
    artikel: '26.1.9',
    vindplaats: 'CVDR756485',
  }),
]);
