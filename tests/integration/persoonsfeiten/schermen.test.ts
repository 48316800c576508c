import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { renderPage } from '@tests/support/render-page';
import { openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import een from '@/app/(kantoor)/heffing/[gemeente]/personen/[persoon]/page';
import nieuw from '@/app/(kantoor)/heffing/[gemeente]/personen/nieuw/page';
import {
  addNummerAction,
  endPersoonsfeitAction,
  recordPersoonAction,
  recordPersoonsfeitAction,
} from '@/app/(kantoor)/heffing/persoon-actions';
import { fillPersoonsfeiten } from '@/commands/demo/persoonsfeiten';
import { type ActionState, NIEUW } from '@/platform/action-state';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';

let ctx: Context;
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
  usePathname: () => '/heffing/borne/personen',
  redirect: (naar: string) => {
    throw new Error(`naar ${naar}`);
  },
}));
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...{ cookie: '', requestId: 'proef', path: '/heffing/borne/personen', taal: 'nl', thema: '' },
    now: ctx.now,
    ownPage: true,
  }),
}));
vi.mock('@/platform/access', async (original) => ({
  ...(await original<typeof import('@/platform/access')>()),
  admit: async () => ({ ctx, gemeenten: ctx.gemeenten.map((g) => g.gemeenteId), sessie: null }),
}));

const heffen = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen']);
let alles: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;

