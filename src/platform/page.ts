import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { type Access, admit } from './access';
import { NietNamens } from './acting-for';
import { now } from './clock';
import type { Context } from './context';
import { NotFound, NotLoggedIn } from './errors';
import { takeOtherForm } from './other-form';
import { readRequest } from './request';
import { type Read, readIn } from './tenant';
import { readFields } from './text';

type NextPageProps = {
  params: Promise<Record<string, string>>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type PageInput<P, S> = {
  params: P;
  searchParams: S;
  /** The Cookie header, for the few pages that keep something small with the visitor. */
  cookie: string;
};

type RenderInput<P, S> = {
  ctx: Context;
  params: P;
  searchParams: S;
  taal: 'nl' | 'en';
  /** The path of this page, to come back to. */
  path: string;
  thema: string;
};

type PageDefinition<P, S, V> = {
  toegang: Access;
  /** Doelbinding: the processing activity under which the data on this page are shown. */
  doel: string;
  params?: z.ZodType<P>;
  searchParams?: z.ZodType<S>;
  /** Reads in one transaction over the gemeenten that this visitor may see here. */
  load: (read: Read, input: PageInput<P, S>) => Promise<V>;
  /** Runs after the transaction is closed: JSX never holds a connection. */
  render: (view: V, input: RenderInput<P, S>) => ReactNode;
};

/**
 * The door for pages: who, may, shape, tenant, read, then JSX. The only way to make a page; an AST test holds
 * every page.tsx to it. Answers 404 for what is not yours, and sends to the log-in when nobody is logged in.
 */
export function page<P = Record<string, never>, S = Record<string, never>, V = null>(
  def: PageDefinition<P, S, V>,
) {
  return async (props: NextPageProps): Promise<ReactNode> => {
    await connection();
    const rawParams = await props.params;
    const request = await readRequest();
    const input = shape(def, rawParams, await props.searchParams);
    if (!input) notFound();
    const gemeente = rawParams.gemeente ?? null;
    const otherForm = takeOtherForm(request.requestId);
    const answer = await answerOf(() =>
      admit(def.toegang, {
        ...request,
        gemeente,
        doel: def.doel,
        waarden: rawParams,
        ...(otherForm === undefined ? {} : { keuze: otherForm }),
      }).then(async ({ ctx, gemeenten }) => ({
        ctx,
        view: await readIn(ctx, gemeenten, (read) => def.load(read, { ...input, cookie: request.cookie })),
      })),
    );
    if (answer === 'not-found') notFound();
    if (answer === 'not-logged-in') redirect(loginPath(def.toegang, request.path));
    if (answer instanceof NietNamens) redirect(`${VOOR_WIE}?waarom=${answer.reden}`);
    const { taal, path, thema } = request;
    return def.render(answer.view, { ctx: answer.ctx, ...input, taal, path, thema });
  };
}

type OpenDefinition<V> = {
  /** Doelbinding, as with a page. */
  doel: string;
  /** Where a visitor finds this page, to come back to. */
  path: (params: Record<string, string>) => string;
  load: (read: Read) => Promise<V>;
  render: (view: V, input: Pick<RenderInput<null, null>, 'ctx' | 'taal' | 'path' | 'thema'>) => ReactNode;
};

/**
 * The door for a page that is the same for everybody: made once a minute and kept, in Dutch and without a choice of
 * light or dark (ADR 0019). It knows nothing of the request, so it can show nothing of a visitor. The page beside it
 * says `dynamic = 'force-static'` and how long it is kept.
 */
export function openPage<V>(def: OpenDefinition<V>) {
  return async ({ params }: Pick<NextPageProps, 'params'>): Promise<ReactNode> => {
    const { taal, ...raw } = await params;
    if (taal !== 'nl' || (raw.gemeente && !/^[a-z-]{2,40}$/.test(raw.gemeente))) notFound();
    const asked = { cookie: '', requestId: null, now: now(), gemeente: raw.gemeente ?? null, doel: def.doel };
    const answer = await answerOf(() =>
      admit({ wie: 'publiek' }, asked).then(async ({ ctx, gemeenten }) => ({
        ctx,
        view: await readIn(ctx, gemeenten, (read) => def.load(read)),
      })),
    );
    if (typeof answer === 'string' || answer instanceof NietNamens) notFound();
    return def.render(answer.view, { ctx: answer.ctx, taal, path: def.path(raw), thema: 'systeem' });
  };
}

function shape<P, S, V>(
  def: PageDefinition<P, S, V>,
  params: Record<string, string>,
  searchParams: Record<string, unknown>,
): { params: P; searchParams: S } | null {
  const path = readFields(Object.entries(params));
  if (path.unreadable.length > 0) return null;
  const p = def.params ? def.params.safeParse(path.fields) : { success: true as const, data: {} as P };
  const s = def.searchParams
    ? def.searchParams.safeParse(readSearch(searchParams))
    : { success: true as const, data: {} as S };
  return p.success && s.success ? { params: p.data, searchParams: s.data } : null;
}

/** What stands behind the `?`. A value that nobody can read is as one that is not there; one given twice stays so. */
function readSearch(raw: Record<string, unknown>): Record<string, unknown> {
  const { fields, unreadable } = readFields(Object.entries(raw));
  const search = { ...raw, ...fields };
  for (const name of unreadable) delete search[name];
  return search;
}

/** Where somebody chooses for whom he acts, and reads why he may not. */
const VOOR_WIE = '/mijn/voor-wie';

async function answerOf<T>(fn: () => Promise<T>): Promise<T | 'not-found' | 'not-logged-in' | NietNamens> {
  try {
    return await fn();
  } catch (error) {
    if (error instanceof NotFound) return 'not-found';
    if (error instanceof NotLoggedIn) return 'not-logged-in';
    if (error instanceof NietNamens) return error;
    throw error;
  }
}

/** Where to log in for a door, coming back to the same page afterwards. */
export function loginPath(toegang: Access, path: string): string {
  const wie = toegang.wie === 'medewerker' ? 'medewerker' : 'burger';
  return `/inloggen?wie=${wie}&terug=${encodeURIComponent(path)}`;
}
