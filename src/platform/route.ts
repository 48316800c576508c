import { randomUUID } from 'node:crypto';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { type Access, type Admitted, admit } from './access';
import { now } from './clock';
import { BadInput, NotFound, NotLoggedIn, Refused, TeVaak } from './errors';
import { countLimiet, type Limiet, limietOf } from './limiet';
import { logger } from './logger';
import { fromOwnPage } from './origin';
import { loginPath } from './page';
import { tooOften } from './refusal';
import { requestIdOf } from './request';
import { readFields } from './text';
import { watchAnswer } from './watched-answer';

type Definition<P> = {
  toegang: Access;
  doel: string;
  params?: z.ZodType<P>;
  /** How often one person may ask this. */
  limiet?: Limiet;
  /** Asked by a machine, which has no page of ours: `handle` judges its signature before anything else. */
  ondertekend?: boolean;
  /** A link that a browser follows, also from elsewhere: who is not logged in logs in first, and comes back. */
  link?: boolean;
  /** Opens its own transactions with readIn, writeIn or writeRaw, for the gemeenten it was admitted to. */
  handle: (admitted: Admitted, input: { request: NextRequest; params: P }) => Promise<Response>;
};

/**
 * The door for route handlers: downloads, uploads, progress, the API. Errors are problem+json (RFC 9457);
 * nothing of an answer may be kept by a cache.
 */
export function route<P = Record<string, never>>(def: Definition<P>) {
  return async function handler(
    request: NextRequest,
    next: { params: Promise<Record<string, string>> },
  ): Promise<Response> {
    const requestId = requestIdOf(request.headers) ?? randomUUID();
    // Next gives no params at all to a route without them in its path.
    const raw = (await next.params) ?? {};
    const response = await answer(def, request, raw, requestId);
    response.headers.set('Cache-Control', 'private, no-store');
    return response;
  };
}

async function answer<P>(
  def: Definition<P>,
  request: NextRequest,
  raw: Record<string, string>,
  requestId: string,
): Promise<Response> {
  try {
    // Writing from another site: the session cookie is Lax, this is the second lock.
    const writes = !['GET', 'HEAD'].includes(request.method);
    if (writes && def.ondertekend !== true && !fromOwnPage(request.headers))
      return problem(403, 'herkomst', requestId);
    const { fields, unreadable } = readFields(Object.entries(raw));
    const parsed = def.params ? def.params.safeParse(fields) : { success: true as const, data: {} as P };
    if (!parsed.success || unreadable.length > 0) return problem(404, 'niet-gevonden', requestId);
    const moment = now();
    const asked = {
      cookie: request.headers.get('cookie') ?? '',
      gemeente: raw.gemeente ?? null,
      doel: def.doel,
      requestId,
      waarden: raw,
    };
    const admitted = await admit(def.toegang, { ...asked, now: moment });
    if (def.limiet) await countLimiet(def.limiet, limietOf(admitted.ctx), moment);
    const made = await def.handle(admitted, { request, params: parsed.data });
    return watchAnswer(made, () => admit(def.toegang, { ...asked, now: now() }));
  } catch (error) {
    if (error instanceof NotFound) return problem(404, 'niet-gevonden', requestId);
    if (error instanceof NotLoggedIn && def.link === true)
      return new Response(null, {
        status: 303,
        headers: { Location: loginPath(def.toegang, request.nextUrl.pathname) },
      });
    if (error instanceof NotLoggedIn) return problem(401, 'niet-ingelogd', requestId);
    if (error instanceof TeVaak) return tooOften(error, request.headers);
    if (error instanceof BadInput) return problem(STATUS[error.soort], error.soort, requestId);
    if (error instanceof Refused) return problem(422, error.sleutel, requestId);
    logger().error({ err: error, referentie: requestId }, 'route failed');
    return problem(500, 'storing', requestId);
  }
}

const STATUS: Readonly<Record<BadInput['soort'], number>> = {
  soort: 415,
  'te-groot': 413,
  tekens: 400,
  onleesbaar: 400,
  afgebroken: 400,
};

/** What stands behind the `?` of a request, as text; a value that nobody can read is as one that is not there. */
export function readQuery(request: NextRequest): Record<string, string> {
  const { fields, unreadable } = readFields(request.nextUrl.searchParams);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !unreadable.includes(name)));
}

/** A typed refusal; `referentie` only where somebody has to look for it in the log. */
export function problem(status: number, soort: string, referentie: string): Response {
  const body = {
    type: `urn:kohier:fout:${soort}`,
    title: soort,
    status,
    ...(status >= 500 ? { referentie } : {}),
  };
  return Response.json(body, { status, headers: { 'Content-Type': 'application/problem+json' } });
}
