import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import { payOff } from '@tests/support/invordering';
import { renderPage } from '@tests/support/render-page';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import kandidaten from '@/app/(kantoor)/invordering/[gemeente]/kandidaten/page';
import { GET as csv } from '@/app/(kantoor)/invordering/[gemeente]/stilte/export/route';
import pagina from '@/app/(kantoor)/invordering/[gemeente]/stilte/page';
import alle from '@/app/(kantoor)/invordering/stilte/page';
import { proposeOninbaar } from '@/domain/invordering/propose-oninbaar';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { countStilte, listStilte } from '@/domain/rapportages/stilte.queries';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a } = twoTenants;
let ctx: Context = staffContext(kantoor, [a], ['medewerker-innen']);
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/invordering/aland/stilte',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/invordering/aland/stilte', taal: 'nl', thema: '' },
    now: ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

const innen: Context = {
  ...staffContext(kantoor, [a], ['medewerker-innen']),
  now: new Date('2026-11-10T09:00:00Z'),
};
const dag = toLocalDate('2026-11-10');
let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];
const id = (n: number) => aanslagen[n]?.id ?? '';
const nummer = (n: number) => aanslagen[n]?.aanslagnummer ?? '';

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  // What the seed says of this person is said to him of everything.
  for (const tabel of ['oninbaarvoorstel', 'opschorting'])
    await client.query(`delete from ${tabel} where gemeente_id = $1`, [a.id]);
  await client.query(`update klantcontact set begonnen_op = '2026-01-05' where gemeente_id = $1`, [a.id]);
  aanslagen = await seedAanslagen(
    client,
    a,
    Array.from({ length: 6 }, (_, n) => [10_000n + BigInt(n)]),
  );
  await stap(1, 'herinnering', '2026-06-16', '2026-06-30');
  await stap(1, 'aanmaning', '2026-09-14', '2026-09-28');
  await stap(2, 'herinnering', '2026-11-09', '2026-11-23');
  await writeIn(innen, a.id, (w) =>
    placeOpschorting(w, {
      grond: 'uitstel',
      bron: { soort: 'verzoek', id: testId('uitstel') },
      persoonId: a.persoonId,
      aanslagId: id(3),
      aanslagregelId: null,
      bedragCenten: null,
      vanaf: dag,
      tot: null,
    }),
  );
  await writeIn(innen, a.id, (w) =>
    proposeOninbaar(w, {
      ...{ aanslagId: id(4), omvang: 'geheel', bedragCenten: null, redencode: 'niet-kunner' },
      toelichting: 'Geen loon en geen uitkering',
    }),
  );
  await payOff(innen, a.id, id(5));
});
afterAll(async () => {
  await client.end();
  await close();
});

const stap = (n: number, soort: string, dagtekening: string, uiterlijk: string) =>
  client.query(
    `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen, kosten_centen,
       gemaakt_door, gemaakt_op) values ($1, $2, $3, $4, 1, $5::date, $6::date, 100, 0, 'proef', $5::date)`,
    [a.id, testId(`${soort} ${n}`), id(n), soort, dagtekening, uiterlijk],
  );
const lijst = async (metReden: boolean) =>
  (await readIn(innen, [a.id], (r) => listStilte(r, a.id, { dag, metReden }))).filter((d) =>
    aanslagen.some((aanslag) => aanslag.id === d.aanslagId),
  );
const dagen = async (metReden = false) =>
  Object.fromEntries((await lijst(metReden)).map((d) => [d.aanslagnummer, d.dagen]));
