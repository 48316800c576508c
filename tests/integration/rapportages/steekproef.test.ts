import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { seedOntvangsten } from '@tests/support/aanslagen';
import { bookOplegging, payOff } from '@tests/support/invordering';
import { renderPage } from '@tests/support/render-page';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as csv } from '@/app/(kantoor)/invordering/[gemeente]/steekproef/export/route';
import pagina from '@/app/(kantoor)/invordering/[gemeente]/steekproef/page';
import { listKosten } from '@/domain/grootboek/kosten.queries';
import { askStap } from '@/domain/invordering/ask-stap';
import { decideKostenterugname } from '@/domain/invordering/decide-kostenterugname';
import { decideStapvoorstel } from '@/domain/invordering/decide-stapvoorstel';
import type { Padstap } from '@/domain/invordering/invorderingspad';
import { proposeKostenterugname } from '@/domain/invordering/propose-kostenterugname';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import { parsePeriode } from '@/domain/rapportages/periode';
import { drawSteekproef, type Steekproefbron, type Steekproefmethode } from '@/domain/rapportages/steekproef';
import { getSteekproef } from '@/domain/rapportages/steekproef.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/invordering/borne/steekproef',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/invordering/borne/steekproef', taal: 'nl', thema: '' },
    now: ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: [borne.gemeenteId], sessie: null }),
}));

const innen = (dag: string) =>
  seedContext('heffingsambtenaar-gbtwente', ['medewerker-innen'], { now: new Date(`${dag}T09:00:00Z`) });
const ambtenaar = (dag: string) =>
  seedContext('beheerder-gbtwente', ['invorderingsambtenaar'], { now: new Date(`${dag}T10:00:00Z`) });
const auditor = seedContext('beheerder-gbtwente', ['auditor'], { now: new Date('2026-11-10T10:00:00Z') });
let alles: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;
const id = (n: number) => borne.aanslagIds[n] ?? '';
const jaar = parsePeriode('2026');

beforeAll(async () => {
  const seeded = await openSeeded(4);
  close = seeded.close;
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  borne = await arrangeAanslagen(alles, 'borne', 3);
  await bookOplegging(alles, borne.gemeenteId);
  await alles.query(
    `insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
     values (1, $1, null, 'ontvangsten', 'bank.csv', md5('bank') || md5('bank'), 1, 'geladen', 'proef', '2026-06-01', '2026-06-01')`,
    [testId('bankbestand')],
  );
  await seedOntvangsten(alles, { id: 1, bestandId: testId('bankbestand') }, [
    { ref: 'bank', bedragCenten: 1n, boekdatum: '2026-12-30' },
  ]);
  await zet('herinnering', '2026-06-16');
  await zet('aanmaning', '2026-07-14');
  const [aanmaning] = await readIn(innen('2026-07-20'), [borne.gemeenteId], (r) =>
    listKosten(r, borne.gemeenteId, [id(0)]),
  );
  const terugname = await writeIn(innen('2026-07-20'), borne.gemeenteId, (w) =>
    proposeKostenterugname(w, { kostenId: aanmaning?.id ?? '', reden: 'Betaald voor de aanmaning' }),
  );
  await writeIn(ambtenaar('2026-07-21'), borne.gemeenteId, (w) =>
    decideKostenterugname(w, { id: terugname.id, versie: 1, besluit: 'toekennen', besluitReden: 'Akkoord' }),
  );
  // Small and large amounts: the method with money has something to choose between.
  for (let n = 1; n <= 40; n += 1)
    await payOff(innen('2026-08-03'), borne.gemeenteId, id(1), toCents(n % 10 === 0 ? 400 : 7));
});
afterAll(async () => {
  await alles.end();
  await close();
});

async function zet(stap: Padstap, dag: string): Promise<void> {
  const antwoord = await writeIn(innen(dag), borne.gemeenteId, (w) =>
    askStap(w, { aanslagId: id(0), stap, dagtekening: toLocalDate(dag), toelichting: 'Belt niet terug' }),
  );
  if (antwoord === 'gezet') return;
  const { voorstellen } = await readIn(innen(dag), [borne.gemeenteId], (r) =>
    getVorderingbeeld(r, borne.gemeenteId, id(0)),
  );
  const wacht = voorstellen.find((v) => v.status === 'voorgesteld');
  await writeIn(ambtenaar(dag), borne.gemeenteId, (w) =>
    decideStapvoorstel(w, {
      ...{ id: wacht?.id ?? '', versie: wacht?.versie ?? 0, besluit: 'zetten', besluitReden: 'Akkoord' },
    }),
  );
}

const trek = (bron: Steekproefbron, methode: Steekproefmethode, aantal: number, zaad: string) => {
  if (!jaar) throw new Error('2026 is a year');
  return readIn(auditor, [borne.gemeenteId], (r) =>
    getSteekproef(r, { bron, methode, aantal, zaad, periode: jaar }),
  );
};

