import { addBesluiters } from '@tests/support/aanwijzingen';
import { jobContext, staffContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { NextRequest } from 'next/server';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as csv } from '@/app/(beheer)/beheer/bewaren/[gemeente]/[lijst]/export/route';
import lijstblad from '@/app/(beheer)/beheer/bewaren/[gemeente]/[lijst]/page';
import gemeenteblad from '@/app/(beheer)/beheer/bewaren/[gemeente]/page';
import overzicht from '@/app/(beheer)/beheer/bewaren/page';
import { fillVernietigingenIn } from '@/commands/demo/vernietigingen';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { Rol } from '@/platform/permissions';

const { kantoor, a, b } = twoTenants;
let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/beheer/bewaren',
  notFound: () => {
    throw new NotFound();
  },
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/beheer/bewaren', taal: 'nl', thema: '' },
    now: ctx.now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

let client: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  await client.query(`delete from vernietigingspost; delete from vernietigingslijst; delete from bewaarstop;
      delete from kantoor_instelling where soort = 'bewaartermijn'`);
  await client.query(
    `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
      values ($1, gen_random_uuid(), 'bewaartermijn', '{"contact": 5}', '2016-01-01', 'Keuze van de archivaris', 'te-bevestigen',
        'proef', '2016-01-01')`,
    [kantoor.id],
  );
  await addBesluiters(client, kantoor.id, ['privacy-officer-proef', 'directeur-proef']);
});
afterAll(async () => {
  await client.end();
  await close();
});
const als = (rol: Rol, gemeenten = [a]) => {
  ctx = staffContext(kantoor, gemeenten, [rol]);
};

type Pagina = (props: never) => Promise<React.ReactNode>;
const zie = async (blad: unknown, params: object = {}, zoek: object = {}): Promise<string> =>
  (
    await renderPage(
      await (blad as Pagina)({
        params: Promise.resolve(params),
        searchParams: Promise.resolve(zoek),
      } as never),
    )
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ');
const lijsten = async () =>
  (
    await client.query<{ id: string; status: string }>(
      'select id, status from vernietigingslijst where gemeente_id = $1 order by voorgesteld_op',
      [a.id],
    )
  ).rows;

test('the demo carries one list out and leaves one waiting, and a second start leaves it alone', async () => {
  const vul = () => fillVernietigingenIn(jobContext(kantoor, [a, b]), a.id, 'proef');
  expect(await vul()).toBe(2);
  expect((await lijsten()).map(({ status }) => status)).toEqual(['uitgevoerd', 'voorgesteld']);
  expect(await vul()).toBe(0);
  const { rows } = await client.query(
    `select jaar, sleutel_versleuteld is null as weg from audit_sleutel
      where gemeente_id = $1 and bewaarklasse = 'contact' and jaar in (2016, 2018) order by jaar`,
    [a.id],
  );
  expect(rows).toEqual([
    { jaar: 2016, weg: true },
    { jaar: 2018, weg: false },
  ]);
});

test('the list of a gemeente shows the terms, how each list stands, and what is held back', async () => {
  als('privacy-officer');
  expect(await zie(overzicht)).toContain('5 jaar, Keuze van de archivaris');
  const html = await zie(gemeenteblad, { gemeente: a.sleutel }, { gelukt: 'gezet' });
  for (const zin of [
    'De bewaarstop is gezet.',
    'Deze termijnen moet de archivaris nog bevestigen.',
    'Er loopt al een lijst.',
    'Wacht op een besluit',
    'Uitgevoerd',
    'De ombudsman vroeg om alle stukken',
    'Zet een bewaarstop',
  ])
    expect(html).toContain(zin);
  // Who only looks gets no form.
  als('auditor');
  expect(await zie(gemeenteblad, { gemeente: a.sleutel })).not.toContain('Zet een bewaarstop');
});

test('a list that waits is decided on by another; one that was carried out says what went, and how', async () => {
  const [uitgevoerd, wacht] = await lijsten();
  als('directeur');
  const html = await zie(lijstblad, { gemeente: a.sleutel, lijst: wacht?.id });
  for (const zin of [
    'Iemand zette een bewaarstop',
    'Nummer van het besluit',
    'Controlegetal',
    'Contact, vragen',
  ])
    expect(html).toContain(zin);
  als('privacy-officer');
  expect(await zie(lijstblad, { gemeente: a.sleutel, lijst: wacht?.id })).not.toContain(
    'Nummer van het besluit van',
  );
  const verklaring = await zie(lijstblad, { gemeente: a.sleutel, lijst: uitgevoerd?.id });
  for (const zin of ['Verklaring van vernietiging', 'DB 2026-11', 'Sleutel vernietigd', 'artikel 8', a.naam])
    expect(verklaring).toContain(zin);
  const params = Promise.resolve({ gemeente: a.sleutel, lijst: uitgevoerd?.id });
  const antwoord = await csv(new NextRequest('http://localhost/export'), { params } as never);
  const tekst = await antwoord.text();
  expect(tekst).toContain('Sleutels van verzegelde inhoud');
  expect(tekst).toContain('Vernietigd');
});