const tel = () => readIn(innen, [a.id], (r) => countStilte(r, a.id, dag));
const norm = (n: number, vanaf: string, tot: string | null = null) =>
  client.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, tot, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, $2, 'stilte', $3, $4, $5, 'proef', 'te-bevestigen', 'proef', '2020-01-01')`,
    [a.id, testId(`stilte ${vanaf}`), JSON.stringify({ dagen: n }), vanaf, tot],
  );

/** A letter about this claim, as one that was sent before. */
const brief = async (n: number, dagtekening: string): Promise<string> => {
  const documentId = testId(`stilte brief ${n}`);
  await client.query(
    `insert into document select (jsonb_populate_record(d, jsonb_build_object('id', $2::text, 'aanslag_id', $3::text,
       'dagtekening', $4::text))).* from document d where d.gemeente_id = $1 and d.soort = 'aanslagbiljet'`,
    [a.id, documentId, id(n), dagtekening],
  );
  return documentId;
};
const gesprek = (naam: string, begonnenOp: string, verificatie: string | null) =>
  client.query(
    `insert into klantcontact (gemeente_id, id, persoon_id, kanaal, richting, status, begonnen_op, ontvangen_door, verificatie,
       verificatie_op, verificatie_reden)
     values ($1, $2, $3, 'telefoon', 'in', 'open', $4::timestamptz, 'kantoor', $5::text,
       case when $5::text is not null then $4::timestamptz end, case when $5::text = 'zonder-gesprek' then 'brief' end)`,
    [a.id, testId(naam), a.persoonId, begonnenOp, verificatie],
  );

test('[M-07] per claim that is late stand the days between its contacts, the longest silence first, and over the days that the gemeente chose it gives alarm', async () => {
  expect((await lijst(false)).map((d) => [d.aanslagnummer, d.dagen, d.momenten])).toEqual([
    [nummer(0), 163, [{ dag: '2026-05-31', wat: 'vervaldag' }]],
    [
      nummer(1),
      57,
      [
        { dag: '2026-05-31', wat: 'vervaldag' },
        { dag: '2026-06-16', wat: 'stap' },
        { dag: '2026-09-14', wat: 'stap' },
      ],
    ],
  ]);
  // Where silence is right it says so, and counts for nothing; what was paid is in neither list.
  expect((await lijst(true)).map((d) => [d.aanslagnummer, d.rust])).toEqual([
    [nummer(3), ['opgeschort:uitstel']],
    [nummer(4), ['oninbaar-voorgesteld']],
    [nummer(2), ['termijn-loopt:herinnering']],
  ]);
  expect(await zie(pagina)).toContain('Er is nog niet gekozen na hoeveel dagen');
  // The days that hold on the day of today, not those of before.
  await norm(50, '2020-01-01', '2026-10-01');
  await norm(60, '2026-10-01');
  const { norm: nu, alarm } = await tel();
  expect([nu, alarm]).toEqual([60, 1]);
  for (const scherm of [await zie(pagina), await zie(kandidaten)])
    expect(scherm).toContain('1 dossier is langer dan 60 dagen stil');
  const scherm = await zie(pagina);
  expect(scherm).toContain('90 dagen tussen stap, 16 juni 2026 en stap, 14 september 2026');
  expect(scherm).toContain('163 te lang');
  expect(await zie(pagina, { welke: 'metReden' })).toContain(nummer(3));
  expect(await zie(alle)).toContain(a.naam);
  const { NextRequest } = await import('next/server');
  const bestand = await csv(new NextRequest('http://localhost/export'), {
    params: Promise.resolve({ gemeente: a.sleutel }),
  });
  const tekst = await bestand.text();
  expect(tekst).toContain(
    '16 dagen tussen laatste dag om te betalen, 31 mei 2026 en stap, 16 juni 2026; 90 dagen tussen stap',
  );
});

test('a letter, a talk and an attempt that reached somebody end a silence; a letter that came back and a file that was opened do not', async () => {
  const documentId = await brief(0, '2026-10-01');
  expect(await dagen()).toEqual({ [nummer(0)]: 40, [nummer(1)]: 57 });
  expect((await tel()).alarm).toBe(0);
  await client.query(
    `insert into bezorging (gemeente_id, id, document_id, kanaal, volg, moment, resultaat, gemaakt_door)
     values ($1, $2, $3, 'post', 1, '2026-10-09', 'mislukt', 'proef')`,
    [a.id, testId('stilte retour'), documentId],
  );
  expect(await dagen()).toEqual({ [nummer(0)]: 163, [nummer(1)]: 57 });
  await gesprek('stilte open', '2026-10-20T10:00:00Z', 'zonder-gesprek');
  expect(await dagen()).toEqual({ [nummer(0)]: 163, [nummer(1)]: 57 });
  await gesprek('stilte gesprek', '2026-10-21T10:00:00Z', null);
  expect(await dagen()).toEqual({ [nummer(0)]: 20, [nummer(1)]: 20 });
  const poging = (naam: string, op: string, bereikt: boolean) =>
    client.query(
      `insert into contactpoging (gemeente_id, id, taak_id, moment, soort, dagdeel, bereikt, bericht, door)
       select $1, $2, t.id, $3, 'telefoon', 'ochtend', $4, $5, 'proef' from taak t
       where t.gemeente_id = $1 and t.persoon_id = $6 order by t.id limit 1`,
      [a.id, testId(naam), op, bereikt, bereikt ? 'geen' : 'voicemail', a.persoonId],
    );
  await poging('stilte voicemail', '2026-11-05T09:00:00Z', false);
  expect(await dagen()).toEqual({ [nummer(0)]: 20, [nummer(1)]: 20 });
  await poging('stilte bereikt', '2026-11-06T09:00:00Z', true);
  expect(await dagen()).toEqual({ [nummer(0)]: 4, [nummer(1)]: 4 });
});

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) => Promise<React.ReactNode>;
async function zie(welke: Page, zoek: Record<string, string> = {}): Promise<string> {
  ctx = innen;
  const html = await renderPage(
    await welke({ params: Promise.resolve({ gemeente: a.sleutel }), searchParams: Promise.resolve(zoek) }),
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0|\s+/g, ' ')
    .replace(/ +/g, ' ');
}
