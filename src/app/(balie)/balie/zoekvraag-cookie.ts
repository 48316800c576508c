import { randomBytes } from 'node:crypto';
import { decryptFor, encryptFor } from '@/platform/identiteit';
import { secureCookies } from '@/platform/session';

const NAAM = 'kohier-zoekvraag';
const BEWAAR_SECONDEN = 15 * 60;

const place = (kantoorId: number, id: string) => ({ kantoorId, doel: 'zoekvraag', record: id });

/** Seals what was searched for. The path of the answer is the path of the cookie, so two tabs keep their own question. */
export function keepZoekvraag(kantoorId: number, tekst: string): { path: string; cookie: string } {
  const id = randomBytes(9).toString('base64url');
  const path = `/balie/zoeken/${id}`;
  const sealed = Buffer.from(encryptFor(place(kantoorId, id), tekst)).toString('base64url');
  const secure = secureCookies() ? '; Secure' : '';
  const cookie = `${NAAM}=${sealed}; Path=${path}; Max-Age=${BEWAAR_SECONDEN}; HttpOnly; SameSite=Lax${secure}`;
  return { path, cookie };
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
