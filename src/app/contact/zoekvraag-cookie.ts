import { randomBytes } from 'node:crypto';
import { decryptFor, encryptFor } from '@/platform/identiteit';
import { secureCookies } from '@/platform/session';

const NAAM = 'kohier-zoekvraag';
const BEWAAR_SECONDEN = 15 * 60;

const place = (kantoorId: number, id: string) => ({ kantoorId, doel: 'zoekvraag', record: id });

/** The page of an answer; `id` is part of its path. */
type Answer = { id: string; path: string };

/** A page for one answer below this path, under an id that nobody can guess. */
export function newAnswer(below: string): Answer {
  const id = randomBytes(9).toString('base64url');
  return { id, path: `${below}/${id}` };
}

/**
 * Sends a browser on to the page of the answer, with what was searched for sealed in a cookie (ADR 0018). It goes only
 * to that page, so that two tabs keep their own question, and never into an address or a log.
 */
export function sendToAnswer(kantoorId: number, to: Answer, tekst: string, location = to.path): Response {
  const sealed = Buffer.from(encryptFor(place(kantoorId, to.id), tekst)).toString('base64url');
  const secure = secureCookies() ? '; Secure' : '';
  const cookie = `${NAAM}=${sealed}; Path=${to.path}; Max-Age=${BEWAAR_SECONDEN}; HttpOnly; SameSite=Lax${secure}`;
  return new Response(null, { status: 303, headers: { Location: location, 'Set-Cookie': cookie } });
}

/** What was searched for under this id, or null when it is gone or not ours. */
export function openZoekvraag(kantoorId: number, id: string, cookieHeader: string): string | null {
  const found = cookieHeader
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${NAAM}=`));
  if (!found) return null;
  try {
    return decryptFor(place(kantoorId, id), Buffer.from(found.slice(NAAM.length + 1), 'base64url'));
  } catch {
    // Sealed for another kantoor or another id: the same as not there.
    return null;
  }
}
