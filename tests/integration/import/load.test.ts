import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNummer } from '@/domain/personen/nummer';
import { findBestand, listBestanden } from '@/domain/runs/bestand.queries';
import { NotFound } from '@/platform/errors';
import { persoonSleutel } from '@/platform/identiteit';
import { readIn } from '@/platform/tenant';
import {
  BORNE,
  fingerprint,
  importFile,
  importLines,
  LOSSER,
  openPlek,
  type Plek,
  writeCsv,
  writeFile,
} from './arrange';
import { formaatOf } from './formaat-of';

const BSN = '900000041';
const adres = (huisnummer: number) => ({
  postcode: '7621FA',
  huisnummer: String(huisnummer),
  straat: 'Merelstraat',
  woonplaats: 'Borne',
});
const persoon = {
  nummer: BSN,
  soort: 'natuurlijk',
  voornamen: 'Johanna',
  voorletters: 'J.',
  voorvoegsel: 'van der',
  geslachtsnaam: 'Çelik',
  geheimhouding: 'J',
  postcode: '7621FA',
  huisnummer: '1',
  adres_vanaf: '2020-01-01',
  telefoon: '074-0123456',
  email: 'j@post.example',
};
const day = (n: number) => new Date(Date.UTC(2026, 10, n, 9));

