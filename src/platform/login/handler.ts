import { createHash, randomBytes } from 'node:crypto';
import nextAuth from 'next-auth';
import { localDateOf } from '../clock';
import { env } from '../env';
import { BadInput, TeVaak } from '../errors';
import { addressOf, countLimiet } from '../limiet';
import { logger } from '../logger';
import { maybeFromOwnPage } from '../origin';
import { tooOften } from '../refusal';
import { readForm } from '../request-body';
import { secureCookies } from '../session';
import { inSysteem } from '../tenant';
import type { LoginAttempt } from './adapter';
import { loadEisen } from './eisen';
import { type Fout, failurePath } from './failure';
import { findLoginKantoor, type LoginKantoor, originOf } from './kantoren';
import { loginOptions } from './options';
import {
  cookieNames,
  cookieValues,
  hashToken,
  LANDING,
  parseProviderId,
  safePath,
  sessieToken,
  type Wereld,
} from './wereld';

// A CommonJS package: bundlers give the function, Node the module around it.
const authorize = ((nextAuth as unknown as { default?: unknown }).default ?? nextAuth) as (
  ...args: unknown[]
) => Promise<void>;

/** What next-auth's handler writes into; it was made for Node responses. */
type Written = { status: number; location: string | null; cookies: string[] };

/**
 * The one route of the log-in: `signin/<provider>` (POST, from our own page) sends to the provider,
 * `callback/<provider>` (GET) comes back from it. The provider id names wereld and kantoor and picks the options;
 * every other page and endpoint that next-auth offers does not exist here. Every answer is a redirect, a 403 for
 * a form of another site, a 429 for too many of one address, or a 404.
 */
export async function handleLogin(request: Request, path: readonly string[], now: Date): Promise<Response> {
  const [step, id, ...more] = path;
  const known = parseProviderId(id ?? '');
  if (!known || more.length > 0) return empty(404);
  const signin = step === 'signin' && request.method === 'POST';
  const callback = step === 'callback' && request.method === 'GET';
  if (!signin && !callback) return empty(404);
  // Nobody is logged in by a page of another site.
  if (signin && !maybeFromOwnPage(request.headers)) return empty(403);
  try {
    await countLimiet(signin ? 'inloggen' : 'terugkeer', addressOf(request.headers), now);
    const attempt = await beginAttempt(request, known, now);
    if (attempt === null) return empty(404);
    return signin ? await start(attempt, id ?? '', request) : await finish(attempt, id ?? '', request);
  } catch (error) {
    // A form that cannot be read is no form of ours.
    if (error instanceof BadInput) return empty(400);
    if (error instanceof TeVaak) return tooOften(error, request.headers);
    // The database is away or a setting is malformed: nobody gets in, and the page says so.
    logger().error({ err: error }, 'login broke down');
    return redirectTo(
      `${new URL(env().NEXTAUTH_URL).origin}${failurePath(known.kantoorSleutel, known.wereld, 'storing')}`,
      [],
    );
  }
}

async function start(attempt: LoginAttempt, id: string, request: Request): Promise<Response> {
  return answer(attempt, await startAt(attempt, id, await readForm(request)));
}

async function finish(attempt: LoginAttempt, id: string, request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  if (query.error !== undefined) {
    return failed(attempt, query.error === 'access_denied' ? 'geannuleerd' : 'mislukt');
  }
  const cookies = transient(attempt, request.headers.get('cookie') ?? '');
  return answer(
    attempt,
    await passTo(attempt, { action: 'callback', id, method: 'GET', query, body: {}, cookies }),
  );
}

async function beginAttempt(
  request: Request,
  { wereld, kantoorSleutel }: { wereld: Wereld; kantoorSleutel: string },
  now: Date,
): Promise<LoginAttempt | null> {
  const host = request.headers.get('host') ?? '';
  const kantoor = await inSysteem({}, (tx) => findLoginKantoor(tx, kantoorSleutel, host));
  if (kantoor === null) return null;
  const eisen = await inSysteem({ kantoorId: kantoor.id }, (tx) =>
    loadEisen(tx, kantoor.id, localDateOf(now)),
  );
  const header = request.headers.get('cookie') ?? '';
  const token = sessieToken(header, wereld, secureCookies());
  const vorige = token === null ? null : hashToken(token);
  return { wereld, kantoor, eisen, now, vorige, terug: goingTo(header, wereld, kantoor) };
}

