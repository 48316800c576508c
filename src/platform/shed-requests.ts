import { subscribe } from 'node:diagnostics_channel';
import fs from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import { type EventLoopUtilization, performance } from 'node:perf_hooks';
import { env } from './env';
import { isKnownStaff } from './known-staff';
import { logger } from './logger';
import { hashToken, sessieToken } from './login/wereld';
import { FILES, SIGNED, UPLOADS } from './request-start';
import { type Kind, Shedder } from './shedding';

/** What costs next to nothing, and what tells whether the process lives; an upload waits for its line, not for us. */
const passes = (at: string): boolean => FILES.test(at) || at.startsWith('/api/health/') || UPLOADS.test(at);

/** Above this part of the time at work, everything that comes in waits for something else. */
const BUSY = 0.9;
const LOOK_EVERY_MS = 100;
const TELL_EVERY_MS = 10_000;

function isStaff(cookies: string): boolean {
  const token = sessieToken(cookies, 'medewerker', true) ?? sessieToken(cookies, 'medewerker', false);
  return token !== null && isKnownStaff(hashToken(token));
}

function kindOf({ url = '', method, headers }: IncomingMessage): Kind | null {
  const at = url.split('?', 1)[0] ?? '';
  if (passes(at)) return null;
  if (SIGNED.test(at)) return 'callback';
  if (headers['next-router-prefetch'] !== undefined) return 'ahead';
  if (isStaff(headers.cookie ?? '')) return 'staff';
  return method === 'GET' || method === 'HEAD' ? 'visitor' : 'form';
}

/** The page that says to wait, and the same for who reads no page. Never all at the same moment again. */
function refuse({ headers, method }: IncomingMessage, response: ServerResponse, page: string): void {
  const reads =
    /text\/html/.test(headers.accept ?? '') &&
    headers.rsc === undefined &&
    headers['next-action'] === undefined;
  response.writeHead(503, {
    'Retry-After': String(20 + Math.floor(Math.random() * 40)),
    'Cache-Control': 'no-store',
    'Content-Type': reads ? 'text/html; charset=utf-8' : 'application/problem+json',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  });
  const told = reads ? page : JSON.stringify({ type: 'urn:kohier:fout:druk', title: 'druk', status: 503 });
  response.end(method === 'HEAD' ? undefined : told);
}

type Clock = { now: () => number; busy: () => boolean };

/**
 * Puts the door in front of whatever else listens to this server: a request that is refused costs what Node itself costs,
 * and Next never hears of it.
 */
export function guard(server: Server, shedder: Shedder, { now, busy }: Clock): void {
  const page = fs.readFileSync(path.resolve('public', 'wachten.html'), 'utf8');
  const inside = server.listeners('request');
  let refused = 0;
  let told = Number.NEGATIVE_INFINITY;
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const kind = kindOf(request);
    if (kind !== null && !shedder.admit(kind, now(), busy())) {
      refused += 1;
      if (now() - told >= TELL_EVERY_MS) {
        logger().warn({ geweigerd: refused }, 'more is asked than this process can do');
        [refused, told] = [0, now()];
      }
      refuse(request, response, page);
      return;
    }
    if (kind !== null) response.once('close', () => shedder.leave(kind, now()));
    for (const listener of inside) listener.call(server, request, response);
  });
}

/** Guards every server of this process, from its first request. Twice the connections to the database is what it takes at once. */
export function shedOverload(): void {
  const guarded = new WeakSet<Server>();
  let last: EventLoopUtilization = performance.eventLoopUtilization();
  let part = 0;
  setInterval(() => {
    const at = performance.eventLoopUtilization();
    part = performance.eventLoopUtilization(at, last).utilization;
    last = at;
  }, LOOK_EVERY_MS).unref();
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server };
    if (guarded.has(server)) return;
    guarded.add(server);
    // The request that is coming in now goes through it already: Node looks for listeners after this.
    guard(server, new Shedder(env().KOHIER_POOL * 2), {
      now: () => performance.now(),
      busy: () => part >= BUSY,
    });
  });
}
