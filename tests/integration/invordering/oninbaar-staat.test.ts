import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { addBesluiters, giveAanwijzingen } from '@tests/support/aanwijzingen';
import { staffContext } from '@tests/support/context';
import { payOff } from '@tests/support/invordering';
import { renderPage } from '@tests/support/render-page';
import { type TestGemeente, testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import bestuur from '@/app/(bestuur)/bestuur/[gemeente]/inning/page';
import overzicht from '@/app/(kantoor)/invordering/[gemeente]/oninbaar/page';
import { GET as staatCsv } from '@/app/(kantoor)/invordering/[gemeente]/oninbaar/staat/export/route';
import staatPagina from '@/app/(kantoor)/invordering/[gemeente]/oninbaar/staat/page';
import { bookAfgeschreven } from '@/domain/grootboek/boeking';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { decideOninbaarlijst } from '@/domain/invordering/decide-oninbaarlijst';
import { checkOninbaarlijst, makeOninbaarlijst } from '@/domain/invordering/make-oninbaarlijst';
import type { Namens } from '@/domain/invordering/oninbaar';
import { listOninbaarVan } from '@/domain/invordering/oninbaar.queries';
import type { Oninbaarreden } from '@/domain/invordering/oninbaarreden';
import { proposeOninbaar } from '@/domain/invordering/propose-oninbaar';
import { undoOninbaar } from '@/domain/invordering/undo-oninbaar';
import { getOninbaarstaat } from '@/domain/rapportages/oninbaar.queries';
import { parsePeriode } from '@/domain/rapportages/periode';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/invordering/aland/oninbaar',
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/invordering/aland/oninbaar', taal: 'nl', thema: '' },
    now: ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

const als = (wie: string, rol: Rol, now = '2026-11-10T09:00:00Z'): Context => ({
  ...staffContext(kantoor, [a, b], [rol], {
    actor: { soort: 'medewerker', medewerkerId: testId(wie), naam: wie },
  }),
  now: new Date(now),
});
const innen = als('innen', 'medewerker-innen');
const controleur = als('controle', 'medewerker-innen');
const directeur = als('directeur', 'directeur');
let client: pg.Client;
let close: () => Promise<void>;
const schulden = new Map<number, TestAanslag[]>();

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  await client.query(
    `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
     values ($1, $2, 'https://idp.example', 'directeur', 'Directeur', 'kantoor', '2020-01-01'),
       ($1, $3, 'https://idp.example', 'controle', 'Controleur', 'kantoor', '2020-01-01')`,
    [kantoor.id, testId('directeur'), testId('controle')],
  );
  await addBesluiters(client, kantoor.id, ['directeur-proef']);
  await giveAanwijzingen(client, { kantoorId: kantoor.id }, [testId('directeur')]);
  for (const [gemeente, waarde] of [
    [a, { besluit: 'directeur', mandaatTotEuro: 200 }],
    [b, { besluit: 'dagelijks-bestuur', mandaatTotEuro: 0 }],
  ] as const) {
    for (const tabel of ['oninbaarvoorstel', 'oninbaarlijst', 'opschorting'])
      await client.query(`delete from ${tabel} where gemeente_id = $1`, [gemeente.id]);
    await client.query(
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, $2, 'oninbaar', $3, '2020-01-01', 'proef', 'te-bevestigen', 'proef', '2020-01-01')`,
      [gemeente.id, testId(`oninbaarbeleid ${gemeente.sleutel}`), JSON.stringify(waarde)],
    );
    schulden.set(
      gemeente.id,
      await seedAanslagen(
        client,
        gemeente,
        Array.from({ length: 5 }, (_, n) => [10_000n + BigInt(n), 5_000n]),
      ),
    );
  }
});
afterAll(async () => {
  await client.end();
  await close();
});

const id = (gemeente: TestGemeente, n: number) => schulden.get(gemeente.id)?.[n]?.id ?? '';
const stelVoor = (gemeente: TestGemeente, n: number, redencode: Oninbaarreden, deel: bigint | null = null) =>
  writeIn(innen, gemeente.id, (w) =>
    proposeOninbaar(w, {
      aanslagId: id(gemeente, n),
      omvang: deel === null ? 'geheel' : 'deel',
      bedragCenten: deel === null ? null : toCents(deel),
      redencode,
      toelichting: 'Zo gevonden bij het onderzoek',
    }),
  );
const maakEnControleer = async (gemeente: TestGemeente) => {
  const lijst = await writeIn(innen, gemeente.id, (w) =>
    makeOninbaarlijst(w, { maand: toLocalDate('2026-11-01') }),
  );
  await writeIn(controleur, gemeente.id, (w) => checkOninbaarlijst(w, { id: lijst, versie: 1 }));
  return lijst;
};
const besluit = (gemeente: TestGemeente, lijst: string, namens: Namens, kenmerk: string | null = null) =>
  writeIn(directeur, gemeente.id, (w) =>
    decideOninbaarlijst(w, {
      ...{ id: lijst, versie: 2, besluit: 'vaststellen', namens, kenmerk, reden: null },
    }),
  ).catch((fout: unknown) => {
    if (fout instanceof Refused) return fout.sleutel;
    throw fout;
  });
const staat = (gemeente: TestGemeente, periode: string) => {
  const gelezen = parsePeriode(periode);
  if (!gelezen) throw new Error(periode);
  return readIn(innen, [gemeente.id], (r) => getOninbaarstaat(r, gelezen));
};

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) => Promise<React.ReactNode>;
async function zie(pagina: Page, rol: Rol, zoek: Record<string, string> = {}): Promise<string> {
  ctx = { ...staffContext(kantoor, [a], [rol]), now: new Date('2026-12-04T09:00:00Z') };
  const html = await renderPage(
    await pagina({ params: Promise.resolve({ gemeente: a.sleutel }), searchParams: Promise.resolve(zoek) }),
  );
  return html.replace(/<[^>]+>/g, ' ').replace(/&nbsp;|\u00a0|\s+/g, ' ');
}

test('[L-08] a claim goes whole or for a part with its reason to the list of a month, is checked, decided by who has the mandate in that organisation, booked, and reported in numbers and amounts beside the ledger', async () => {
  for (const gemeente of [a, b]) {
    await stelVoor(gemeente, 0, 'geen-verhaal');
    await stelVoor(gemeente, 1, 'niet-kunner', 4_000n);
    await stelVoor(gemeente, 2, 'geen-verhaal');
    await payOff(innen, gemeente.id, id(gemeente, 2));
  }
  // The directeur where the organisation gives him the mandate; where it does not, the dagelijks bestuur with its besluit.
  const bijDirecteur = await maakEnControleer(a);
  const bijBestuur = await maakEnControleer(b);
  expect(await besluit(a, bijDirecteur, 'directeur')).toEqual({ geboekt: 2, overgeslagen: 1 });
  expect(await besluit(b, bijBestuur, 'directeur')).toBe('oninbaar.fout.alleen-bestuur');
  expect(await besluit(b, bijBestuur, 'dagelijks-bestuur')).toBe('oninbaar.fout.kenmerk');
  expect(await besluit(b, bijBestuur, 'dagelijks-bestuur', 'DB 10 november 2026, punt 8')).toEqual({
    geboekt: 2,
    overgeslagen: 1,
  });
  for (const gemeente of [a, b])
    for (const periode of ['2026-11', '2026-K4', '2026']) {
      const { redenen, totaal, grootboek, verschil } = await staat(gemeente, periode);
      expect(redenen.map((r) => [r.redencode, r.geheel, r.deel])).toEqual([
        ['geen-verhaal', { aantal: 1, centen: 15_000n }, { aantal: 0, centen: 0n }],
        ['niet-kunner', { aantal: 0, centen: 0n }, { aantal: 1, centen: 4_000n }],
      ]);
      expect([totaal.netto, grootboek, verschil]).toEqual([19_000n, 19_000n, 0n]);
    }
  expect(await staat(a, '2026-10')).toMatchObject({ redenen: [], grootboek: 0n, verschil: 0n });
});

test('what lives again counts in the month of the day on which it does', async () => {
  const [rij] = await readIn(innen, [a.id], (r) => listOninbaarVan(r, a.id, id(a, 0)));
  await writeIn(als('directeur', 'directeur', '2026-12-03T09:00:00Z'), a.id, (w) =>
    undoOninbaar(w, { id: rij?.id ?? '', versie: rij?.versie ?? 0, reden: 'Heeft nu werk gevonden' }),
  );
  expect(await staat(a, '2026-12')).toMatchObject({
    totaal: { teruggedraaid: { aantal: 1, centen: 15_000n }, netto: -15_000n },
    grootboek: -15_000n,
    verschil: 0n,
  });
  expect((await staat(a, '2026-11')).totaal.netto).toBe(19_000n);
  expect((await staat(a, '2026-K4')).totaal.netto).toBe(4_000n);
});

test('innen and the accountant read and take away the report, the list says how the month stands, and a board reads nothing of fewer than ten', async () => {
  const scherm = await zie(staatPagina, 'auditor', { periode: '2026' });
  for (const woord of [
    'Geen loon, uitkering of bezit gevonden',
    '150,00',
    '40,00',
    'gelijk aan het grootboek',
  ])
    expect(scherm).toContain(woord);
  expect(await zie(staatPagina, 'medewerker-innen', { periode: 'geen' })).toContain('4e kwartaal 2026');
  expect(await zie(overzicht, 'medewerker-innen')).toContain('Er is deze maand niets om te toetsen');
  await stelVoor(a, 3, 'kosten-te-hoog');
  expect(await zie(overzicht, 'medewerker-innen')).toContain('nog niet alles op een lijst: 1 voorstel wacht');
  const { NextRequest } = await import('next/server');
  const bestand = await staatCsv(new NextRequest('http://localhost/export?periode=2026'), {
    params: Promise.resolve({ gemeente: a.sleutel }),
  });
  expect(await bestand.text()).toContain('Kan niet betalen, vastgesteld door een medewerker;0;0,00;1;40,00');
  const raad = await zie(bestuur, 'bestuurder');
  expect(raad).toMatch(/Oninbaar per jaar.*2026 niet getoond niet getoond.*2025 0 € 0,00/);
});

test('a boeking without a decision is named as a difference', async () => {
  const los = id(b, 4);
  await writeIn(innen, b.id, async (w) => {
    const stand = (await lockStanden(w, [los])).get(los);
    if (!stand) throw new Error('no stand');
    await postBoeking(
      w,
      bookAfgeschreven(
        'oninbaar',
        { boekdatum: toLocalDate('2026-11-10'), reden: 'proef' },
        openUit(stand).regels.map(({ aanslagregelId, belastingsoort, belastingjaar }) => ({
          ...{ aanslagId: los, aanslagregelId, belastingsoort, belastingjaar, centen: toCents(100) },
        })),
      ),
    );
  });
  expect((await staat(b, '2026-11')).verschil).toBe(-200n);
});