beforeAll(async () => {
  const seeded = await openSeeded(4);
  close = seeded.close;
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  borne = await arrangeAanslagen(alles, 'borne', 2);
  await alles.query(
    `insert into persoon (gemeente_id, id, sleutel, soort, nummer_versleuteld, voorletters, geslachtsnaam, zoeknaam, geboortedatum, bijgewerkt_op)
     select $1, md5('mens' || n)::uuid, md5('sleutel' || n) || md5('meer' || n), 'natuurlijk', '\\x00', 'K.', 'Mens' || n, 'mens' || n || ' k', date '1960-01-01' + n,
       '2026-01-01' from generate_series(1, 3) n`,
    [borne.gemeenteId],
  );
  ctx = { ...heffen, gemeenten: heffen.gemeenten.filter((g) => g.gemeenteId === borne.gemeenteId) };
});
afterAll(async () => {
  await alles.end();
  await close();
});

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<React.ReactNode>;
async function zie(page: Page, params: Record<string, string> = {}): Promise<string> {
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
/** What a form answered: its state, or where it went. */
async function stuur(
  actie: (state: ActionState, form: FormData) => Promise<ActionState>,
  velden: Record<string, string>,
): Promise<ActionState | string> {
  const form = new FormData();
  for (const [naam, waarde] of Object.entries({ gemeente: 'borne', ...velden })) form.set(naam, waarde);
  return actie(NIEUW, form).catch((error: Error) => error.message);
}
const datum = (naam: string, jaar: string, maand: string, dag: string) => ({
  [`${naam}.dag`]: dag,
  [`${naam}.maand`]: maand,
  [`${naam}.jaar`]: jaar,
});
const FORM = {
  ...{ aard: 'mens-zonder-bsn', geslachtsnaam: 'Almeida', voorletters: 'R.', geboren: '1970-05' },
  ...{ bestemming: 'eigen', postcode: '7622 fa', huisnummer: '1', bron: 'Huurcontract van 1 mei 2026' },
  clientSleutel: 'formulier',
};

test('the demo has a foreign owner, an estate and two facts, also when it runs again', async () => {
  expect(await fillPersoonsfeiten(heffen.now)).toBe(4);
  expect(await fillPersoonsfeiten(heffen.now)).toBe(0);
  const { rows } = await alles.query(
    `select f.soort, f.aard, p.zoeknaam from persoonsfeit f join persoon p on p.gemeente_id = f.gemeente_id and p.id = f.persoon_id
     where f.bron ~ 'notaris|erfrecht|kantonrechter|familie' order by f.soort, f.aard`,
  );
  expect(rows).toEqual([
    { soort: 'bewind', aard: null, zoeknaam: 'mens3 k' },
    { soort: 'overleden', aard: null, zoeknaam: 'mens2 k' },
    { soort: 'zonder-nummer', aard: 'boedel', zoeknaam: 'erven van j terpstra' },
    { soort: 'zonder-nummer', aard: 'buitenlandse-eigenaar', zoeknaam: 'lindqvist m' },
  ]);
});

test('the form asks who, where and on what it rests, and says what is wrong at its field', async () => {
  const vorm = await zie(nieuw);
  for (const woord of ['Iemand zonder BSN of RSIN vastleggen', 'Een onverdeelde boedel', 'Waar rust dit op?'])
    expect(vorm).toContain(woord);
  const fout = await stuur(recordPersoonAction, {
    ...FORM,
    ...{
      geboren: 'ooit',
      kvk: '12',
      postcode: 'x',
      huisnummer: '0',
      huisletter: '11',
      toevoeging: 'te lang',
    },
  });
  expect(fout).toMatchObject({
    velden: {
      geboren: { sleutel: 'fouten.geboorte' },
      kvk: { sleutel: 'fouten.kvk' },
      postcode: { sleutel: 'fouten.postcode' },
      huisnummer: { sleutel: 'fouten.huisnummer' },
      huisletter: { sleutel: 'fouten.huisletter' },
      toevoeging: { sleutel: 'fouten.toevoeging' },
    },
    ingevuld: { geslachtsnaam: 'Almeida' },
  });
  expect(await stuur(recordPersoonAction, { ...FORM, land: 'Portugal' })).toMatchObject({
    velden: { postcode: { sleutel: 'fouten.een-adres' }, regel1: { sleutel: 'fouten.verplicht' } },
  });
});

test('who is like him is named, and after the confirmation his page says that there is no number', async () => {
  await alles.query(
    `update persoon set geslachtsnaam = 'Almeida', voorvoegsel = null, voorletters = 'R.' where id = $1`,
    [borne.persoonIds[0]],
  );
  const gevraagd = await stuur(recordPersoonAction, FORM);
  if (typeof gevraagd === 'string') throw new Error(gevraagd);
  const { waarden, sleutel } = gevraagd.velden?.dubbel ?? { sleutel: '' };
  expect(sleutel).toBe('persoonsfeit.fout.lijkt');
  expect(waarden?.lijst).toContain('R. Almeida');
  expect(gevraagd.ingevuld).toMatchObject({ geslachtsnaam: 'Almeida' });
  const naar = await stuur(recordPersoonAction, {
    ...FORM,
    'dubbel-geen': 'ja',
    gezien: String(waarden?.gezien),
  });
  const [, persoon = ''] = /personen\/([0-9a-f-]{36})\?gelukt=persoon/.exec(String(naar)) ?? [];
  const bladzijde = await zie(een, { persoon });
  for (const woord of [
    'Wat weten wij over R. Almeida?',
    'Geen BSN of RSIN',
    'Een mens in Nederland, zonder BSN',
    'Huurcontract van 1 mei 2026',
  ])
    expect(bladzijde).toContain(woord);

  await alles.query('update persoon set sleutel = $2 where id = $1', [
    borne.persoonIds[1],
    persoonSleutel(1, '900000053'),
  ]);
  const vergelijk = await stuur(addNummerAction, {
    persoon,
    nummer: '900.000.053',
    bron: 'Terugmelding BRP',
  });
  expect(vergelijk).toContain(
    `/heffing/borne/dubbelen/vergelijken/${persoon}/${borne.persoonIds[1]}?nummer=bekend`,
  );
});

test('a fact with its source stands on the page and is ended there', async () => {
  const persoon = borne.persoonIds[1] ?? '';
  expect(await zie(een, { persoon })).toContain('Er is niets vastgelegd.');
  const feit = {
    persoon,
    soort: 'bewind',
    ...datum('dag', '2026', '11', '2'),
    bron: 'Beschikking van de rechter',
  };
  expect(await stuur(recordPersoonsfeitAction, feit)).toContain('gelukt=feit');
  const loopt = await zie(een, { persoon });
  for (const woord of [
    'Onder bewind sinds 2 november 2026',
    'Beschikking van de rechter',
    'Geldt dit niet meer?',
  ])
    expect(loopt).toContain(woord);
  expect(await stuur(recordPersoonsfeitAction, { ...feit, ...datum('dag', '2027', '1', '1') })).toMatchObject(
    {
      velden: { dag: { sleutel: 'persoonsfeit.fout.toekomst' } },
      ingevuld: { bron: 'Beschikking van de rechter' },
    },
  );
  const [{ id }] = (await alles.query(`select id from persoonsfeit where persoon_id = $1`, [persoon])).rows;
  const einde = { persoon, feit: id, gebeurtenis: 'geeindigd', ...datum('dag', '2026', '11', '20') };
  expect(
    await stuur(endPersoonsfeitAction, { ...einde, reden: 'Bewind opgeheven door de rechter' }),
  ).toContain('gelukt=einde');
  expect(await zie(een, { persoon })).toContain('Bewind opgeheven door de rechter');
});
