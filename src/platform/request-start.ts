import { randomBytes, randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openPolicy, pagePolicy } from './content-policy';
import { logger } from './logger';
import { pas } from './pass';
import { gemeenteInPath } from './path-gemeente';
import { refuseEarly } from './refuse-early';

/**
 * Files that are served as they are, by their whole names: the same for everybody, kept by browsers, and nothing that a
 * policy would say something about. A path that only ends like a file is a page.
 */
export const FILES =
  /^\/(?:_next\/static\/|(?:favicon\.ico|icon\.svg|robots\.txt|wachten\.html|schermen\/[a-z]+\.png|huisstijl\/[a-z-]+\/[0-9a-z]+\.css)$)/;

/**
 * The addresses that take files in. Their door says itself what it refuses, while it reads: through the proxy Next would
 * keep the whole body in memory, and cut it off at the size of a form.
 */
export const UPLOADS =
  /^\/(?:(?:mijn|zaken|balie)\/[a-z-]{2,40}\/bijlagen\/ontvangen|zaken\/[a-z-]{2,40}\/bezwaarbestand\/[0-9a-f-]{36}\/ontvangen|invordering\/(?:ontvangsten\/inlezen|incasso\/[0-9a-f-]{36}\/terugmelding))$/;

/** What the payment provider calls: no browser, so it comes from no page of ours. Its door judges the signature. */
export const SIGNED = /^\/api\/online-betalingen\/[a-z-]{2,40}$/;

/** Public pages that are kept for everybody; `next.config.ts` sends these paths, and what is marked here, to them. */
const OPEN = /^\/(?:|privacy|toegankelijkheid|gemeente\/[a-z-]{2,40})$/;

/** Who chose a language or light or dark gets a page of his own. */
const CHOSE = /(?:^|;\s*)kohier-(?:taal|thema)=/;

const cookieOf = (cookies: string, name: string) =>
  new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(cookies)?.[1] ?? '';

function pathOf(url = ''): string {
  // Glued, not resolved: of `//host/mijn` the host is no host. What no browser sends is the path of no page.
  const whole = `http://x${url}`;
  return url.startsWith('/') && URL.canParse(whole) ? new URL(whole).pathname : '*';
}

/**
 * Sets what a page reads of its request (nonce, path, gemeente, request id) and what a browser may do with the answer,
 * and marks what `proxy.ts` refuses. Who may see what is decided at the doors. Overwritten always: what a client sends
 * under these names is not believed.
 */
export function dress(request: IncomingMessage, response: ServerResponse): void {
  const { headers, method = 'GET' } = request;
  const path = pathOf(request.url);
  const cookies = headers.cookie ?? '';
  const get = (name: string) => headers[name]?.toString() ?? null;
  const refused =
    !UPLOADS.test(path) && !SIGNED.test(path) && refuseEarly({ method, path, headers: { get } }) !== null;
  const open = OPEN.test(path) && !CHOSE.test(cookies) && (method === 'GET' || method === 'HEAD');
  const nonce = open ? '' : randomBytes(16).toString('base64');
  const policy = open ? openPolicy() : pagePolicy(nonce);
  Object.assign(headers, {
    'x-pas': pas(),
    'x-weigering': refused ? '1' : '',
    'x-open': open ? '1' : '',
    'x-nonce': nonce,
    'x-path': path,
    'x-request-id': randomUUID(),
    'x-gemeente': gemeenteInPath(path) ?? '',
    'x-taal': cookieOf(cookies, 'kohier-taal') === 'en' ? 'en' : 'nl',
    'x-thema': cookieOf(cookies, 'kohier-thema'),
    // Next reads the nonce for its own scripts here.
    'content-security-policy': open ? '' : policy,
  });
  delete headers['content-security-policy-report-only'];
  if (refused || FILES.test(path)) return;
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', open ? 'private, no-cache' : 'private, no-store');
}

/**
 * Does so for every request of this process, before Next sees it. The proxy of Next could do the same, but costs as
 * much again as a page that is kept (ADR 0019). What goes wrong here leaves a request without `pas`: no page opens.
 */
export function dressEveryRequest(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    try {
      dress(request, response);
    } catch (error) {
      delete request.headers['x-pas'];
      logger().error({ err: error }, 'request not dressed');
    }
  });
}
