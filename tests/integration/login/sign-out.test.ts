import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signOut } from '@/platform/login/sign-out';
import { type GeenSessie, readSessie, type Sessie } from '@/platform/session';
import { APP, arrangeWorld, type World } from './arrange';
import { Browser, logIn } from './browser';

const NOON = new Date('2026-11-23T11:00:00Z');
let world: World;

beforeAll(async () => {
  world = await arrangeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.admin.query('delete from sessie');
});

async function loggedIn(provider: string, persoon: string): Promise<Browser> {
  const b = new Browser(APP, () => NOON);
  await logIn(b, provider, { persoon });
  return b;
}
const inwoner = (b: Browser): Promise<Sessie | GeenSessie> =>
  readSessie('inwoner', b.cookieHeader('/'), NOON);
const isIn = async (b: Browser) => !('geen' in (await inwoner(b)));

/** Asks the provider without showing anything: a code when it still knows this browser, an error when not. */
async function askSilently(b: Browser): Promise<string | null> {
  const url = new URL(`${world.provider.issuers.inwoner}/auth`);
  url.search = new URLSearchParams({
    client_id: 'kohier-inwoner',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${APP}/api/auth/callback/inwoner-gbtwente`,
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
    prompt: 'none',
  }).toString();
  const stop = await b.go(url.href, { stopAt: (at) => at.startsWith(APP) });
  return new URL(stop.url).searchParams.get('error');
}

/** Follows the address of the log-out, pressing the one button that the provider shows. */
async function follow(b: Browser, naar: string): Promise<string> {
  const screen = await b.go(naar);
  const [, action = ''] = /action="([^"]+)"/.exec(screen.text) ?? [];
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(screen.text) ?? [];
  return (await b.go(new URL(action, screen.url).href, { form: { xsrf, logout: 'yes' } })).url;
}

test('logging out ends the session here and at the provider, and forgets name and token', async () => {
  const b = await loggedIn('inwoner-gbtwente', 'inwoner-smit');
  expect(await askSilently(b), 'the provider knew this browser').toBeNull();
  const out = await signOut('inwoner', b.cookieHeader('/'), false, NOON);
  expect(out).toMatchObject({ aantal: 1, cookie: 'kohier-inwoner-sessie' });
  expect(await inwoner(b)).toEqual({ geen: 'ingetrokken' });
  const { rows } = await world.admin.query('select naam_versleuteld, id_token_versleuteld from sessie');
  expect(rows).toEqual([{ naam_versleuteld: null, id_token_versleuteld: null }]);
  expect(new URL(out.naar).searchParams.has('id_token_hint')).toBe(true);
  const hint = new URL(out.naar).searchParams.get('id_token_hint')?.split('.')[1] ?? '';
  expect(Buffer.from(hint, 'base64url').toString(), 'no BSN travels in the address').not.toContain(
    '999100518',
  );
  expect(await follow(b, out.naar)).toBe(`${APP}/uitgelogd?state=inwoner-gbtwente`);
  expect(await askSilently(b)).toBe('login_required');
});

test('overal uitloggen ends every session of this person at this kantoor and nobody else’s', async () => {
  const [here, there] = [
    await loggedIn('inwoner-gbtwente', 'inwoner-smit'),
    await loggedIn('inwoner-gbtwente', 'inwoner-smit'),
  ];
  const neighbour = await loggedIn('inwoner-gbtwente', 'inwoner-de-wit');
  const elsewhere = new Browser(APP, () => NOON);
  await logIn(elsewhere, 'inwoner-cocensus', {
    bsn: '999100518',
    niveau: 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard',
  });
  const staff = await loggedIn('medewerker-gbtwente', 'frontoffice-borne');
  expect((await signOut('inwoner', here.cookieHeader('/'), true, NOON)).aantal).toBe(2);
  expect([await isIn(here), await isIn(there)]).toEqual([false, false]);
  expect([await isIn(neighbour), await isIn(elsewhere)]).toEqual([true, true]);
  expect(await readSessie('medewerker', staff.cookieHeader('/'), NOON)).toHaveProperty('medewerkerId');
});

test('plain uitloggen leaves the other sessions of the same person', async () => {
  const [here, there] = [
    await loggedIn('inwoner-gbtwente', 'inwoner-smit'),
    await loggedIn('inwoner-gbtwente', 'inwoner-smit'),
  ];
  await signOut('inwoner', here.cookieHeader('/'), false, NOON);
  expect([await isIn(here), await isIn(there)]).toEqual([false, true]);
});

test('a session that is over ends no others', async () => {
  const old = await loggedIn('inwoner-gbtwente', 'inwoner-smit');
  const later = new Date(NOON.getTime() + 20 * 60_000);
  const fresh = new Browser(APP, () => later);
  await logIn(fresh, 'inwoner-gbtwente', { persoon: 'inwoner-smit' });
  await signOut('inwoner', old.cookieHeader('/'), true, later);
  expect(await readSessie('inwoner', fresh.cookieHeader('/'), later)).toHaveProperty('tokenHash');
});

test('a cookie of no session, or of another wereld, ends nothing', async () => {
  const b = await loggedIn('inwoner-gbtwente', 'inwoner-smit');
  const renamed = b.cookieHeader('/').replaceAll('kohier-inwoner', 'kohier-medewerker');
  expect(await signOut('medewerker', renamed, true, NOON)).toMatchObject({ aantal: 0, naar: '/uitgelogd' });
  expect(await signOut('inwoner', `kohier-inwoner-sessie=${'x'.repeat(43)}`, true, NOON)).toMatchObject({
    aantal: 0,
  });
  expect(await isIn(b)).toBe(true);
});

test('a provider that does not answer keeps nobody logged in', async () => {
  const b = await loggedIn('inwoner-gbtwente', 'inwoner-smit');
  await world.provider.close();
  const out = await signOut('inwoner', b.cookieHeader('/'), false, NOON);
  expect(out).toMatchObject({ naar: '/uitgelogd?aanbieder=niet', aantal: 1 });
  expect(await isIn(b)).toBe(false);
});
