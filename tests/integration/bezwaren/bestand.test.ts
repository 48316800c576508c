import { gemeenteId, openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bestandkolom } from '@/domain/bezwaren/bezwaarbestand';
import { listVerslagregels } from '@/domain/bezwaren/bezwaarbestand.queries';
import { insertBezwaarbestand } from '@/domain/bezwaren/bezwaarbestand.store';
import { openBezwaarbestand } from '@/domain/bezwaren/open-bezwaarbestand';
import { processBezwaarbestand } from '@/domain/bezwaren/process-bezwaarbestand';
import { receiveBezwaarbestand } from '@/domain/bezwaren/receive-bezwaarbestand';
import { stopRendering } from '@/domain/documenten/render-document';
import { findBestand } from '@/domain/runs/bestand.queries';
import { NotFound } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { ALMELO, arrangeGeboekt, behandelaar, OP_TIJD, persoonVan, read, write } from './arrange';

const DAG = toLocalDate('2026-03-24');
const BRIEF = 'Namens onze opdrachtgevers: de waarde is te hoog. Het rapport is bijgevoegd.';
let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 9);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

type Regel = Partial<Record<Bestandkolom, string>>;
const KOLOMMEN = [
  'aanslagnummer',
  'objectnummer',
  'belasting',
  'grond',
  'gewenst',
  'machtiging',
  'machtiging_tot',
  'horen',
  'pro_forma',
  'uitstel',
  'toelichting',
] as const;
const csv = (regels: readonly Regel[]): string =>
  [KOLOMMEN.join(';'), ...regels.map((r) => KOLOMMEN.map((k) => r[k] ?? '').join(';')), ''].join('\r\n');
const aanslag = (n: number) => `2026-${String(n).padStart(7, '0')}`;
const woz = (n: number, more: Regel = {}): Regel => ({
  ...{ aanslagnummer: aanslag(n), belasting: 'woz', grond: 'Waarde te hoog', machtiging: 'J' },
  ...more,
});

let brieven = 0;
async function openBrief(): Promise<string> {
  brieven += 1;
  const { id } = await write(behandelaar(), (w) =>
    openBezwaarbestand(w, {
      ...{ gemachtigde: 'Waardebureau Proef', nummer: null, kanaal: 'e-mail', terPost: null },
      ...{ ontvangenOp: DAG, toelichting: BRIEF, clientSleutel: `brief ${brieven}` },
    }),
  );
  return id;
}

const lees = (id: string, inhoud: string | Buffer) =>
  receiveBezwaarbestand(behandelaar(), ALMELO, {
    id,
    naam: 'bezwaren.csv',
    inhoud: (async function* () {
      yield Buffer.from(inhoud);
    })(),
    klok: () => OP_TIJD,
  });
/** As the job does it. */
const verwerk = (id: string) =>
  processBezwaarbestand(
    { ...behandelaar(), actor: { soort: 'systeem', taak: 'bezwaarbestanden' } },
    ALMELO,
    id,
  );
const verslag = (id: string) =>
  read(behandelaar(), (r) => listVerslagregels(r, ALMELO, id, { na: 0, aantal: 100 }));
const kort = async (id: string) => (await verslag(id)).map((r) => [r.regel, r.stand, r.reden ?? r.opmerking]);
const aantalSchriften = async () =>
  Number(
    (await client.query('select count(*) from bezwaarschrift where gemeente_id = $1', [ALMELO])).rows[0]
      .count,
  );

