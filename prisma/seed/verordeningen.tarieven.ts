import type { Belastingsoort } from '@/law/heffing/belastingsoort';

/**
 * Real tariffs that were published, with their year and source; amounts in euro, OZB in percent of the WOZ value. Where
 * a source gives a tariff only in part (a fixed amount without its emptyings), that tariff is left out: half a table
 * is no tariff. No complete table of 2024-2026 was found for these gemeenten.
 */
export type Tariefregel = {
  jaar: number;
  belastingsoort: Belastingsoort;
  /** By tariff code; a percentage has a point, an amount a point and two decimals. */
  tarieven: Readonly<Record<string, string>>;
  bron: string;
  zekerheid: 'geverifieerd' | 'te-bevestigen';
};

const ozb = (jaar: number, eigenaar: string, niet: string, gebruiker: string, bron: string): Tariefregel => ({
  jaar,
  belastingsoort: 'ozb',
  tarieven: { 'eigenaar-woning': eigenaar, 'eigenaar-niet-woning': niet, 'gebruiker-niet-woning': gebruiker },
  bron,
  zekerheid: 'geverifieerd',
});
const honden = (jaar: number, bedragen: readonly string[], bron: string): Tariefregel => ({
  jaar,
  belastingsoort: 'hondenbelasting',
  tarieven: Object.fromEntries(bedragen.map((bedrag, at) => [`hond-${at + 1}`, bedrag])),
  bron,
  zekerheid: 'geverifieerd',
});
const riool = (jaar: number, tarieven: Record<string, string>, bron: string): Tariefregel => ({
  jaar,
  belastingsoort: 'rioolheffing',
  tarieven,
  bron,
  zekerheid: 'geverifieerd',
});
const afval = (jaar: number, tarieven: Record<string, string>, bron: string): Tariefregel => ({
  jaar,
  belastingsoort: 'afvalstoffenheffing',
  tarieven,
  bron,
  zekerheid: 'geverifieerd',
});

const ENSCHEDE = 'gbtwente.nl/tarieven/enschede';
const HENGELO = 'gbtwente.nl/tarieven/hengelo';
const HENGELO_LASTEN = 'Begroting en jaarstukken Hengelo, lastendruk';
const ALMELO = 'gbtwente.nl/tarieven/almelo';
const ALMELO_2017 = 'gbtwente.nl, tarieven Almelo 2017';

const hengeloRiool = ['212.88', '220.32', '228.00', '236.04', '244.32', '252.84', '257.88', '263.04'].map(
  (gebruiker, at) => riool(2017 + at, { gebruiker }, HENGELO_LASTEN),
);

/** By sleutel of the gemeente. */
export const GEPUBLICEERD: Readonly<Record<string, readonly Tariefregel[]>> = {
  enschede: [
    ozb(2018, '0.1619', '0.4279', '0.3521', ENSCHEDE),
    afval(
      2018,
      {
        vast: '202.32',
        'lediging-restafval-240': '6.90',
        'lediging-restafval-140': '4.03',
        'lediging-milieupas-30': '0.76',
      },
      ENSCHEDE,
    ),
    riool(2018, { gebruiker: '232.80' }, ENSCHEDE),
    honden(2018, ['82.92'], ENSCHEDE),
    ozb(2019, '0.1606', '0.4651', '0.3827', ENSCHEDE),
    riool(2019, { gebruiker: '244.80' }, ENSCHEDE),
    honden(2019, ['84.36'], ENSCHEDE),
    ozb(2020, '0.1524', '0.4764', '0.3853', ENSCHEDE),
    afval(
      2020,
      {
        vast: '206.40',
        'lediging-restafval-240': '7.52',
        'lediging-restafval-140': '4.39',
        'lediging-milieupas-30': '0.84',
        'lediging-gft-140': '0.00',
        'lediging-gft-240': '0.00',
      },
      ENSCHEDE,
    ),
    riool(2020, { gebruiker: '257.40' }, `${ENSCHEDE}, tot 500 m3`),
    honden(2020, ['85.54'], ENSCHEDE),
  ],
  hengelo: [
    ozb(2017, '0.1580', '0.3680', '0.2946', HENGELO),
    ozb(2018, '0.1586', '0.3959', '0.3196', HENGELO),
    honden(2018, ['78.24', '129.24', '180.24', '231.24', '282.24'], HENGELO),
    ozb(2019, '0.1521', '0.4056', '0.3246', HENGELO),
    afval(
      2019,
      {
        vast: '159.84',
        'lediging-restafval-240': '16.50',
        'lediging-restafval-140': '9.70',
        'lediging-gft-240': '2.00',
        'lediging-gft-140': '1.20',
        'lediging-milieupas-60': '1.20',
      },
      `${HENGELO}; inhoud per klik niet vermeld`,
    ),
    honden(2019, ['78.72', '130.08', '181.44', '232.80', '284.16'], HENGELO),
    ...hengeloRiool,
  ],
  almelo: [
    ozb(2017, '0.1802', '0.3700', '0.2949', ALMELO_2017),
    afval(2017, { vast: '274.20' }, ALMELO_2017),
    riool(2017, { eigenaar: '90.40', gebruiker: '135.60' }, `${ALMELO_2017}, gebruiker tot 250 m3`),
    honden(2017, ['71.76', '129.24', '145.80'], ALMELO_2017),
    ozb(2018, '0.1815', '0.3983', '0.3175', ALMELO),
    afval(2018, { vast: '252.00' }, ALMELO),
    riool(2018, { eigenaar: '96.00', gebruiker: '144.00' }, ALMELO),
    // Halved in 2019 and abolished within two years after: no row of a later year.
    honden(2018, ['72.72', '131.04', '147.84'], ALMELO),
    riool(
      2021,
      { eigenaar: '115.04', gebruiker: '179.20' },
      'almelo.nl, tarieven 2021: gebruiker bij twee of meer personen',
    ),
  ],
  haarlem: [riool(2025, { gebruiker: '186.60' }, 'haarlem105.nl, rioolheffing 2025')],
};

