import { headers } from 'next/headers';
import { now } from './clock';
import { fromOwnPage } from './origin';
import { pas } from './pass';

/** What a door reads from the request, once. `request-start` set the x- headers; a client cannot (it overwrites them). */
export async function readRequest() {
  const list = await headers();
  // Its headers would be whatever the sender wrote, and the answer would have no policy: then rather no answer.
  if (list.get('x-pas') !== pas()) throw new Error('This request did not pass request-start');
  // It has the policy of a page that is kept, which this is not.
  if (list.get('x-open') === '1') throw new Error('This request was for a page that is kept');
  return {
    cookie: list.get('cookie') ?? '',
    requestId: requestIdOf(list),
    ownPage: fromOwnPage(list),
    path: list.get('x-path') ?? '/',
    taal: list.get('x-taal') === 'en' ? ('en' as const) : ('nl' as const),
    thema: list.get('x-thema') ?? '',
    now: now(),
  };
}

const REQUEST_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The request id that `request-start` made. Null without its pass or its shape: then a door makes one. */
export function requestIdOf(headers: { get(name: string): string | null }): string | null {
  const id = headers.get('x-request-id');
  return id !== null && REQUEST_ID.test(id) && headers.get('x-pas') === pas() ? id : null;
}
