import { randomBytes, randomUUID } from 'node:crypto';
import { seedAanslagen } from '@tests/support/aanslagen';
import { renderPage } from '@tests/support/render-page';
import { testId, testSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import type { ReactNode } from 'react';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as bezwaar from '@/app/(mijn)/mijn/[gemeente]/bezwaar/actions';
import * as kwijtschelding from '@/app/(mijn)/mijn/[gemeente]/kwijtschelding/actions';
import * as machtigen from '@/app/(mijn)/mijn/[gemeente]/machtigen/actions';
import * as regeling from '@/app/(mijn)/mijn/[gemeente]/regeling/actions';
import * as helpen from '@/app/(mijn)/mijn/helpen/actions';
import { chooseVoorWieAction } from '@/app/(mijn)/mijn/voor-wie/actions';
import { machtigenAnswers } from '@/app/vertegenwoordigen/machtigen-words';
import { type ActionState, NIEUW } from '@/platform/action-state';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { insertSessie } from '@/platform/session-store';

/** Through the doors: in gemeente a the first person asks for help, and the second one helps. */
const { kantoor, a } = twoTenants;
const NU = new Date('2026-06-05T10:00:00.000Z');
const ZAAK = testId(`zaak ${a.sleutel}`);
const KLACHT = testId(`klachtzaak ${a.sleutel}`);
const verzoek = { cookie: '', path: '/mijn', now: NU };
vi.mock('@/platform/request', async (original) => ({
  ...(await original<typeof import('@/platform/request')>()),
  readRequest: async () => ({
    ...verzoek,
    requestId: randomUUID(),
    ownPage: true,
    taal: 'nl' as const,
    thema: '',
  }),
}));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh: () => undefined }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));

let client: pg.Client;
let close: () => Promise<void>;
let aanslagId = '';
beforeAll(async () => {
  const walled = await openWalled();
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  close = async () => {
    await client.end();
    await walled.close();
  };
  aanslagId = (await seedAanslagen(client, a, [[10_000n, 5_000n]]))[0]?.id ?? '';
});
afterAll(() => close());

const cookies = { gever: '', helper: '' };
beforeEach(async () => {
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  for (const tabel of ['machtiging', 'vertegenwoordigingsregel', 'vertegenwoordiging', 'sessie'])
    await client.query(`delete from ${tabel}`);
  await client.query('commit');
  const { rows } = await client.query('select sleutel from persoon where id = $1', [a.persoonId]);
  cookies.gever = await logIn(rows[0].sleutel);
  cookies.helper = await logIn(testSleutel(`tweede ${a.sleutel}`));
});

async function logIn(persoonSleutel: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insertSessie({
    ...{ tokenHash: hashToken(token), wereld: 'inwoner', kantoorId: kantoor.id, persoonSleutel },
    ...{ issuer: 'https://idp.example', subject: persoonSleutel, niveau: 'midden', medewerkerId: null },
    ...{ naam: null, idToken: null, now: NU, verlooptOp: new Date(NU.getTime() + 3_600_000) },
  });
  return `${cookieNames('inwoner', false).sessie}=${token}`;
}

async function redirectOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const [soort, , naar] = String((error as { digest?: string }).digest).split(';');
    if (soort !== 'NEXT_REDIRECT') throw error;
    return String(naar);
  }
}

type Actie = (state: ActionState, form: FormData) => Promise<ActionState>;
type Answer = ActionState | { naar: string | null };
async function send(
  wie: keyof typeof cookies,
  actie: Actie,
  velden: Record<string, string>,
): Promise<Answer> {
  verzoek.cookie = cookies[wie];
  const form = new FormData();
  for (const [naam, value] of Object.entries({ gemeente: a.sleutel, ...velden })) form.append(naam, value);
  let state: ActionState | undefined;
  const naar = await redirectOf(async () => {
    state = await actie(NIEUW, form);
  });
  return state ?? { naar };
}
const said = (answer: Answer): string => {
  if ('naar' in answer) return String(answer.naar);
  const [veld] = Object.values(answer.velden ?? {});
  return (veld ?? answer.melding)?.sleutel ?? '';
};