test('draws what anybody can draw again from what was booked, whatever the word, the size and the method', async () => {
  const { rows } = await alles.query<{ id: string; centen: string }>(
    `select b.id, sum(r.bedrag_centen) filter (where r.bedrag_centen > 0) as centen
     from boeking b join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
     where b.gemeente_id = $1 and b.telt <> 'oplegging' group by b.id`,
    [borne.gemeenteId],
  );
  const stukken = rows.map((rij) => ({ id: rij.id, centen: toCents(BigInt(rij.centen)) }));
  expect(stukken.length).toBe(42);
  for (const zaad of ['accountant', '2026-1', "woord met ' erin", 'ë'])
    for (const methode of ['aselect', 'geldeenheid'] as const)
      for (const aantal of [1, 7, 25, 200]) {
        const { populatie, stukken: getrokken } = await trek('boekingen', methode, aantal, zaad);
        const verwacht = drawSteekproef(stukken, { methode, aantal, zaad });
        expect(getrokken.map((s) => [s.id, s.centen, s.raak])).toEqual(
          verwacht.map((s) => [s.id, s.centen, s.raak]),
        );
        expect(populatie).toEqual({
          aantal: 42,
          centen: stukken.reduce((sum, { centen }) => sum + centen, 0n),
        });
      }
  const een = await trek('boekingen', 'aselect', 10, 'een');
  const ander = await trek('boekingen', 'aselect', 10, 'ander');
  expect(een.stukken.map((s) => s.id)).not.toEqual(ander.stukken.map((s) => s.id));
});

test('[L-10] the accountant draws a sample of what collecting booked and did, and takes it away with for each item who made it, who decided and the letter', async () => {
  const { stukken } = await trek('boekingen', 'aselect', 200, 'alles');
  const kosten = stukken.filter((s) => s.soort === 'kosten');
  const aanmaning = kosten.find((s) => !s.terug);
  expect(aanmaning).toMatchObject({
    reden: 'aanmaning',
    besluit: { over: 'stapvoorstel', kenmerk: 'Belt niet terug' },
    brief: { soort: 'aanmaning', dagtekening: '2026-07-14' },
    aanslagen: [{ id: id(0) }],
  });
  expect(kosten.find((s) => s.terug)?.besluit).toMatchObject({
    over: 'kostenterugname',
    kenmerk: 'Betaald voor de aanmaning',
  });
  const stappen = (await trek('stappen', 'aselect', 25, 'alles')).stukken;
  expect(stappen.map((s) => [s.soort, s.besluit?.over ?? null]).toSorted()).toEqual([
    ['aanmaning', 'stapvoorstel'],
    ['herinnering', null],
  ]);
  const { rows } = await alles.query<{ sha256: string }>(
    `select sha256 from document where gemeente_id = $1 and aanslag_id = $2 and soort = 'aanmaning'`,
    [borne.gemeenteId, id(0)],
  );
  expect(stappen.find((s) => s.soort === 'aanmaning')?.brief?.sha256).toBe(rows[0]?.sha256);

  const zoek = { periode: '2026', bron: 'boekingen', methode: 'aselect', aantal: '200', zaad: 'alles' };
  const scherm = await zie(zoek);
  for (const woord of [
    'Getrokken uit 42 stukken',
    'Controlewoord alles',
    'Kosten, teruggenomen',
    'voorstel voor deze stap',
    'Geen besluit nodig',
  ])
    expect(scherm).toContain(woord);
  const { NextRequest } = await import('next/server');
  const bestand = await csv(new NextRequest(`http://localhost/export?${new URLSearchParams(zoek)}`), {
    params: Promise.resolve({ gemeente: 'borne' }),
  });
  const regels = (await bestand.text()).trim().split('\r\n');
  expect(regels).toHaveLength(43);
  expect(regels.find((regel) => regel.includes(rows[0]?.sha256 ?? 'geen'))).toContain(
    'voorstel voor deze stap;Belt niet terug;Aanmaning;2026-07-14',
  );
  // That it was drawn, and how, can be looked up later.
  const { rows: gelogd } = await alles.query(
    `select rol, onderwerp_soort as soort from audit where gemeente_id = $1 and handeling = 'steekproef.geexporteerd'`,
    [borne.gemeenteId],
  );
  expect(gelogd).toEqual([{ rol: 'auditor', soort: 'gemeente' }]);
});

test('what is missing or wrong is said where it stands, and what was typed stays', async () => {
  expect(await zie({})).not.toContain('Getrokken stukken');
  const fout = await zie({ aantal: '900', zaad: 'x' });
  expect(fout).toContain('Vul een getal in van 1 tot en met 200');
  expect(fout).toContain('Vul een controlewoord in van 3 tot en met 40 tekens');
  expect(fout).not.toContain('Getrokken stukken');
  expect(await zie({ periode: '2025', aantal: '5', zaad: 'proef' })).toContain(
    'Er is niets om uit te trekken',
  );
});

async function zie(zoek: Record<string, string>): Promise<string> {
  ctx = auditor;
  const html = await renderPage(
    await pagina({ params: Promise.resolve({ gemeente: 'borne' }), searchParams: Promise.resolve(zoek) }),
  );
  return html.replace(/<[^>]+>/g, ' ').replace(/&nbsp;|\u00a0|\s+/g, ' ');
}
