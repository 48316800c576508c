import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { renderPage } from '@tests/support/render-page';
import { openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import klantbeeld from '@/app/(balie)/balie/[gemeente]/klant/[id]/page';
import een from '@/app/(kantoor)/heffing/[gemeente]/dubbelen/[id]/page';
import lijst from '@/app/(kantoor)/heffing/[gemeente]/dubbelen/page';
import van from '@/app/(kantoor)/heffing/[gemeente]/dubbelen/van/[persoon]/page';
import vergelijken from '@/app/(kantoor)/heffing/[gemeente]/dubbelen/vergelijken/[een]/[ander]/page';
import { fillDubbelen } from '@/commands/demo/dubbelen';
import { listSamenvoegingen } from '@/domain/samenvoegingen/samenvoeging.queries';
import { listVermoedens } from '@/domain/samenvoegingen/vermoeden.queries';
import type { Context } from '@/platform/context';
import { readIn } from '@/platform/tenant';

let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/heffing/borne/dubbelen',
  redirect: (naar: string) => {
    throw new Error(`naar ${naar}`);
  },
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{
      cookie: '',
      requestId: 'proef',
      path: '/heffing/borne/dubbelen',
      taal: 'nl',
      thema: '',
      now: ctx.now,
    },
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

const maker = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen']);
const tweede = seedContext('heffingsambtenaar-gbtwente', ['heffingsambtenaar']);
let alles: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;

beforeAll(async () => {
  const seeded = await openSeeded(4);
  close = seeded.close;
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  borne = await arrangeAanslagen(alles, 'borne', 1);
  // People of whom the BRP knows everything, and who got no aanslag.
  await alles.query(
    `insert into persoon (gemeente_id, id, sleutel, soort, nummer_versleuteld, voorletters, geslachtsnaam, zoeknaam, geboortedatum, bijgewerkt_op)
     select $1, md5('mens' || n)::uuid, md5('sleutel' || n) || md5('meer' || n), 'natuurlijk', '\\x00', 'K.', 'Mens' || n, 'mens' || n || ' k', date '1960-01-01' + n,
       '2026-01-01' from generate_series(1, 4) n`,
    [borne.gemeenteId],
  );
  await alles.query(
    `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf)
     select p.gemeente_id, md5('woont' || p.id)::uuid, p.id, a.id, 'woon', '2020-01-01' from persoon p
     cross join (select id from adres where gemeente_id = $1 order by id limit 1) a where p.gemeente_id = $1 and p.zoeknaam like 'mens%'`,
    [borne.gemeenteId],
  );
});
afterAll(async () => {
  await alles.end();
  await close();
});

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<React.ReactNode>;
/** The words of a page as this person sees it in Borne, without its markup. */
async function zie(page: Page, wie: Context, params: Record<string, string> = {}): Promise<string> {
  ctx = { ...wie, gemeenten: wie.gemeenten.filter((g) => g.gemeenteId === borne.gemeenteId) };
  const html = await renderPage(
    await page({
      params: Promise.resolve({ gemeente: 'borne', ...params }),
      searchParams: Promise.resolve({}),
    }),
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
}

test('nobody stands twice: the list says so', async () => {
  const leeg = await zie(lijst, maker);
  for (const woord of ['Er is nog niets samengevoegd', 'Er zijn geen rijen die op elkaar lijken'])
    expect(leeg).toContain(woord);
});

test('the demo has one merged, one that waits and one that is suggested, also when it runs again', async () => {
  expect(await fillDubbelen(maker.now)).toBe(3);
  expect(await fillDubbelen(maker.now)).toBe(0);
  const alle = await readIn(maker, [borne.gemeenteId], (r) => listSamenvoegingen(r, borne.gemeenteId));
  expect(alle.map(({ status }) => status)).toEqual(['voorgesteld', 'uitgevoerd']);
  const { vermoedens } = await readIn(maker, [borne.gemeenteId], (r) => listVermoedens(r, borne.gemeenteId));
  expect(vermoedens.map(({ een: dubbel, redenen }) => [dubbel.naam, redenen])).toEqual([
    ['K. Mens3', ['naam-geboortedatum', 'naam-adres', 'geboortedatum-adres']],
  ]);
  const scherm = await zie(lijst, maker);
  for (const woord of [
    'Wacht op besluit',
    'Samengevoegd',
    'Zelfde naam en geboortedatum',
    'Vergelijk K. Mens3',
  ])
    expect(scherm).toContain(woord);
});

test('two rows stand side by side, who proposed it takes it back, and another decides or undoes', async () => {
  const [wacht, gedaan] = await readIn(maker, [borne.gemeenteId], (r) =>
    listSamenvoegingen(r, borne.gemeenteId),
  );
  expect(await zie(een, maker, { id: wacht?.id ?? '' })).toContain('Trek het voorstel in');
  const anders = await zie(een, tweede, { id: wacht?.id ?? '' });
  for (const woord of ['Uw besluit', 'Voeg samen', 'BSN of RSIN', 'Contacten'])
    expect(anders).toContain(woord);
  const klaar = await zie(een, tweede, { id: gedaan?.id ?? '' });
  for (const woord of ['Wat is verhangen', 'Draai de samenvoeging terug', 'Wat er later bij kwam'])
    expect(klaar).toContain(woord);
  const { vermoedens } = await readIn(maker, [borne.gemeenteId], (r) => listVermoedens(r, borne.gemeenteId));
  const [paar] = vermoedens;
  const naast = await zie(vergelijken, maker, {
    een: paar?.een.persoonId ?? '',
    ander: paar?.ander.persoonId ?? '',
  });
  for (const woord of ['Is dit dezelfde?', 'Rij 1: K. Mens3', 'Rij 2: K. Mens3', 'Welke rij blijft?'])
    expect(naast).toContain(woord);
  const vanuit = await zie(van, maker, { persoon: paar?.ander.persoonId ?? '' });
  for (const woord of ['Staat K. Mens3 dubbel?', 'Zoek de andere rij', 'Vergelijk K. Mens3'])
    expect(vanuit).toContain(woord);
});

test('the klantbeeld of a double leads to that of the row that stays', async () => {
  const { rows } = await alles.query<{ dubbel_id: string; blijft_id: string }>(
    `select dubbel_id, blijft_id from samenvoeging where status = 'uitgevoerd'`,
  );
  const [rij] = rows;
  await expect(zie(klantbeeld, maker, { id: rij?.dubbel_id ?? '' })).rejects.toThrow(
    `naar /balie/borne/klant/${rij?.blijft_id}`,
  );
});