type Page = (props: {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string>>;
}) => Promise<ReactNode>;
async function open(
  wie: keyof typeof cookies,
  page: unknown,
  params: Record<string, string> = { gemeente: a.sleutel },
): Promise<string> {
  verzoek.cookie = cookies[wie];
  verzoek.path = `/mijn/${params.gemeente ?? ''}`;
  return renderPage(
    await (page as Page)({ params: Promise.resolve(params), searchParams: Promise.resolve({}) }),
  );
}
const pages = {
  machtigen: async () => (await import('@/app/(mijn)/mijn/[gemeente]/machtigen/page')).default,
  helpen: async () => (await import('@/app/(mijn)/mijn/helpen/page')).default,
  aanbod: async () => (await import('@/app/(mijn)/mijn/helpen/[gemeente]/[id]/page')).default,
  voorWie: async () => (await import('@/app/(mijn)/mijn/voor-wie/page')).default,
  mijn: async () => (await import('@/app/(mijn)/mijn/page')).default,
  overzicht: async () => (await import('@/app/(mijn)/mijn/[gemeente]/page')).default,
  aanslagen: async () => (await import('@/app/(mijn)/mijn/[gemeente]/aanslagen/page')).default,
  betalingen: async () => (await import('@/app/(mijn)/mijn/[gemeente]/betalingen/page')).default,
  objecten: async () => (await import('@/app/(mijn)/mijn/[gemeente]/objecten/page')).default,
  berichten: async () => (await import('@/app/(mijn)/mijn/[gemeente]/berichten/page')).default,
  inzage: async () => (await import('@/app/(mijn)/mijn/[gemeente]/inzage/page')).default,
  zaken: async () => (await import('@/app/(mijn)/mijn/[gemeente]/zaken/page')).default,
  zaak: async () => (await import('@/app/(mijn)/mijn/[gemeente]/zaken/[id]/page')).default,
  kwijtschelding: async () => (await import('@/app/(mijn)/mijn/[gemeente]/kwijtschelding/page')).default,
  regeling: async () => (await import('@/app/(mijn)/mijn/[gemeente]/regeling/page')).default,
};
type Bladzijde = keyof typeof pages;
/** 'open', or why it is not. */
const toegang = async (naam: Bladzijde, params?: Record<string, string>): Promise<string> => {
  const page = await pages[naam]();
  const naar = await redirectOf(() => open('helper', page, params));
  return naar === null ? 'open' : naar.replace('/mijn/voor-wie?waarom=', '');
};

const geef = (velden: Record<string, string> = {}) =>
  send('gever', machtigen.giveMachtigingAction, {
    waarvoor: 'kwijtschelding',
    doen: 'doen',
    'laatsteDag.dag': '1',
    'laatsteDag.maand': '7',
    'laatsteDag.jaar': '2026',
    ...velden,
  });
const codeOf = (answer: Answer): string =>
  'naar' in answer ? '' : String(answer.melding?.waarden?.code ?? '');
const id = async (): Promise<string> =>
  (await client.query('select id from machtiging order by gemaakt_op desc, id limit 1')).rows[0].id;
/** From code to acting: what the helper's session is now. */
async function help(velden: Record<string, string> = {}): Promise<string> {
  const answer = await geef(velden);
  const getypt = await send('helper', helpen.typeMachtigingscodeAction, { code: codeOf(answer) });
  const gekozen =
    String('naar' in getypt ? getypt.naar : '')
      .split('/')
      .at(-1) ?? '';
  expect(said(await send('helper', helpen.answerMachtigingAction, { id: gekozen, knop: 'ja' }))).toBe(
    '/mijn/voor-wie',
  );
  const { rows } = await client.query('select vertegenwoordiging_id as id from machtiging where id = $1', [
    gekozen,
  ]);
  return rows[0].id;
}
const kies = (keuze: string) => send('helper', chooseVoorWieAction, { keuze });
const aanvraag = (more: Record<string, string>) => ({
  [`aanslagen-${aanslagId}`]: 'ja',
  nu: '0,00',
  perMaand: '40,00',
  clientSleutel: randomBytes(8).toString('hex'),
  ...more,
});

test('from a code to a page that says for whom: she sees whom before she says yes, and no earlier', async () => {
  const leeg = await open('helper', await pages.helpen(), {});
  expect(leeg).toContain('Ik help iemand anders');
  const answer = await geef();
  const code = codeOf(answer);
  expect(said(answer)).toBe('geven.gelukt');
  expect(machtigenAnswers('nl')['geven.gelukt']).toContain('{code}');
  const aanbod = { gemeente: a.sleutel, id: await id() };
  expect(await open('helper', await pages.aanbod(), aanbod)).not.toContain(a.kanarie);
  expect(said(await send('helper', helpen.typeMachtigingscodeAction, { code: 'K7QX-000-000' }))).toBe(
    'machtiging.fout.klopt-niet',
  );
  expect(said(await send('gever', helpen.typeMachtigingscodeAction, { code }))).toBe('machtiging.fout.eigen');
  expect(said(await send('helper', helpen.typeMachtigingscodeAction, { code }))).toBe(
    `/mijn/helpen/${a.sleutel}/${aanbod.id}`,
  );
  const html = await open('helper', await pages.aanbod(), aanbod);
  expect(html).toContain(`A. ${a.kanarie}`);
  expect(html).toContain('Kwijtschelding aanvragen');
  expect(html).toContain('1 juli 2026');
  expect(await open('gever', await pages.aanbod(), aanbod)).toContain('Dit kan niet meer');
  await send('helper', helpen.answerMachtigingAction, { id: aanbod.id, knop: 'ja' });
  const keuze = await open('helper', await pages.voorWie(), {});
  expect(keuze).toContain('Alleen voor kwijtschelding.');
  expect(keuze).toContain(`Stop met helpen van A. ${a.kanarie}`);
  const gever = await open('gever', await pages.machtigen());
  expect(gever).toContain('Helpt u nu');
  expect(gever).not.toContain(code);
});

