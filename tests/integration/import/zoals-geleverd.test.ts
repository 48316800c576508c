import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getObjectenVan } from '@/domain/objecten/object.queries';
import { getGeadresseerden } from '@/domain/personen/get-geadresseerden';
import { findPersonen, getPersoon } from '@/domain/personen/persoon.queries';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import { toLocalDate } from '@/platform/local-date';
import { readIn } from '@/platform/tenant';
import { BORNE, importLines, openPlek, type Plek } from './arrange';

let plek: Plek;
beforeAll(async () => {
  plek = await openPlek();
  for (const [soort, lines] of [
    ['adressen', ADRESSEN],
    ['personen', PERSONEN],
    ['woz-objecten', OBJECTEN],
    ['belangen', BELANGEN],
  ] as const)
    expect(await importLines(plek, soort, lines)).toMatchObject({ soort: 'geladen' });
});
afterAll(() => plek.close());

type Line = Record<string, string>;
const ADRESSEN: Line[] = [
  { postcode: '7622XX', huisnummer: '5', straat: 'Proefstraat', woonplaats: 'Borne', toevoeging: 'bis' },
  {
    postcode: '',
    huisnummer: '27',
    toevoeging: 'G1',
    straat: 'Van Proefstraat',
    woonplaats: 'Borne',
    bag_id: '1734200000000007',
  },
  {
    postcode: '',
    huisnummer: '27',
    toevoeging: 'G1',
    straat: 'Van Proefstraat',
    woonplaats: 'Hertme',
    bag_id: '1734200000000008',
  },
];
const mens = { soort: 'natuurlijk', voorletters: 'T.', geslachtsnaam: 'Vorm', adres_vanaf: '2015-06-01' };
const PERSONEN: Line[] = [
  {
    ...mens,
    nummer: '998870845',
    geboortedatum: '1970-00-00',
    postcode: '7622XX',
    huisnummer: '5',
    toevoeging: 'BIS',
  },
  { ...mens, nummer: '998870857', geboortedatum: '19700500', bag_id: '1734200000000007' },
  {
    ...mens,
    nummer: '998870869',
    geboortedatum: '1970-05-31',
    land: 'Belgie',
    adresregel_1: 'Veldstraat 1 bus 4',
    adresregel_3: '9000 Gent',
  },
  {
    ...mens,
    nummer: '998870705',
    postcode: '7622XX',
    huisnummer: '5',
    toevoeging: 'bis',
    post_land: 'Duitsland',
    post_adresregel_1: 'Bahnhofstra\u00dfe 12',
    post_adresregel_2: '48599 Gronau (Westf.)',
    post_vanaf: '2020-01-01',
  },
].map((persoon, at) => ({ ...persoon, voornamen: `Nummer${at}` }));
const woz = {
  soort: 'niet-woning',
  gebruik: 'overig',
  belastingjaar: '2026',
  waarde: '50000',
  waardepeildatum: '2025-01-01',
};
const OBJECTEN: Line[] = [
  { ...woz, woz_objectnummer: '173490000097', bag_id: '1734200000000007' },
  { ...woz, woz_objectnummer: '173490000098', locatieomschrijving: 'Perceel achter de molen' },
  { ...woz, woz_objectnummer: '173490000099' },
];
const BELANGEN = OBJECTEN.map(({ woz_objectnummer = '' }) => ({
  woz_objectnummer,
  nummer: '998870869',
  soort: 'eigenaar',
  vanaf: '2015-06-01',
}));

const CONTAINER: Line = { nummer: 'R140-00000003', soort: 'gft', inhoud_liter: '140', vanaf: '2020-01-01' };

const read = <T>(fn: Parameters<typeof readIn<T>>[2]) => readIn(plek.gbtwente, [BORNE], fn);
async function persoonId(at: number): Promise<string> {
  const { rows } = await plek.alles.query('select id from persoon where voornamen = $1', [`Nummer${at}`]);
  return rows[0].id;
}
const persoon = async (at: number) => {
  const id = await persoonId(at);
  return read((r) => getPersoon(r, BORNE, id));
};
const venster = async (at: number) => {
  const id = await persoonId(at);
  const aan = (
    await read((r) => getGeadresseerden(r, BORNE, [id], toLocalDate('2026-02-28'), 'betalen'))
  ).get(id);
  return aan && 'regels' in aan ? aan.regels : aan;
};