describe('the file of a bureau', () => {
  test('every line has its own answer: a bezwaar with the letter and its proof of receipt, a double, or why not', async () => {
    const id = await openBrief();
    const regels: Regel[] = [
      woz(1, { gewenst: '250.000', uitstel: 'ja' }),
      {
        objectnummer: '000000000002',
        belasting: 'ozb',
        grond: 'waarde-te-hoog',
        machtiging: 'N',
        horen: 'J',
      },
      woz(3, { belasting: '' }),
      woz(99),
      woz(1),
      woz(3, { grond: 'verhuisd' }),
      {
        aanslagnummer: aanslag(3),
        belasting: 'rioolheffing',
        pro_forma: 'J',
        machtiging: 'J',
        machtiging_tot: '2026-03-01',
      },
      woz(4, { gewenst: 'abc' }),
      woz(4, { gewenst: '900000' }),
      woz(4, { horen: 'misschien' }),
      { belasting: 'woz', grond: 'anders' },
      {
        aanslagnummer: aanslag(4),
        belasting: 'afvalstoffenheffing',
        grond: 'aantal-klopt-niet',
        gewenst: '12,50',
        machtiging: 'J',
        toelichting: '=1+1',
      },
    ];
    expect(await lees(id, csv(regels))).toEqual({ soort: 'geladen', id });
    expect((await kort(id)).every(([, stand]) => stand === 'wacht')).toBe(true);
    await verwerk(id);

    expect(await kort(id)).toEqual([
      [2, 'aanvaard', 'machtiging-bijgevoegd'],
      [3, 'aanvaard', 'machtiging-ontbreekt'],
      [4, 'geweigerd', 'bezwaarbestand.belasting-kies'],
      [5, 'geweigerd', 'bezwaarbestand.aanslag-onbekend'],
      [6, 'dubbel', 'bezwaar.fout.loopt-al'],
      [7, 'geweigerd', 'bezwaarbestand.grond'],
      [8, 'aanvaard', 'machtiging-voorbij'],
      [9, 'geweigerd', 'bezwaarbestand.gewenst'],
      [10, 'geweigerd', 'bezwaar.fout.niet-lager'],
      [11, 'geweigerd', 'bezwaarbestand.horen'],
      [12, 'geweigerd', 'bezwaarbestand.geen-aanslag'],
      [13, 'aanvaard', 'machtiging-bijgevoegd'],
    ]);
    const [eerste, tweede, , , dubbel] = await verslag(id);
    expect(eerste?.zaken).toHaveLength(1);
    expect(dubbel?.waarden).toEqual({ zaaknummer: eerste?.zaken[0]?.zaaknummer });

    // Each is a bezwaar of its own, of whose aanslag it is, from the day of the letter; and each has its own confirmation.
    const { rows } = await client.query(
      `select s.persoon_id, s.kanaal, s.ontvangen_op::text, s.toelichting, s.pro_forma, s.horen, s.uitstel,
         (select count(*)::int from document d where d.gemeente_id = s.gemeente_id and d.id = s.id and d.soort = 'bezwaar-ontvangst') as bewijs
       from bezwaarbestandregel r join bezwaarschrift s on s.gemeente_id = r.gemeente_id and s.id = r.schrift_id
       where r.gemeente_id = $1 and r.bezwaarbestand_id = $2 order by r.regel`,
      [ALMELO, id],
    );
    const zelfde = { kanaal: 'e-mail', ontvangen_op: DAG, bewijs: 1 };
    expect(rows).toEqual([
      {
        ...zelfde,
        persoon_id: persoonVan(1),
        toelichting: BRIEF,
        pro_forma: false,
        horen: 'nee',
        uitstel: true,
      },
      {
        ...zelfde,
        persoon_id: persoonVan(2),
        toelichting: BRIEF,
        pro_forma: false,
        horen: 'kantoor',
        uitstel: false,
      },
      {
        ...zelfde,
        persoon_id: persoonVan(3),
        toelichting: BRIEF,
        pro_forma: true,
        horen: 'nee',
        uitstel: false,
      },
      {
        ...zelfde,
        persoon_id: persoonVan(4),
        toelichting: '=1+1',
        pro_forma: false,
        horen: 'nee',
        uitstel: false,
      },
    ]);
    // Who handles it reads in the case whose file it came with, and what is missing.
    const { rows: verloop } = await client.query(
      `select soort, tekst, voor_burger from zaakregel where gemeente_id = $1 and zaak_id = $2 and soort like 'machtiging%'`,
      [ALMELO, tweede?.zaken[0]?.id],
    );
    expect(verloop).toEqual([
      { soort: 'machtiging-ontbreekt', tekst: 'Waardebureau Proef', voor_burger: false },
    ]);
  });

  test('the same file comes once, however often it is offered, and a letter has one file', async () => {
    const id = await openBrief();
    const inhoud = csv([woz(5)]);
    await lees(id, inhoud);
    await verwerk(id);
    const voor = await aantalSchriften();
    expect(await lees(await openBrief(), inhoud)).toEqual({ soort: 'al-geladen', id });
    // The job that comes again finds nothing to do; a file with the same line in other bytes finds the double.
    await verwerk(id);
    expect((await lees(id, csv([woz(6)]))).soort).toBe('afgekeurd');
    const ander = await openBrief();
    await lees(ander, csv([woz(5, { toelichting: 'Nog een keer.' })]));
    await verwerk(ander);
    expect(await kort(ander)).toEqual([[2, 'dubbel', 'bezwaar.fout.loopt-al']]);
    expect(await aantalSchriften()).toBe(voor);
  });

  const KOMMA = csv([woz(6)]).replaceAll(';', ',');
  test.each([
    ['commas', KOMMA, "is gescheiden met komma's"],
    ['a sep line', `sep=;\r\n${csv([woz(6)])}`, 'begint met "sep="'],
    ['a title above', `Bezwaren 2026\r\n${csv([woz(6)])}`, 'is een titel'],
    ['a last line that is cut off', csv([woz(6)]).slice(0, -6), 'niet helemaal overgekomen'],
    ['Windows-1252', Buffer.from(csv([woz(6, { toelichting: 'Caf\u00e9' })]), 'latin1'), 'geen UTF-8'],
    ['a header alone', `${KOLOMMEN.join(';')}\r\n`, 'heeft geen regels'],
    [
      'a column too many',
      csv([woz(6)])
        .replace('grond;', 'grond;bsn;')
        .replace('Waarde te hoog;', 'x;y;'),
      'hoort',
    ],
    ['more lines than fit', csv(Array.from({ length: 2_001 }, () => woz(6))), 'heeft 2001 regels'],
  ])('%s: nothing of it is taken in, and the cause is said in words', async (_, inhoud, reden) => {
    const voor = await aantalSchriften();
    const id = await openBrief();
    expect((await lees(id, inhoud)).soort).toBe('afgekeurd');
    const { rows } = await client.query(
      `select id from bestand where soort = 'bezwaren' and status = 'afgekeurd' order by hartslag_op desc limit 1`,
    );
    const { fouten } = await read(behandelaar(), (r) => findBestand(r, rows[0].id));
    expect(fouten.map((f) => f.reden).join(' ')).toContain(reden);
    expect(await verslag(id)).toEqual([]);
    expect(await aantalSchriften()).toBe(voor);
    // Mended, it is taken in with the same letter.
    expect((await lees(id, csv([woz(7, { toelichting: `na ${_}` })]))).soort).toBe('geladen');
  });

  test('over its own page a bureau reaches what it has a mandate for on that day, and learns of nothing else', async () => {
    await client.query(
      `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, bereik, bewijs, vanaf, tot)
       values ($1, gen_random_uuid(), $2, $5, 'gemachtigde', 'bezwaar', 'x', '2026-03-01', '2026-04-01'),
              ($1, gen_random_uuid(), $3, $5, 'gemachtigde', 'bezwaar', 'x', '2026-01-01', '2026-03-24'),
              ($1, gen_random_uuid(), $4, $5, 'gemachtigde', 'kwijtschelding', 'x', '2026-01-01', null)`,
      [ALMELO, persoonVan(6), persoonVan(7), persoonVan(8), persoonVan(9)],
    );
    const { id } = await write(behandelaar(), (w) =>
      insertBezwaarbestand(w, {
        ...{ gemachtigde: 'Waardebureau Proef', vertegenwoordigerId: persoonVan(9), kanaal: 'mijn' },
        ...{ ontvangenOp: DAG, terPost: null, toelichting: BRIEF, clientSleutel: 'mijn' },
        ...{ vastgelegdDoor: 'proef', vastgelegdOp: OP_TIJD },
      }),
    );
    await lees(id, csv([woz(6, { machtiging: 'N' }), woz(7), woz(8), woz(99)]));
    await verwerk(id);
    expect(await kort(id)).toEqual([
      [2, 'aanvaard', null],
      [3, 'geweigerd', 'bezwaarbestand.geen-machtiging'],
      [4, 'geweigerd', 'bezwaarbestand.geen-machtiging'],
      [5, 'geweigerd', 'bezwaarbestand.geen-machtiging'],
    ]);
  });

  test('a letter of another gemeente takes no file, and a day that is to come is refused', async () => {
    const id = await openBrief();
    await expect(
      receiveBezwaarbestand(behandelaar(), gemeenteId('borne'), {
        ...{ id, naam: 'x', klok: () => OP_TIJD },
        inhoud: (async function* () {
          yield Buffer.from(csv([woz(8)]));
        })(),
      }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(
      write(behandelaar(), (w) =>
        openBezwaarbestand(w, {
          ...{ gemachtigde: 'x', nummer: '123456789', kanaal: 'post', terPost: null, toelichting: 'x' },
          ...{ ontvangenOp: DAG, clientSleutel: 'y' },
        }),
      ),
    ).rejects.toMatchObject({ veld: 'nummer' });
    await expect(
      write(behandelaar(), (w) =>
        openBezwaarbestand(w, {
          ...{ gemachtigde: 'x', nummer: null, kanaal: 'post', terPost: null, toelichting: 'x' },
          ...{ ontvangenOp: toLocalDate('2026-03-25'), clientSleutel: 'z' },
        }),
      ),
    ).rejects.toMatchObject({ veld: 'ontvangen' });
  });
});
