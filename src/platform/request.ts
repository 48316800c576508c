import { headers } from 'next/headers';
import { now } from './clock';

/** What a door reads from the request, once. The proxy set the x- headers; a client cannot (it overwrites them). */
export async function readRequest() {
  const list = await headers();
  return {
    cookie: list.get('cookie') ?? '',
    requestId: list.get('x-request-id'),
    path: list.get('x-path') ?? '/',
    taal: list.get('x-taal') === 'en' ? ('en' as const) : ('nl' as const),
    thema: list.get('x-thema') ?? '',
    now: now(),
  };
}
