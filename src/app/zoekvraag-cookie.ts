import { decryptFor, encryptFor } from '@/platform/identiteit';
import { secureCookies } from '@/platform/session';

const NAAM = 'kohier-zoekvraag';
const BEWAAR_SECONDEN = 15 * 60;

const place = (kantoorId: number, id: string) => ({ kantoorId, doel: 'zoekvraag', record: id });

/**
 * The cookie that holds what was searched for, sealed (ADR 0018). It goes only to the page of the answer, so that two
 * tabs keep their own question; `id` is part of that page's path.
 */
export function sealZoekvraag(kantoorId: number, to: { id: string; path: string }, tekst: string): string {
  const sealed = Buffer.from(encryptFor(place(kantoorId, to.id), tekst)).toString('base64url');
  const secure = secureCookies() ? '; Secure' : '';
  return `${NAAM}=${sealed}; Path=${to.path}; Max-Age=${BEWAAR_SECONDEN}; HttpOnly; SameSite=Lax${secure}`;
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
