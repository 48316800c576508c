import fs from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NotFound } from '@/platform/errors';
import {
  BORNE,
  fingerprint,
  HAARLEM,
  importFile,
  importLines,
  LOSSER,
  openPlek,
  type Plek,
  writeCsv,
  writeFile,
} from './arrange';
import { formaatOf } from './formaat-of';

const BSN = ['900000041', '900000053', '900000065'];
const adres = (huisnummer: number, postcode = '7621FA') => ({
  postcode,
  huisnummer: String(huisnummer),
  straat: 'Merelstraat',
  woonplaats: 'Borne',
});
const persoon = (nummer: string, huisnummer = '1') => ({
  nummer,
  soort: 'natuurlijk',
  voorletters: 'J.',
  geslachtsnaam: 'Proef',
  postcode: '7621FA',
  huisnummer,
  adres_vanaf: '2020-01-01',
});
const object = (woz_objectnummer: string) => ({
  woz_objectnummer,
  postcode: '7621FA',
  huisnummer: '1',
  soort: 'woning',
  gebruik: 'tussenwoning',
  belastingjaar: '2026',
  waarde: '300000',
  waardepeildatum: '2025-01-01',
});

describe('a file that is not right is refused whole', () => {
  let plek: Plek;
  let before: Record<string, string>;

  beforeAll(async () => {
    plek = await openPlek();
    const loaded = [
      await importLines(plek, 'adressen', [adres(1), adres(2)]),
      await importLines(plek, 'adressen', [adres(3)], LOSSER),
      await importLines(plek, 'personen', [persoon(BSN[0] ?? '')]),
      await importLines(plek, 'woz-objecten', [object('014700000001')]),
      await importLines(plek, 'containers', [
        {
          nummer: 'R240-1',
          soort: 'restafval',
          inhoud_liter: '240',
          postcode: '7621FA',
          huisnummer: '1',
          vanaf: '2026-01-01',
        },
      ]),
      await importLines(
        plek,
        'ontvangsten',
        [{ bankreferentie: 'A1', boekdatum: '2026-03-02', valutadatum: '2026-03-02', bedrag: '10,00' }],
        null,
      ),
    ];
    expect(loaded.map((u) => u.soort)).toEqual(loaded.map(() => 'geladen'));
  });
  beforeEach(async () => {
    before = await fingerprint(plek.alles);
  });
  afterAll(() => plek.close());

  /** Refused, with this first line in the report, kept as rows, and nothing in any table changed. */
  async function expectRefused(
    uitkomst: Awaited<ReturnType<typeof importFile>>,
    regel: number,
    kolom: string,
    reden: string,
  ): Promise<void> {
    expect(uitkomst.soort).toBe('afgekeurd');
    if (uitkomst.soort !== 'afgekeurd') return;
    expect(uitkomst.fouten[0]).toMatchObject({ regel, kolom });
    expect(uitkomst.fouten[0]?.reden).toContain(reden);
    expect(await fingerprint(plek.alles)).toEqual(before);
    const { rows } = await plek.alles.query(
      `select b.status, b.regels_nieuw, b.regels_fout, b.klaar_op is not null as klaar, f.regel, f.kolom
         from bestand b join bestand_fout f on f.bestand_id = b.id where b.id = $1 order by f.regel, f.kolom`,
      [uitkomst.bestandId],
    );
    const kept = { status: 'afgekeurd', regels_nieuw: 0, regels_fout: uitkomst.aantalFouten, klaar: true };
    expect(rows[0]).toEqual({ ...kept, regel, kolom });
  }

  it('a bad BSN among three thousand good lines', async () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => ({
      nummer: BSN[0] ?? '',
      volgnummer: '1',
      vanaf: '2020-01-01',
      tot: '',
      i,
    }));
    const wrong = lines.map(({ i, ...line }) => ({
      ...line,
      vanaf: `${2000 + (i % 20)}-${String(1 + (i % 12)).padStart(2, '0')}-01`,
      volgnummer: String(1 + (i % 900)),
      nummer: i === 2_499 ? '900000042' : line.nummer,
    }));
    await expectRefused(await importLines(plek, 'honden', wrong), 2_501, 'nummer', 'elfproef');
  });

  it('an unknown column', async () => {
    const file = writeFile(plek, 'nummer;volgnummer;vanaf;ras\n900000041;1;2020-01-01;teckel\n');
    await expectRefused(await importFile(plek, 'honden', file), 1, 'kolom 4', 'hoort');
  });

  it('the same key twice in one file', async () => {
    const uitkomst = await importLines(plek, 'adressen', [adres(10), adres(11), adres(10)]);
    await expectRefused(uitkomst, 4, 'huisnummer', 'al eerder');
  });

  it('a postcode in small letters is the same key', async () => {
    await expectRefused(
      await importLines(plek, 'adressen', [adres(10), adres(10, '7621 fa')]),
      3,
      'huisnummer',
      'al eerder',
    );
  });

  it('a reference to nothing: address, person, object, container', async () => {
    await expectRefused(
      await importLines(plek, 'personen', [persoon(BSN[1] ?? '', '99')]),
      2,
      'postcode',
      'niet bekend',
    );
    const belang = {
      woz_objectnummer: '014700000001',
      nummer: BSN[1] ?? '',
      soort: 'eigenaar',
      vanaf: '2020-01-01',
    };
    await expectRefused(await importLines(plek, 'belangen', [belang]), 2, 'nummer', 'niet bekend');
    const elsewhere = { ...belang, nummer: BSN[0] ?? '', woz_objectnummer: '014700000002' };
    await expectRefused(
      await importLines(plek, 'belangen', [elsewhere]),
      2,
      'woz_objectnummer',
      'niet bekend',
    );
    await expectRefused(
      await importLines(plek, 'woz-objecten', [{ ...object('014700000003'), huisnummer: '98' }]),
      2,
      'postcode',
      'niet bekend',
    );
    const lediging = { nummer: 'R240-9', moment: '2026-02-02 10:00:00' };
    await expectRefused(await importLines(plek, 'ledigingen', [lediging]), 2, 'nummer', 'niet bekend');
    const hond = { nummer: BSN[2] ?? '', volgnummer: '1', vanaf: '2020-01-01' };
    await expectRefused(await importLines(plek, 'honden', [hond]), 2, 'nummer', 'niet bekend');
    const bewind = {
      nummer: BSN[0] ?? '',
      vertegenwoordiger_nummer: BSN[1] ?? '',
      soort: 'curator',
      bereik: 'alles',
      vanaf: '2020-01-01',
    };
    await expectRefused(
      await importLines(plek, 'vertegenwoordigingen', [bewind]),
      2,
      'vertegenwoordiger_nummer',
      'niet bekend',
    );
  });

  it('a reference to what only another gemeente knows', async () => {
    await expectRefused(
      await importLines(plek, 'personen', [persoon(BSN[1] ?? '', '3')]),
      2,
      'postcode',
      'niet bekend',
    );
    const hond = { nummer: BSN[0] ?? '', volgnummer: '1', vanaf: '2020-01-01' };
    await expectRefused(await importLines(plek, 'honden', [hond], LOSSER), 2, 'nummer', 'niet bekend');
  });

  it('an emptying before the container stood there', async () => {
    const uitkomst = await importLines(plek, 'ledigingen', [
      { nummer: 'R240-1', moment: '2025-12-31 10:00:00' },
    ]);
    await expectRefused(uitkomst, 2, 'moment', 'buiten de tijd');
  });

  it('a receipt that is known with another amount', async () => {
    const line = {
      bankreferentie: 'A1',
      boekdatum: '2026-03-02',
      valutadatum: '2026-03-02',
      bedrag: '11,00',
    };
    await expectRefused(
      await importLines(plek, 'ontvangsten', [line], null),
      2,
      'bankreferentie',
      'andere gegevens',
    );
  });

  it('Windows-1252, half a file, and a file without lines of the promised number', async () => {
    const head = 'postcode;huisnummer;straat;woonplaats\n';
    const ansi = writeFile(plek, Buffer.from(`${head}7621FA;20;Müllerstraat;Borne\n`, 'latin1'));
    await expectRefused(await importFile(plek, 'adressen', ansi), 2, '', 'Windows-1252');
    const half = writeFile(plek, `${head}7621FA;20;Merelstraat;Borne\n7621FA;21;Mer`);
    await expectRefused(await importFile(plek, 'adressen', half), 3, '', 'eindigt niet met een regeleinde');
    const uitkomst = await importLines(plek, 'adressen', [adres(30)], BORNE, { verwachteRegels: 2 });
    await expectRefused(uitkomst, 0, '', 'volgens de opgave');
  });

  it('a file that changes while it is read', async () => {
    // Larger than what is read ahead.
    const lines = Array.from({ length: 10_000 }, (_, i) => ({ ...adres(i + 100), straat: 'x'.repeat(78) }));
    const file = writeCsv(plek, formaatOf('adressen'), lines);
    let changed = false;
    const uitkomst = await importFile(plek, 'adressen', file, BORNE, {
      voortgang: (fase) => {
        if (fase !== 'laden' || changed) return;
        changed = true;
        fs.appendFileSync(file, '7621FA;99999;Merelstraat;Borne\n');
      },
    });
    expect(changed).toBe(true);
    await expectRefused(uitkomst, 0, '', 'tijdens het inlezen gewijzigd');
  });

  it('a gemeente that this kantoor does not serve is not found, and a kind of the wrong scope is a defect', async () => {
    await expect(importLines(plek, 'adressen', [adres(40)], HAARLEM)).rejects.toBeInstanceOf(NotFound);
    await expect(importLines(plek, 'adressen', [adres(40)], null)).rejects.toThrow('belongs to a gemeente');
    expect(await fingerprint(plek.alles)).toEqual(before);
  });

  it('never keeps a value of a line in the report', async () => {
    const { rows } = await plek.alles.query<{ reden: string; kolom: string }>(
      'select kolom, reden from bestand_fout',
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { kolom, reden } of rows)
      expect(`${kolom} ${reden}`).not.toMatch(/9000000|7621|Merel|teckel|R240/i);
  });
});