test('one kind: its own pages and no others, in words; the rest of her client stays closed', async () => {
  const mandaat = await help();
  expect(said(await kies(mandaat))).toBe(`/mijn/${a.sleutel}/kwijtschelding`);
  expect(await toegang('kwijtschelding')).toBe('open');
  expect(await toegang('zaken')).toBe('open');
  expect(await toegang('mijn', {})).toBe(`/mijn/${a.sleutel}/kwijtschelding`);
  for (const naam of ['overzicht', 'aanslagen', 'betalingen', 'objecten', 'berichten', 'inzage'] as const)
    expect([naam, await toegang(naam)]).toEqual([naam, 'buiten']);
  expect(await toegang('regeling')).toBe('bereik');
  expect(await toegang('zaak', { gemeente: a.sleutel, id: ZAAK })).toBe('buiten');
  expect(await open('helper', await pages.zaken())).not.toContain('L2026.');
  const geweigerd = await send('helper', regeling.askRegelingAction, aanvraag({ namens: mandaat }));
  expect(said(geweigerd)).toBe('formulier.namens-bereik');
  expect('ingevuld' in geweigerd && geweigerd.ingevuld).toMatchObject({ perMaand: '40,00' });
});

test('one case: that case, and not another of the same kind', async () => {
  const mandaat = await help({ waarvoor: `zaak:${ZAAK}` });
  expect(said(await kies(mandaat))).toBe(`/mijn/${a.sleutel}/zaken/${ZAAK}`);
  expect(await toegang('zaak', { gemeente: a.sleutel, id: KLACHT })).toBe('buiten');
  expect(await toegang('zaken')).toBe('buiten');
  expect(await toegang('aanslagen')).toBe('buiten');
  expect(await toegang('kwijtschelding')).toBe('bereik');
  const velden = { namens: mandaat, 'zeker-ja': 'ja' };
  const ander = await send('helper', bezwaar.withdrawBezwaarAction, { ...velden, zaak: KLACHT });
  expect(said(ander)).toBe('formulier.namens-buiten');
  expect(said(await send('helper', bezwaar.chooseRegelsAction, { ...velden, aanslag: aanslagId }))).toBe(
    'formulier.namens-buiten',
  );
  expect(
    said(await send('helper', kwijtschelding.withdrawKwijtscheldingAction, { ...velden, zaak: ZAAK })),
  ).toBe('formulier.namens-bereik');
  const eigen = said(await send('helper', bezwaar.withdrawBezwaarAction, { ...velden, zaak: ZAAK }));
  expect(eigen).not.toMatch(/namens/);
});

test('to read along: she sees, and arranges nothing', async () => {
  const mandaat = await help({ waarvoor: 'alles', doen: 'lezen' });
  await kies(mandaat);
  expect(await toegang('overzicht')).toBe('open');
  expect(await toegang('kwijtschelding')).toBe('bereik');
  expect(said(await send('helper', regeling.askRegelingAction, aanvraag({ namens: mandaat })))).toBe(
    'formulier.namens-bereik',
  );
});

test('taken back while her page is open: refused by name, what was typed stays, and nothing of him is left', async () => {
  const mandaat = await help({ waarvoor: 'alles' });
  await kies(mandaat);
  expect(said(await send('gever', machtigen.revokeMachtigingAction, { id: await id() }))).toBe(
    `/mijn/${a.sleutel}/machtigen?gelukt=gestopt`,
  );
  const velden = aanvraag({ namens: mandaat });
  const geweigerd = await send('helper', regeling.askRegelingAction, velden);
  expect(said(geweigerd)).toBe('formulier.namens-voorbij');
  expect('ingevuld' in geweigerd && geweigerd.ingevuld).toMatchObject({ perMaand: '40,00' });
  expect(await toegang('overzicht')).toBe('voorbij');
  expect(await open('helper', await pages.voorWie(), {})).not.toContain(a.kanarie);
  expect(said(await kies(mandaat))).toBe('formulier.namens-voorbij');
});

test('what she did stands with whom it was done for, and he alone reads it', async () => {
  const mandaat = await help({ waarvoor: 'alles' });
  await kies(mandaat);
  expect(said(await send('helper', regeling.askRegelingAction, aanvraag({ namens: mandaat })))).toMatch(
    /regeling\/aanvraag/,
  );
  const gever = await open('gever', await pages.machtigen());
  expect(gever).toContain('Iets gedaan aan uw betalingsregeling');
  expect(gever).toContain(a.kanarie);
  expect(await open('helper', await pages.machtigen())).not.toContain('Iets gedaan aan uw betalingsregeling');
});

test('a form for it that is wrong says so at its field', async () => {
  expect(said(await geef({ waarvoor: 'iets' }))).toBe('fouten.kies');
  expect(said(await geef({ waarvoor: 'zaak:niets' }))).toBe('machtiging.fout.zaak-onbekend');
  expect(said(await geef({ 'laatsteDag.jaar': '2027' }))).toBe('machtiging.fout.te-lang');
  for (const taal of ['nl', 'en'] as const)
    expect(Object.values(machtigenAnswers(taal)).every((zin) => zin.length > 0)).toBe(true);
});