describe('facts of others are kept as they came', () => {
  it('a birth of which the year or the month is known', async () => {
    expect((await persoon(0))?.geboortedatum).toBe('1970');
    expect((await persoon(1))?.geboortedatum).toBe('1970-05');
    expect((await persoon(2))?.geboortedatum).toBe('1970-05-31');
    expect((await persoon(3))?.geboortedatum).toBeNull();
    const { treffers } = await read((r) => findPersonen(r, parseZoekvraag('Vorm')));
    expect(treffers.map((t) => t.geboortedatum).sort()).toEqual(
      ['1970', '1970-05', '1970-05-31', null].sort(),
    );
  });

  it('an addition as the BAG writes it, whichever way another file refers to it', async () => {
    expect((await persoon(0))?.adressen.map((a) => a.adres)).toEqual(['Proefstraat 5 bis, 7622 XX Borne']);
    expect(await venster(0)).toEqual(['T. Vorm', 'Proefstraat 5 bis', '7622 XX\u00a0\u00a0BORNE']);
  });

  it('a place without a postcode, known by its bag_id', async () => {
    expect((await persoon(1))?.adressen.map((a) => a.adres)).toEqual(['Van Proefstraat 27 G1, Borne']);
    expect(await venster(1)).toEqual(['T. Vorm', 'Van Proefstraat 27 G1', 'BORNE']);
  });

  it('an owner abroad gets his letters there', async () => {
    expect((await persoon(2))?.adressen).toEqual([
      { soort: 'woon', adres: 'Veldstraat 1 bus 4, 9000 Gent, Belgie', vanaf: '2015-06-01' },
    ]);
    expect(await venster(2)).toEqual(['T. Vorm', 'Veldstraat 1 bus 4', '9000 Gent', 'BELGIE']);
    expect(await venster(3)).toEqual([
      'T. Vorm',
      'Bahnhofstra\u00dfe 12',
      '48599 Gronau (Westf.)',
      'DUITSLAND',
    ]);
  });

  it('a container at a place without a postcode', async () => {
    const container = { soort: 'gft', inhoud_liter: '140', vanaf: '2020-01-01' };
    const lines = [
      { ...container, nummer: 'R140-00000001', bag_id: '1734200000000007' },
      { ...container, nummer: 'R140-00000002', postcode: '7622XX', huisnummer: '5', toevoeging: 'Bis' },
    ];
    expect(await importLines(plek, 'containers', lines)).toMatchObject({ soort: 'geladen', nieuw: 2 });
    const id = await persoonId(1);
    const { containers } = await read((r) => getObjectenVan(r, BORNE, id));
    expect(containers.map((c) => [c.nummer, c.adres])).toEqual([
      ['R140-00000001', 'Van Proefstraat 27 G1, Borne'],
    ]);
    const moved = lines.map(({ nummer }) => ({ ...container, nummer, bag_id: '1734200000000008' }));
    expect(await importLines(plek, 'containers', moved)).toMatchObject({
      totalen: { geraakt: { gewijzigd: 2, nieuw: 0 } },
    });
  });

  it('an object without an address is known by its number, and says where it lies when somebody said so', async () => {
    const id = await persoonId(2);
    const { objecten } = await read((r) => getObjectenVan(r, BORNE, id));
    expect(new Map(objecten.map((o) => [o.wozObjectnummer, o.adres]))).toEqual(
      new Map([
        ['173490000097', 'Van Proefstraat 27 G1, Borne'],
        ['173490000098', 'Perceel achter de molen'],
        ['173490000099', ''],
      ]),
    );
  });

  it('the same again changes nothing, and a change of a place without postcode is taken over', async () => {
    for (const [soort, lines] of [
      ['adressen', ADRESSEN],
      ['personen', PERSONEN],
      ['woz-objecten', OBJECTEN],
    ] as const) {
      const uitkomst = await importLines(plek, soort, lines.toReversed());
      if (uitkomst.soort !== 'geladen') throw new Error(JSON.stringify(uitkomst));
      expect(
        Object.values(uitkomst.totalen.geraakt).every((n) => n === 0),
        soort,
      ).toBe(true);
    }
    const [, elders] = ADRESSEN;
    if (!elders) throw new Error('no address');
    expect(await importLines(plek, 'adressen', [{ ...elders, straat: 'Nieuwe weg' }])).toMatchObject({
      totalen: { geraakt: { gewijzigd: 1, nieuw: 0 } },
    });
    expect((await persoon(1))?.adressen.map((a) => a.adres)).toEqual(['Nieuwe weg 27 G1, Borne']);
  });

  it.each<[string, Line, string]>([
    ['adressen', { ...ADRESSEN[1], bag_id: '' }, 'postcode'],
    ['adressen', { postcode: '9000', huisnummer: '1', straat: 'Veldstraat', woonplaats: 'Gent' }, 'postcode'],
    ['personen', { ...PERSONEN[1], bag_id: '1734200000000009' }, 'bag_id'],
    ['personen', { ...PERSONEN[2], postcode: '7622XX', huisnummer: '5' }, 'postcode'],
    ['personen', { ...PERSONEN[2], adresregel_1: '', adresregel_3: '' }, 'adresregel_1'],
    ['personen', { ...PERSONEN[2], land: '' }, 'land'],
    ['personen', { ...PERSONEN[2], adres_vanaf: '' }, 'adres_vanaf'],
    ['woz-objecten', { ...OBJECTEN[0], bag_id: '1734200000000009' }, 'bag_id'],
    ['woz-objecten', { ...OBJECTEN[1], huisnummer: '5' }, 'postcode'],
    ['containers', CONTAINER, 'postcode'],
    ['containers', { ...CONTAINER, postcode: '7622XX' }, 'huisnummer'],
    ['containers', { ...CONTAINER, bag_id: '1734200000000009' }, 'bag_id'],
  ] as const)(
    'a line of %s that points nowhere is told of at its column (%o)',
    async (soort, line, kolom) => {
      const cells = Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));
      const uitkomst = await importLines(plek, soort, [cells as Record<string, string>]);
      if (uitkomst.soort !== 'afgekeurd') throw new Error(uitkomst.soort);
      expect(uitkomst.fouten.map((f) => f.kolom)).toContain(kolom);
    },
  );
});

it('what a file filled is known to the planner at once, and no tenant by how much it has', async () => {
  const { rows } = await plek.alles.query<{ tablename: string; tenant: boolean }>(
    `select tablename, bool_or(attname = 'gemeente_id') as tenant from pg_stats
      where tablename in ('adres', 'persoon', 'persoon_adres', 'woz_object', 'woz_waarde', 'belang') group by 1 order by 1`,
  );
  expect(rows).toEqual(
    ['adres', 'belang', 'persoon', 'persoon_adres', 'woz_object', 'woz_waarde'].map((tablename) => ({
      tablename,
      tenant: false,
    })),
  );
});
