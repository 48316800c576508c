import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type Context, Provider } from 'oidc-provider';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import { NIVEAUS } from '@/platform/login/niveaus';
import type { Wereld } from '@/platform/login/wereld';
import { errorPage, goodbyePage, logoutPage } from './pages';
import { claimsOf, type DemoPersoon } from './personen';

export type Client = { id: string; secret: string };

/** Signing key of a broker. Kept over a restart, it lets an old session be ended properly. */
export type SigningKey = Record<string, unknown>;

export const makeSigningKey = (): SigningKey => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  alg: 'RS256',
  use: 'sig',
  kid: randomBytes(8).toString('hex'),
});

export type BrokerSettings = {
  wereld: Wereld;
  /** Without slash at the end; the brokers share a host and differ in path. */
  issuer: string;
  client: Client;
  redirectUris: string[];
  afterLogout: string;
  key: SigningKey;
};

/** One issuer with people of its own. `add` makes somebody known who was typed at the log-in. */
export type Broker = {
  wereld: Wereld;
  provider: Provider;
  find(subject: string): DemoPersoon | undefined;
  add(persoon: DemoPersoon): void;
};

const SCOPES: Record<Wereld, Record<string, string[]>> = {
  inwoner: { 'idp-id': [], nin: ['nin', 'acting-nin'] },
  ondernemer: {
    'idp-id': [],
    kvk: ['name', 'urn:etoegang:1.9:EntityConcernedID:KvKnr', 'urn:etoegang:1.9:EntityConcernedID:RSIN'],
  },
  medewerker: { profile: ['name'] },
};

/** Everything was agreed upon beforehand between broker and kantoor: nobody is asked for consent. */
async function grantOf(ctx: Context, scope: string) {
  const { provider, client, session, result } = ctx.oidc;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found) return found;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(scope);
  await grant.save();
  return grant;
}

/** Seconds that each thing of the provider lives. */
const TTL = {
  Session: 8 * 3600,
  Interaction: 900,
  Grant: 8 * 3600,
  AccessToken: 300,
  IdToken: 300,
  AuthorizationCode: 60,
};

/** Makes a broker: an OpenID provider with one client, in memory. */
export function makeBroker(settings: BrokerSettings, personen: readonly DemoPersoon[]): Broker {
  const { wereld, issuer, client } = settings;
  const path = new URL(issuer).pathname;
  const bySubject = new Map(personen.filter((p) => p.wereld === wereld).map((p) => [p.subject, p]));
  const scope = ['openid', ...Object.keys(SCOPES[wereld])].join(' ');
  const html = (ctx: Context, status: number, page: { body: string; policy: string }) => {
    ctx.status = status;
    ctx.type = 'html';
    ctx.set('Content-Security-Policy', page.policy);
    ctx.body = page.body;
  };
  const provider = new Provider(issuer, {
    adapter: createMemoryAdapter(15),
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: settings.redirectUris,
        post_logout_redirect_uris: [settings.afterLogout],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [settings.key] },
    acrValues: NIVEAUS[wereld].flatMap((niveau) => niveau.acr),
    scopes: ['openid', ...Object.keys(SCOPES[wereld])],
    claims: { openid: ['sub'], acr: null, auth_time: null, iss: null, sid: null, ...SCOPES[wereld] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    cookies: {
      keys: [randomBytes(32).toString('hex')],
      names: {
        session: `broker-${wereld}`,
        interaction: `broker-${wereld}-stap`,
        resume: `broker-${wereld}-verder`,
      },
      long: { httpOnly: true, sameSite: 'lax', path, signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    ttl: TTL,
    interactions: { url: (_: Context, { uid }: { uid: string }) => `${path}/interaction/${uid}` },
    findAccount: (_: Context, subject: string) => {
      const persoon = bySubject.get(subject);
      return persoon && { accountId: subject, claims: async () => ({ sub: subject, ...claimsOf(persoon) }) };
    },
    loadExistingGrant: (ctx: Context) => grantOf(ctx, scope),
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx: Context, form: string) => html(ctx, 200, logoutPage(form, settings.afterLogout)),
        postLogoutSuccessSource: (ctx: Context) => html(ctx, 200, goodbyePage(settings.afterLogout)),
      },
    },
    renderError: (ctx: Context, out: { error: string }) =>
      html(ctx, ctx.status, errorPage(out.error, settings.afterLogout)),
  });
  return {
    wereld,
    provider,
    find: (subject) => bySubject.get(subject),
    add: (persoon) => void bySubject.set(persoon.subject, persoon),
  };
}
