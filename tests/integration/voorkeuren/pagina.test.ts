import { citizenContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { chooseKanaalAction, stopDigitaalAction } from '@/app/(mijn)/mijn/[gemeente]/gegevens/post/actions';
import pagina from '@/app/(mijn)/mijn/[gemeente]/gegevens/post/page';
import { withClient } from '@/commands/postgres/roles';
import type { Context } from '@/platform/context';

/** The page on which somebody says how he wants his letters, in both languages, and its answers. */
const { kantoor, a } = twoTenants;
const now = new Date('2026-06-09T08:00:00.000Z');
let taal = 'nl';
let ctx: Context = citizenContext(kantoor, [a], { now });
let database: TestDatabase;
let close: () => Promise<void>;

vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  redirect: (naar: string) => {
    throw new Error(`naar ${naar}`);
  },
}));
vi.mock('@/platform/request', () => ({
  readRequest: async () => ({
    cookie: '',
    requestId: 'proef',
    path: `/mijn/${a.sleutel}/gegevens/post`,
    taal,
    thema: '',
    now,
    ownPage: true,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: [a.id], sessie: null }),
}));

beforeAll(async () => {
  ({ database, close } = await openWalled());
  await sql(`update contactgegeven set vervallen_op = '2026-05-01' where gemeente_id = $1`, [a.id]);
});
afterAll(() => close());
const sql = (text: string, values: unknown[] = []) =>
  withClient(database.migratieUrl, async (client) => (await client.query(text, values)).rows);
const html = async () => {
  const props = { params: Promise.resolve({ gemeente: a.sleutel }), searchParams: Promise.resolve({}) };
  return renderPage(await pagina(props));
};
const keuzes = () =>
  sql(
    'select kanaal, taal, instemming from kanaalkeuze where gemeente_id = $1 and persoon_id = $2 order by volg',
    [a.id, a.persoonId],
  );
const geefEmail = () =>
  sql(
    `insert into contactgegeven (gemeente_id, id, persoon_id, soort, waarde, herkomst, geverifieerd_op, gemaakt_op)
      values ($1, gen_random_uuid(), $2, 'email', 'zelf@voorbeeld.nl', 'inwoner', '2026-05-01', '2026-05-01')`,
    [a.id, a.persoonId],
  );

test('asked in his own language, with what he has now; the way back to paper is there when it is not that already', async () => {
  taal = 'nl';
  const nl = await html();
  expect(nl).toContain('Hoe wilt u post krijgen?');
  expect(nl).toContain('U hebt nog geen e-mailadres dat werkt');
  expect(nl).not.toContain('Alles weer per post');
  // Without a connection the Berichtenbox is not offered.
  expect(nl).not.toContain('In de Berichtenbox van MijnOverheid');
  taal = 'en';
  const en = await html();
  expect(en).toContain('How would you like to get your post?');
  expect(en).not.toMatch(/Hoe wilt|postkeuze\.|voorkeur\./);
  taal = 'nl';
});

test('what is refused keeps what was chosen and changes nothing; what is right is kept, and goes back at once', async () => {
  const form = (velden: Record<string, string>) => {
    const data = new FormData();
    for (const [naam, waarde] of Object.entries({ gemeente: a.sleutel, namens: '', ...velden }))
      data.set(naam, waarde);
    return data;
  };
  const nieuw = { status: 'nieuw' } as unknown as Parameters<typeof chooseKanaalAction>[0];
  const eerder = (await keuzes()).length;
  await geefEmail();
  const digitaal = { kanaal: 'mijn', mailtaal: 'en' };
  const geweigerd = await chooseKanaalAction(nieuw, form(digitaal));
  expect(geweigerd).toMatchObject({
    status: 'fout',
    velden: { akkoord: { sleutel: 'voorkeur.fout.zonder-akkoord' } },
    ingevuld: digitaal,
  });
  expect(await chooseKanaalAction(nieuw, form({ kanaal: 'duif', mailtaal: 'la' }))).toMatchObject({
    status: 'fout',
  });
  expect(await keuzes()).toHaveLength(eerder);
  const terug = `naar /mijn/${a.sleutel}/gegevens?gelukt=post`;
  await expect(chooseKanaalAction(nieuw, form({ ...digitaal, 'akkoord-digitaal': 'ja' }))).rejects.toThrow(
    terug,
  );
  expect(await html()).toContain('Alles weer per post');
  await expect(stopDigitaalAction(nieuw, form({ mailtaal: 'en' }))).rejects.toThrow(terug);
  expect((await keuzes()).slice(eerder)).toEqual([
    { kanaal: 'mijn', taal: 'en', instemming: 'instemming-2026-1' },
    { kanaal: 'post', taal: 'en', instemming: null },
  ]);
});

test('somebody of the office cannot choose as if he were the citizen', async () => {
  ctx = staffContext(kantoor, [a], ['serviceteam'], { now });
  await expect(html()).rejects.toThrow();
  ctx = citizenContext(kantoor, [a], { now });
});