const LEDIGINGEN = { 'lediging-gft-140': '0.00' };
const verzonnen = (belastingsoort: Belastingsoort, tarieven: Record<string, string>): Tariefregel => ({
  jaar: 0,
  belastingsoort,
  tarieven,
  bron: '',
  zekerheid: 'te-bevestigen',
});
const demo = (
  [eigenaar, niet, gebruiker]: readonly [string, string, string],
  afvaltarieven: Record<string, string>,
  riooltarieven: Record<string, string>,
  hond: readonly string[],
): Tariefregel[] => [
  verzonnen('ozb', {
    'eigenaar-woning': eigenaar,
    'eigenaar-niet-woning': niet,
    'gebruiker-niet-woning': gebruiker,
  }),
  verzonnen('afvalstoffenheffing', afvaltarieven),
  verzonnen('rioolheffing', riooltarieven),
  ...(hond.length === 0
    ? []
    : [
        verzonnen(
          'hondenbelasting',
          Object.fromEntries(hond.map((bedrag, at) => [`hond-${at + 1}`, bedrag])),
        ),
      ]),
];
const naarGebruik = (vast: string, groot: string, klein: string, pas: string) => ({
  vast,
  'lediging-restafval-240': groot,
  'lediging-restafval-140': klein,
  'lediging-milieupas-60': pas,
  ...LEDIGINGEN,
});

/** Tariffs of nobody, for what is not known: round enough to be seen as made up. */
export const VERZONNEN: Readonly<Record<string, readonly Tariefregel[]>> = {
  borne: demo(
    ['0.1100', '0.2600', '0.2100'],
    naarGebruik('180.00', '8.00', '5.00', '1.20'),
    { eigenaar: '90.00', gebruiker: '110.00' },
    ['70.00', '100.00'],
  ),
  haaksbergen: demo(
    ['0.1300', '0.2400', '0.1900'],
    naarGebruik('170.00', '9.00', '5.50', '1.30'),
    { gebruiker: '240.00' },
    ['60.00', '90.00'],
  ),
  losser: demo(
    ['0.1400', '0.2300', '0.1800'],
    naarGebruik('175.00', '8.50', '5.25', '1.25'),
    { eigenaar: '250.00' },
    ['65.00', '95.00', '125.00'],
  ),
  oldenzaal: demo(['0.1200', '0.2800', '0.2200'], { vast: '220.00' }, { gebruiker: '200.00' }, ['75.00']),
  twenterand: demo(['0.1250', '0.2500', '0.2000'], { vast: '260.00' }, { eigenaar: '215.00' }, []),
  haarlem: demo(['0.0900', '0.2000', '0.1600'], { vast: '330.00' }, {}, ['120.00', '180.00']).filter(
    ({ belastingsoort }) => belastingsoort !== 'rioolheffing',
  ),
};

/** What a real table of an older year lacks for the containers of the demo, with where it comes from. */
export const AANVULLING: Readonly<Record<string, { tarieven: Record<string, string>; bron: string }>> = {
  enschede: {
    tarieven: { 'lediging-milieupas-60': '1.25' },
    bron: 'zak van 60 liter naar 1twente.nl, tarieven 2021 en 2022',
  },
};
