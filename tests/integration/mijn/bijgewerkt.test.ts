import fs from 'node:fs';
import path from 'node:path';
import { citizenContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { renderPage } from '@tests/support/render-page';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import werkplek from '@/app/(kantoor)/kantoor/page';
import inzage from '@/app/(mijn)/mijn/[gemeente]/inzage/page';
import { withClient } from '@/commands/postgres/roles';
import { isVerouderd } from '@/domain/runs/versheid';
import type { Context } from '@/platform/context';

const { kantoor, a, b } = twoTenants;
const now = new Date('2026-06-09T08:00:00.000Z');
let wie: Context;
let pad = '/';

vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('@/platform/request', () => ({
  readRequest: async () => ({ cookie: '', requestId: 'proef', path: pad, taal: 'nl', thema: '', now }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx: wie, gemeenten: wie.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openWalled());
  const load = (gemeenteId: number, klaarOp: string) =>
    withClient(database.migratieUrl, (db) =>
      db.query(
        `insert into bestand (kantoor_id, gemeente_id, id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
         values ($1, $2, $3, 'personen', 'proef', md5($4) || md5($4), 1, 'geladen', 'proef', $4::text::timestamptz, $4::text::timestamptz)`,
        [kantoor.id, gemeenteId, testId(`bestand ${gemeenteId} ${klaarOp}`), klaarOp],
      ),
    );
  await load(a.id, '2026-06-01 04:10Z');
  await load(a.id, '2026-06-09 04:10Z');
  await load(b.id, '2026-06-08 07:59Z');
});
afterAll(() => close());

const show = async (page: typeof inzage | typeof werkplek, params: Record<string, string> = {}) =>
  (
    await renderPage(await page({ params: Promise.resolve(params), searchParams: Promise.resolve({}) }))
  ).replace(/[ \u202f]|&nbsp;/g, ' ');

const ofCitizen = (g: typeof a) => {
  wie = citizenContext(kantoor, [g], { now });
  pad = `/mijn/${g.sleutel}/inzage`;
  return show(inzage, { gemeente: g.sleutel });
};

const OUD = 'Dat is langer geleden dan wij beloven.';

describe('[C-03] how fresh the data are', () => {
  test('a day is fresh, a millisecond more is not, and what was never loaded is not', () => {
    const dag = 24 * 60 * 60 * 1000;
    expect(isVerouderd(new Date(now.getTime() - dag), now)).toBe(false);
    expect(isVerouderd(new Date(now.getTime() - dag - 1), now)).toBe(true);
    expect(isVerouderd(null, now)).toBe(true);
  });

  test('the citizen reads the end of the last load, and that it is longer ago than promised', async () => {
    const vers = await ofCitizen(a);
    expect(vers).toContain('Uw gegevens zijn bijgewerkt tot en met 9 juni 2026 om 06.10.');
    expect(vers).not.toContain(OUD);
    const oud = await ofCitizen(b);
    expect(oud).toContain('Uw gegevens zijn bijgewerkt tot en met 8 juni 2026 om 09.59.');
    expect(oud).toContain(OUD);
  });

  test('it stands on every page of /mijn: each has the frame that says it', () => {
    const mijn = path.join(import.meta.dirname, '..', '..', '..', 'src', 'app', '(mijn)');
    const paginas = fs
      .readdirSync(mijn, { recursive: true, encoding: 'utf8' })
      .filter((file) => path.basename(file) === 'page.tsx');
    expect(paginas.length).toBeGreaterThan(40);
    const zonder = paginas.filter(
      (file) => !/<(MijnFrame|BezwaarKader)\b/.test(fs.readFileSync(path.join(mijn, file), 'utf8')),
    );
    expect(zonder).toEqual([]);
  });

  test('who loads the files is alarmed about what is older than a day, and about nothing else', async () => {
    wie = staffContext(kantoor, [a, b], ['beheerder'], { now });
    pad = '/kantoor';
    const html = await show(werkplek);
    expect(html).toContain('Gegevens zijn ouder dan een dag');
    expect(html).toContain(`${b.naam}: bijgewerkt tot en met 8 juni 2026 om 09.59.`);
    expect(html).not.toContain(`${a.naam}: bijgewerkt`);
    wie = staffContext(kantoor, [a], ['beheerder'], { now });
    expect(await show(werkplek)).not.toContain('Gegevens zijn ouder dan een dag');
  });
});
