import { testEnvironment } from '@tests/support/test-environment';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LoginAttempt } from '@/platform/login/adapter';
import { STANDAARD_EISEN } from '@/platform/login/eisen';
import { hintable, loginOptions } from '@/platform/login/options';

const BSN = '999100518';
const idToken = (payload: object) => `x.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.x`;
const attempt = (over: Partial<LoginAttempt> = {}): LoginAttempt => ({
  wereld: 'inwoner',
  kantoor: { id: 1, sleutel: 'gbtwente', naam: 'GBTwente', host: null },
  eisen: STANDAARD_EISEN,
  now: new Date('2026-11-23T11:00:00Z'),
  vorige: null,
  terug: null,
  ...over,
});

beforeAll(() => {
  Object.assign(process.env, testEnvironment);
});

/** The provider as next-auth gets it, with the function that asks for the claims. */
function provider(over: Partial<LoginAttempt> = {}) {
  const options = loginOptions(attempt(over));
  return { options, oauth: options.providers[0] as OAuthConfig<Record<string, unknown> & { sub: string }> };
}

describe('the claims', () => {
  const ask = (signed: object, info: object) => {
    const { userinfo } = provider().oauth;
    if (typeof userinfo !== 'object' || !userinfo.request) throw new Error('no userinfo');
    const context = {
      client: { userinfo: async () => info },
      tokens: { access_token: 'a', id_token: idToken(signed) },
    };
    return userinfo.request(context as never);
  };
  const signed = { iss: testEnvironment.OIDC_INWONER_ISSUER, sub: 'jan', acr: 'midden' };

  test('who, by whom and how surely come from the signed token, numbers from userinfo', async () => {
    const info = { sub: 'jan', nin: BSN, acr: 'hoog', iss: 'https://elders.example' };
    expect(await ask(signed, info)).toEqual({ ...signed, nin: BSN });
  });

  test('userinfo about somebody else is refused', async () => {
    await expect(ask(signed, { sub: 'piet', nin: BSN })).rejects.toThrow('another subject');
    await expect(ask(signed, { nin: BSN })).rejects.toThrow('another subject');
  });
});

test('an answer of another issuer than the configured one is refused, a slash at its end apart', async () => {
  const acr = 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract';
  const decide = async (iss: string) => {
    const state = attempt();
    const { callbacks, providers } = loginOptions(state);
    const { profile } = providers[0] as OAuthConfig<Record<string, unknown> & { sub: string }>;
    await profile({ iss, sub: 'jan', acr, nin: BSN }, {} as never);
    return [await callbacks?.signIn?.({} as never), state.uitkomst?.wie.issuer];
  };
  const issuer = testEnvironment.OIDC_INWONER_ISSUER;
  const refused = 'http://localhost:3000/inloggen/gbtwente/inwoner?fout=mislukt';
  expect(await decide(issuer)).toEqual([true, issuer]);
  expect(await decide(`${issuer}/`)).toEqual([true, issuer]);
  expect(await decide('https://elders.example')).toEqual([refused, undefined]);
  expect(await decide(testEnvironment.OIDC_MEDEWERKER_ISSUER)).toEqual([refused, undefined]);
});

test('a kantoor on a host of its own is asked for and answered there', async () => {
  const kantoor = { id: 3, sleutel: 'gasthuis', naam: 'Gasthuis', host: 'gasthuis.example' };
  const { options, oauth } = provider({ kantoor });
  const { authorization } = oauth;
  if (typeof authorization !== 'object') throw new Error('no authorization');
  expect(authorization.params?.redirect_uri).toBe(
    'http://gasthuis.example/api/auth/callback/inwoner-gasthuis',
  );
  const go = (url: string) => options.callbacks?.redirect?.({ url, baseUrl: 'http://localhost:3000' });
  expect(await go('http://gasthuis.example/mijn/x')).toBe('http://gasthuis.example/mijn/x');
  expect(await go('http://gasthuis.example.elders.example/mijn/x')).toBe('http://gasthuis.example/mijn');
});

test('an id token that holds a number of a person never comes into an address', () => {
  const wie = {
    wereld: 'inwoner',
    bsn: BSN,
    issuer: 'i',
    subject: 's',
    niveau: 'midden',
    naam: null,
  } as const;
  const clean = idToken({ sub: 'jan' });
  expect(hintable(clean, wie)).toBe(clean);
  expect(hintable(idToken({ sub: 'jan', nin: `S00000000:${BSN}` }), wie)).toBeNull();
  expect(hintable(idToken({ sub: BSN }), wie)).toBeNull();
  expect(hintable(null, wie)).toBeNull();
  const firm = { ...wie, wereld: 'ondernemer', kvkNummer: '68750110', rsin: '999102072' } as const;
  expect(hintable(idToken({ rsin: '999102072' }), firm)).toBeNull();
});