/** The page in the cookie that the way out left behind; not signed, so checked again. */
function goingTo(header: string, wereld: Wereld, kantoor: LoginKantoor): string | null {
  const [value = ''] = cookieValues(header, cookieNames(wereld, secureCookies()).callback);
  const url = decode(value);
  const path = url.startsWith(`${originOf(kantoor)}/`) ? url.slice(originOf(kantoor).length) : null;
  const safe = safePath(path, wereld);
  return safe === LANDING[wereld] ? null : safe;
}

/** The way to the provider. next-auth asks for a token in form and cookie; the check on origin replaced it. */
async function startAt(
  attempt: LoginAttempt,
  id: string,
  form: Readonly<Record<string, string>>,
): Promise<Written> {
  const field = (name: string) => form[name] || null;
  const token = randomBytes(32).toString('hex');
  const proof = createHash('sha256').update(`${token}${env().NEXTAUTH_SECRET}`).digest('hex');
  const hint = env().KOHIER_DEMO ? field('persoon') : null;
  return passTo(attempt, {
    action: 'signin',
    id,
    method: 'POST',
    // Everything in the query reaches the provider: nothing of the visitor's may, except a demo person.
    query: hint === null ? {} : { login_hint: hint.slice(0, 100) },
    body: {
      csrfToken: token,
      callbackUrl: `${originOf(attempt.kantoor)}${safePath(field('terug'), attempt.wereld)}`,
    },
    cookies: { [cookieNames(attempt.wereld, secureCookies()).csrf]: `${token}|${proof}` },
  });
}

/** The cookies of this wereld that the way back needs; not the session, and of a doubled one neither. */
function transient(attempt: LoginAttempt, header: string): Record<string, string> {
  const { callback, pkce, state, nonce } = cookieNames(attempt.wereld, secureCookies());
  const found: Record<string, string> = {};
  for (const name of [callback, pkce, state, nonce]) {
    const [value, ...more] = cookieValues(header, name);
    if (value !== undefined && more.length === 0) found[name] = decode(value);
  }
  return found;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

type Passed = {
  action: 'signin' | 'callback';
  id: string;
  method: 'GET' | 'POST';
  query: Record<string, string>;
  body: Record<string, string>;
  cookies: Record<string, string>;
};

async function passTo(attempt: LoginAttempt, passed: Passed): Promise<Written> {
  const { action, id, query, ...rest } = passed;
  const written: Written = { status: 200, location: null, cookies: [] };
  const response = {
    status(code: number) {
      written.status = code;
      return response;
    },
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? written.cookies : undefined),
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === 'set-cookie') written.cookies = [value].flat();
      if (name === 'Location') written.location = String(value);
      return response;
    },
    end: () => response,
    json: () => response,
    send: () => response,
  };
  const request = { ...rest, query: { ...query, nextauth: [action, id] }, headers: {} };
  // The library asks for Node's request and response and uses only what stands here.
  await authorize(request, response, loginOptions(attempt));
  return written;
}

/** next-auth says what went wrong by the page it sends to; ours says it in words and repeats nothing of it. */
function answer(attempt: LoginAttempt, written: Written): Response {
  const { location, cookies } = written;
  const own = `${new URL(env().NEXTAUTH_URL).origin}/api/auth/`;
  if (location === null) return failed(attempt, 'storing');
  if (location.startsWith(own)) {
    const error = new URL(location).searchParams.get('error');
    return failed(attempt, error === 'OAuthCallback' ? 'mislukt' : 'storing');
  }
  if (location.startsWith(`${originOf(attempt.kantoor)}/inloggen/`))
    return redirectTo(location, [...cookies, ...cleared(attempt.wereld)]);
  return redirectTo(location, cookies);
}

function failed({ kantoor, wereld, terug }: LoginAttempt, fout: Fout): Response {
  const path = failurePath(kantoor.sleutel, wereld, fout, terug);
  return redirectTo(`${originOf(kantoor)}${path}`, cleared(wereld));
}

/** What was started is over, also when it failed: an answer can be used once. */
function cleared(wereld: Wereld): string[] {
  const secure = secureCookies();
  const { callback, pkce, state, nonce } = cookieNames(wereld, secure);
  return [callback, pkce, state, nonce].map(
    (name) => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
  );
}

function redirectTo(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'private, no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

const empty = (status: number) =>
  new Response(null, { status, headers: { 'Cache-Control': 'private, no-store' } });
