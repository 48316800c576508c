import { randomBytes } from 'node:crypto';
import type { AuthOptions } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { env } from '../env';
import { secureCookies } from '../session';
import { type LoginAnswer, type LoginAttempt, sessieAdapter } from './adapter';
import { readClaims, type Vastgesteld } from './claims';
import { establishKeys } from './establish';
import { type Fout, failurePath } from './failure';
import { originOf } from './kantoren';
import { loginLogger } from './log';
import { acrValuesFrom } from './niveaus';
import { cookieNames, providerId, SESSIE_TERMIJN, safePath, type Wereld } from './wereld';

/** Issuer and client of a wereld, from the environment. */
export function providerOf(wereld: Wereld): { issuer: string; clientId: string; clientSecret: string } {
  const e = env();
  switch (wereld) {
    case 'inwoner':
      return {
        issuer: e.OIDC_INWONER_ISSUER,
        clientId: e.OIDC_INWONER_CLIENT_ID,
        clientSecret: e.OIDC_INWONER_CLIENT_SECRET,
      };
    case 'ondernemer':
      return {
        issuer: e.OIDC_ONDERNEMER_ISSUER,
        clientId: e.OIDC_ONDERNEMER_CLIENT_ID,
        clientSecret: e.OIDC_ONDERNEMER_CLIENT_SECRET,
      };
    case 'medewerker':
      return {
        issuer: e.OIDC_MEDEWERKER_ISSUER,
        clientId: e.OIDC_MEDEWERKER_CLIENT_ID,
        clientSecret: e.OIDC_MEDEWERKER_CLIENT_SECRET,
      };
  }
}

const SCOPE: Record<Wereld, string> = {
  inwoner: 'openid idp-id nin',
  ondernemer: 'openid idp-id kvk',
  medewerker: 'openid profile',
};

function makeProvider(attempt: LoginAttempt): OAuthConfig<LoginAnswer['claims']> {
  const { wereld, kantoor, eisen } = attempt;
  const { issuer, clientId, clientSecret } = providerOf(wereld);
  const id = providerId(wereld, kantoor.sleutel);
  const redirectUri = `${originOf(kantoor)}/api/auth/callback/${id}`;
  return {
    id,
    name: id,
    type: 'oauth',
    issuer,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    httpOptions: { timeout: 10_000 },
    authorization: {
      params: {
        scope: SCOPE[wereld],
        redirect_uri: redirectUri,
        // Always a fresh log-in: a shared computer at a desk must not remember the one before.
        prompt: 'login',
        acr_values: acrValuesFrom(wereld, eisen.niveau[wereld]).join(' '),
      },
    },
    // next-auth knows one address; a kantoor on a host of its own has another.
    token: {
      request: async ({ client, params, checks }) => ({
        tokens: await client.callback(redirectUri, params, checks),
      }),
    },
    // Numbers of persons come from userinfo: an id token travels in the address when the session ends. Who vouches,
    // for whom and how surely is taken from the signed one; both must speak of one subject (OIDC Core 5.3.2).
    userinfo: {
      request: async ({ client, tokens }) => {
        if (!tokens.access_token || !tokens.id_token) throw new Error('The answer lacks a token');
        const { iss, sub, acr, ...signed } = payloadOf(tokens.id_token);
        const info = await client.userinfo(tokens.access_token);
        if (info.sub !== sub) throw new Error('Userinfo is about another subject');
        return { ...signed, ...info, iss, sub: info.sub, acr };
      },
    },
    profile: (claims, tokens) => {
      attempt.antwoord = { claims, idToken: tokens.id_token ?? null };
      return { id: claims.sub };
    },
  };
}

/** What an id token says. The client has already checked its signature, issuer, audience, nonce and time. */
function payloadOf(idToken: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
}

/** The id token for ending the session at the provider, or null when it would show a number in an address. */
export function hintable(idToken: string | null, wie: Vastgesteld): string | null {
  if (idToken === null) return null;
  const payload = JSON.stringify(payloadOf(idToken));
  const numbers =
    wie.wereld === 'inwoner' ? [wie.bsn] : wie.wereld === 'ondernemer' && wie.rsin !== null ? [wie.rsin] : [];
  return numbers.some((nummer) => payload.includes(nummer)) ? null : idToken;
}

/** The environment holds issuers without a slash at the end; some providers name themselves with one. */
export const withoutSlash = (issuer: string): string => issuer.replace(/\/+$/, '');

/** Decides on a genuine answer of the provider: lets in, or says to which page to go. Keeps who it is. */
async function decide(attempt: LoginAttempt): Promise<true | Fout> {
  const { wereld, kantoor, eisen, now, antwoord } = attempt;
  if (!antwoord) return 'mislukt';
  const read = readClaims(wereld, antwoord.claims, eisen);
  if (!read.ok) return read.reden;
  const { issuer } = providerOf(wereld);
  if (withoutSlash(read.wie.issuer) !== issuer) return 'mislukt';
  const wie = { ...read.wie, issuer };
  const known = await establishKeys(wie, kantoor.id, now);
  if (!known.ok) return known.reden;
  attempt.uitkomst = { wie, sleutels: known.sleutels, idToken: hintable(antwoord.idToken, wie) };
  return true;
}

/** The options of next-auth for one attempt: one provider, cookies of its wereld, sessions in the database. */
export function loginOptions(attempt: LoginAttempt): AuthOptions {
  const { wereld, kantoor } = attempt;
  const origin = originOf(kantoor);
  const secure = secureCookies();
  const names = cookieNames(wereld, secure);
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  const short = { ...options, maxAge: 15 * 60 };
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: secure,
    providers: [makeProvider(attempt)],
    adapter: sessieAdapter(attempt),
    session: {
      strategy: 'database',
      maxAge: SESSIE_TERMIJN[wereld].hoogstensMs / 1000,
      generateSessionToken: () => randomBytes(32).toString('base64url'),
    },
    cookies: {
      sessionToken: { name: names.sessie, options },
      callbackUrl: { name: names.callback, options: short },
      csrfToken: { name: names.csrf, options: short },
      pkceCodeVerifier: { name: names.pkce, options: short },
      state: { name: names.state, options: short },
      nonce: { name: names.nonce, options: short },
    },
    callbacks: {
      signIn: async () => {
        const outcome = await decide(attempt);
        return outcome === true || `${origin}${failurePath(kantoor.sleutel, wereld, outcome, attempt.terug)}`;
      },
      redirect: async ({ url }) => {
        const path = url.startsWith(`${origin}/`) ? url.slice(origin.length) : url;
        return `${origin}${safePath(path, wereld)}`;
      },
    },
    logger: loginLogger,
  };
}
