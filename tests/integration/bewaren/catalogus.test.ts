import fs from 'node:fs';
import path from 'node:path';
import { staffContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import scherm from '@/app/(beheer)/beheer/bewaren/page';
import { isBewaarklasse, TABELLEN_VAN, TABELLEN_ZONDER } from '@/domain/bewaren/bewaarcatalogus';
import { getBewaarstand } from '@/domain/bewaren/bewaring.queries';
import { readIn } from '@/platform/tenant';

/** What is kept of people, and in which class: held against the database and against the source. */
const { kantoor, a, b } = twoTenants;
const now = new Date('2026-11-02T09:30:00.000Z');
const ctx = staffContext(kantoor, [a, b], ['privacy-officer'], { now });

vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('@/platform/request', () => ({
  readRequest: async () => ({
    cookie: '',
    requestId: 'proef',
    path: '/beheer/bewaren',
    taal: 'nl',
    thema: '',
    now,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: [a.id, b.id], sessie: null }),
}));

let alles: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
});
afterAll(async () => {
  await alles.end();
  await close();
});

test('every table has one place: a class, or a reason why nothing in it is about a citizen', async () => {
  const { rows } = await alles.query<{ tabel: string }>(
    `select c.relname as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      where c.relkind in ('r', 'p') and not c.relispartition and c.relname not like '\\_prisma%' order by c.relname collate "C"`,
  );
  const genoemd = [...Object.values(TABELLEN_VAN), ...Object.values(TABELLEN_ZONDER)].flat();
  expect(genoemd.sort()).toEqual(rows.map(({ tabel }) => tabel));
});

test('a table that points at a person is in a class', async () => {
  const { rows } = await alles.query<{ tabel: string }>(
    `select distinct c.conrelid::regclass::text as tabel from pg_constraint c
      where c.contype = 'f' and c.confrelid = 'persoon'::regclass`,
  );
  expect(rows.length).toBeGreaterThan(20);
  const zonder = Object.values(TABELLEN_ZONDER).flat();
  expect(rows.map(({ tabel }) => tabel).filter((tabel) => zonder.includes(tabel))).toEqual([]);
});

test('the word that is given to what is sealed is a class of the catalogue', () => {
  const src = path.resolve(import.meta.dirname, '../../../src');
  const woorden = fs
    .readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
    .flatMap((file) => [
      ...fs
        .readFileSync(path.join(src, file), 'utf8')
        .matchAll(/(?:bewaarklasse:|BEWAARKLASSE\w* =) '([a-z-]+)'/g),
    ])
    .map(([, woord]) => woord ?? '');
  expect(woorden.length).toBeGreaterThan(50);
  expect(woorden.filter((woord) => woord !== 'bewaarklasse' && !isBewaarklasse(woord))).toEqual([]);
});

test('the screen says what is kept where, per gemeente, and what was not decided', async () => {
  await alles.query(
    `insert into audit_sleutel (gemeente_id, bewaarklasse, jaar, sleutel_versleuteld, vernietigd_op)
      values ($1, 'zaken', 2001, null, '2026-01-05'), ($1, 'zaken', 2002, 'x', null)`,
    [a.id],
  );
  const stand = await readIn(ctx, [a.id], getBewaarstand);
  expect(stand.klassen.find(({ klasse }) => klasse === 'zaken')).toMatchObject({
    gemeenteId: a.id,
    van: 2001,
    vernietigd: 1,
  });
  expect(new Set(stand.klassen.map(({ gemeenteId }) => gemeenteId))).toEqual(new Set([a.id]));
  const html = await renderPage(
    await scherm({ params: Promise.resolve({}), searchParams: Promise.resolve({}) }),
  );
  for (const zin of [
    'Wat bewaren wij',
    '3 jaar, Leidraad invordering 1.1.11',
    'nog niet vastgesteld',
    a.naam,
  ])
    expect(html).toContain(zin);
});
