import { maybeFromOwnPage } from './origin';
import { HOOGSTENS_BYTES } from './request-body';

/** Why a request goes no further than the proxy; the key of a sentence in texts/<taal>/weigering.json. */
type Weigering = { status: number; soort: 'adres' | 'herkomst' | 'lengte' | 'te-groot' | 'soort' };

/** What a form of ours, with or without JavaScript, is sent as. */
const TYPES = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)(?:;|$)/i;

type Asked = { method: string; path: string; headers: { get(name: string): string | null } };

/**
 * What is refused before anything of it is read or parsed, on headers alone: an address that cannot be decoded, a
 * form of another site, one without a length, too long, or of a kind that no form has. Not a lock but a saving: the
 * doors check again what they rely on.
 */
export function refuseEarly({ method, path, headers }: Asked): Weigering | null {
  if (!decodable(path)) return { status: 400, soort: 'adres' };
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return null;
  if (!maybeFromOwnPage(headers)) return { status: 403, soort: 'herkomst' };
  const length = headers.get('content-length');
  if (headers.get('transfer-encoding') !== null && length === null) return { status: 411, soort: 'lengte' };
  if (Number(length ?? 0) > HOOGSTENS_BYTES) return { status: 413, soort: 'te-groot' };
  const type = headers.get('content-type');
  const empty = Number(length ?? 0) === 0;
  if (!(empty && type === null) && !TYPES.test(type ?? '')) return { status: 415, soort: 'soort' };
  return null;
}

function decodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}
