import { randomUUID } from 'node:crypto';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { type Access, type Admitted, admit } from './access';
import { now } from './clock';
import { NotFound, NotLoggedIn, Refused } from './errors';
import { logger } from './logger';
import { legible, readFields } from './text';

type Definition<P> = {
  toegang: Access;
  doel: string;
  params?: z.ZodType<P>;
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
    const requestId = request.headers.get('x-request-id') ?? randomUUID();
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
    if (!['GET', 'HEAD'].includes(request.method) && !sameOrigin(request))
      return problem(403, 'herkomst', requestId);
    const { fields, unreadable } = readFields(Object.entries(raw));
    const parsed = def.params ? def.params.safeParse(fields) : { success: true as const, data: {} as P };
    if (!parsed.success || unreadable.length > 0) return problem(404, 'niet-gevonden', requestId);
    const admitted = await admit(def.toegang, {
      cookie: request.headers.get('cookie') ?? '',
      gemeente: raw.gemeente ?? null,
      doel: def.doel,
      requestId,
      now: now(),
    });
    return await def.handle(admitted, { request, params: parsed.data });
  } catch (error) {
    if (error instanceof NotFound) return problem(404, 'niet-gevonden', requestId);
    if (error instanceof NotLoggedIn) return problem(401, 'niet-ingelogd', requestId);
    if (error instanceof Refused) return problem(422, error.sleutel, requestId);
    if (error instanceof BadForm) return problem(400, 'invoer', requestId);
    logger().error({ err: error, referentie: requestId }, 'route failed');
    return problem(500, 'storing', requestId);
  }
}

/** The body is no form, or not the one that the page sends. */
class BadForm extends Error {
  override readonly name = 'BadForm';
}

/**
 * A posted form, for what is looked for: a character that nobody can read becomes a sign that finds nothing, and files
 * are left out. What is no such form is answered with 400.
 */
export async function readForm<I>(request: Request, schema: z.ZodType<I>): Promise<I> {
  const form = await request.formData().catch(() => {
    throw new BadForm();
  });
  const { fields } = readFields(form);
  const texts = Object.entries(fields).map(([name, value]) => [name, legible(value)]);
  const parsed = schema.safeParse(Object.fromEntries(texts));
  if (!parsed.success) throw new BadForm();
  return parsed.data;
}

/** What stands behind the `?` of a request, as text; a value that nobody can read is as one that is not there. */
export function readQuery(request: NextRequest): Record<string, string> {
  const { fields, unreadable } = readFields(request.nextUrl.searchParams);
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !unreadable.includes(name)));
}

/** Whether a page of this host sent the request. A browser always says so when it posts. */
export function sameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
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