describe('a file that is right is loaded whole', () => {
  let plek: Plek;
  beforeAll(async () => {
    plek = await openPlek();
    await importLines(plek, 'adressen', [1, 2, 3].map(adres));
    await importLines(plek, 'personen', [persoon], BORNE, { now: day(1) });
  });
  afterAll(() => plek.close());

  const one = async (sql: string) => (await plek.alles.query(sql, [BORNE])).rows[0];
  const adressen = async () =>
    (
      await plek.alles.query<{ huisnummer: number; soort: string; vanaf: string; tot: string | null }>(
        `select a.huisnummer, pa.soort, pa.vanaf::text, pa.tot::text from persoon_adres pa
           join adres a on a.gemeente_id = pa.gemeente_id and a.id = pa.adres_id where pa.gemeente_id = $1 order by pa.soort desc, pa.vanaf`,
        [BORNE],
      )
    ).rows.map((r) => `${r.soort} ${r.huisnummer} ${r.vanaf} ${r.tot}`);

  it('a BSN is stored as key and under a seal, never readable, and the name is findable', async () => {
    const row = await one('select * from persoon where gemeente_id = $1');
    const sleutel = persoonSleutel(1, BSN);
    expect(row).toMatchObject({ sleutel, zoeknaam: 'celik van der j', geheimhouding: true, versie: 1 });
    expect(openNummer(1, sleutel, row.nummer_versleuteld)).toBe(BSN);
    expect(() => openNummer(1, persoonSleutel(1, '900000053'), row.nummer_versleuteld)).toThrow();
    expect(JSON.stringify(row)).not.toContain(BSN);
    const { rows } = await plek.alles.query(`select md5($1::text || ':' || $2)::uuid as id`, [
      BORNE,
      sleutel,
    ]);
    expect(row.id).toBe(rows[0].id);
  });

  it('the same bytes again do nothing; the same lines in another file give 0 new and change nothing', async () => {
    const before = await fingerprint(plek.alles);
    const again = await importLines(plek, 'personen', [persoon], BORNE, { now: day(2) });
    expect(again.soort).toBe('al-geladen');
    const file = writeFile(
      plek,
      [...Object.keys(persoon)].reverse().join(';') +
        '\r\n' +
        Object.values(persoon).reverse().join(';') +
        '\r\n',
    );
    const other = await importFile(plek, 'personen', file, BORNE, { now: day(3) });
    expect(other).toMatchObject({ soort: 'geladen', nieuw: 0 });
    if (other.soort === 'geladen')
      expect(new Set(Object.values(other.totalen.geraakt))).toEqual(new Set([0]));
    expect(await fingerprint(plek.alles)).toEqual(before);
  });

  it('what the office recorded itself stays where a file does not say so, and loading that again changes nothing', async () => {
    const zet = (sql: string) => plek.alles.query(sql, [BORNE]);
    await zet(`update persoon set overlijdensdatum = '2026-10-01', overlijden_vastgelegd = '2026-10-01',
      geheimhouding_vastgelegd = true where gemeente_id = $1`);
    const before = await fingerprint(plek.alles);
    const zonder = await importLines(plek, 'personen', [{ ...persoon, geheimhouding: 'N' }], BORNE, {
      now: day(3),
    });
    expect(zonder).toMatchObject({ soort: 'geladen', nieuw: 0 });
    expect(await fingerprint(plek.alles)).toEqual(before);
    expect(
      await one('select overlijdensdatum::text, geheimhouding from persoon where gemeente_id = $1'),
    ).toEqual({
      overlijdensdatum: '2026-10-01',
      geheimhouding: true,
    });
    await zet(`update persoon set overlijdensdatum = null, overlijden_vastgelegd = null,
      geheimhouding_vastgelegd = false where gemeente_id = $1`);
  });

  it('the same bytes may be loaded in another gemeente', async () => {
    await importLines(plek, 'adressen', [adres(1)], LOSSER);
    const there = await importLines(plek, 'personen', [persoon], LOSSER);
    expect(there).toMatchObject({ soort: 'geladen', nieuw: 1 });
  });

  it('a change of name makes a new version; a move closes the address before it, also when files come in the wrong order', async () => {
    const moved = { ...persoon, geslachtsnaam: 'Proef', huisnummer: '3', adres_vanaf: '2026-09-01' };
    const uitkomst = await importLines(plek, 'personen', [moved], BORNE, { now: day(4) });
    expect(uitkomst).toMatchObject({ soort: 'geladen', nieuw: 0 });
    expect(await one('select versie, zoeknaam from persoon where gemeente_id = $1')).toEqual({
      versie: 2,
      zoeknaam: 'proef van der j',
    });
    expect(await adressen()).toEqual(['woon 1 2020-01-01 2026-09-01', 'woon 3 2026-09-01 null']);
    // A file that was left lying tells of an address in between.
    const late = { ...moved, huisnummer: '2', adres_vanaf: '2023-05-01' };
    await importLines(plek, 'personen', [late], BORNE, { now: day(5) });
    expect(await adressen()).toEqual([
      'woon 1 2020-01-01 2026-09-01',
      'woon 2 2023-05-01 2026-09-01',
      'woon 3 2026-09-01 null',
    ]);
  });

  it('a delivery replaces contact data of an earlier delivery, never what the citizen gave himself', async () => {
    await plek.alles.query(
      `insert into contactgegeven (gemeente_id, id, persoon_id, soort, waarde, herkomst, gemaakt_op)
         select gemeente_id, gen_random_uuid(), id, 'email', 'zelf@post.example', 'inwoner', now() from persoon where gemeente_id = $1`,
      [BORNE],
    );
    const contacts = async () =>
      (
        await plek.alles.query<{ waarde: string; open: boolean }>(
          `select waarde, vervallen_op is null as open from contactgegeven where gemeente_id = $1 and soort = 'email' order by waarde`,
          [BORNE],
        )
      ).rows.map((r) => `${r.waarde} ${r.open}`);
    const line = { nummer: BSN, soort: 'natuurlijk', geslachtsnaam: 'Proef' };
    await importLines(plek, 'personen', [{ ...line, email: 'k@post.example' }], BORNE, { now: day(6) });
    expect(await contacts()).toEqual([
      'j@post.example false',
      'k@post.example true',
      'zelf@post.example true',
    ]);
    // Back to the first value: it lives again beside its lapsed row. An empty field leaves all as it is.
    await importLines(plek, 'personen', [{ ...line, email: 'j@post.example' }], BORNE, { now: day(7) });
    await importLines(plek, 'personen', [line], BORNE, { now: day(8) });
    expect(await contacts()).toEqual([
      'j@post.example false',
      'j@post.example true',
      'k@post.example false',
      'zelf@post.example true',
    ]);
  });

  it('the latest belastingjaar decides the features of an object, and every year keeps its value', async () => {
    const object = {
      woz_objectnummer: '014700000001',
      postcode: '7621FA',
      huisnummer: '1',
      soort: 'woning',
      gebruik: 'tussenwoning',
    };
    const lines = [
      { ...object, ligging: '4', belastingjaar: '2026', waarde: '310000', waardepeildatum: '2025-01-01' },
      { ...object, ligging: '2', belastingjaar: '2025', waarde: '300000', waardepeildatum: '2024-01-01' },
    ];
    const uitkomst = await importLines(plek, 'woz-objecten', lines);
    expect(uitkomst).toMatchObject({
      soort: 'geladen',
      nieuw: 2,
      totalen: {
        regels: 2,
        sommen: { 'som van de waarden in euro': '610000' },
        geraakt: { 'nieuwe objecten': 1 },
      },
    });
    expect(
      await one(`select kenmerken->>'ligging' as ligging from woz_object where gemeente_id = $1`),
    ).toEqual({ ligging: '4' });
  });

  it('an emptying stands at its moment on the Dutch clock, once', async () => {
    await importLines(plek, 'containers', [
      {
        nummer: 'R240-1',
        soort: 'restafval',
        inhoud_liter: '240',
        postcode: '7621FA',
        huisnummer: '1',
        vanaf: '2026-01-01',
      },
    ]);
    const lines = [
      { nummer: 'R240-1', moment: '2026-07-01 10:00:00' },
      { nummer: 'R240-1', moment: '2026-12-01 10:00:00' },
    ];
    expect(await importLines(plek, 'ledigingen', lines)).toMatchObject({ nieuw: 2 });
    expect(await importLines(plek, 'ledigingen', [...lines].reverse())).toMatchObject({
      soort: 'geladen',
      nieuw: 0,
    });
    const { rows } = await plek.alles.query(
      'select moment from lediging where gemeente_id = $1 order by moment',
      [BORNE],
    );
    expect(rows.map((r) => r.moment.toISOString())).toEqual([
      '2026-07-01T08:00:00.000Z',
      '2026-12-01T09:00:00.000Z',
    ]);
  });

  it('receipts belong to the kantoor and keep every cent', async () => {
    const line = { boekdatum: '2026-03-02', valutadatum: '2026-03-02' };
    const lines = [
      { ...line, bankreferentie: 'A1', bedrag: '999.999.999.999,99' },
      { ...line, bankreferentie: 'A2', bedrag: '-0,01' },
    ];
    const uitkomst = await importLines(plek, 'ontvangsten', lines, null);
    expect(uitkomst).toMatchObject({
      totalen: { sommen: { 'som van de bedragen in centen': '99999999999998' } },
    });
    const { rows } = await plek.alles.query(
      'select sum(bedrag_centen)::text as som from ontvangst where kantoor_id = 1',
    );
    expect(rows[0].som).toBe('99999999999998');
  });

  it('files are listed with their report, also those of gemeenten in the set only', async () => {
    const bestanden = await readIn(plek.gbtwente, [], (read) => listBestanden(read));
    expect(bestanden.length).toBeGreaterThan(8);
    const borneOnly = {
      ...plek.gbtwente,
      gemeenten: plek.gbtwente.gemeenten.filter((g) => g.gemeenteId === BORNE),
    };
    const seen = await readIn(borneOnly, [], (read) => listBestanden(read));
    expect(new Set(seen.map((b) => b.gemeenteId))).toEqual(new Set([null, BORNE]));
    const elsewhere = bestanden.find((b) => b.gemeenteId === LOSSER);
    const id = elsewhere?.id ?? '';
    await expect(readIn(borneOnly, [], (read) => findBestand(read, id))).rejects.toBeInstanceOf(NotFound);
    expect(await readIn(plek.gbtwente, [], (read) => findBestand(read, id))).toMatchObject({
      bestand: { status: 'geladen', stil: false },
    });
    const { rows } = await plek.alles.query(
      `select count(*)::int as n from kantoor_audit where handeling = 'bestand.aanbieden'`,
    );
    expect(rows[0].n).toBe((await plek.alles.query('select from bestand')).rowCount);
  });

  it('two at once: one loads, the other says so', async () => {
    const file = writeCsv(
      plek,
      formaatOf('adressen'),
      Array.from({ length: 4_000 }, (_, i) => adres(i + 1_000)),
    );
    const both = await Promise.all([importFile(plek, 'adressen', file), importFile(plek, 'adressen', file)]);
    expect(both.map((u) => u.soort).sort()).toEqual(['bezig', 'geladen']);
  });
});
