import { domainToASCII } from 'node:url';
import type { LocalDate } from '@/platform/local-date';
import { plainHyphens, plainText } from '@/platform/text';

/** How somebody can be reached: what an address or number may look like, and when it may be relied on. Pure. */

export type Contactsoort = 'email' | 'telefoon';

const MINUTE_MS = 60_000;

/** How long a code holds, how often it may be wrong, and how many an hour may be sent. */
export const CODE = {
  geldigMs: 15 * MINUTE_MS,
  hoogstePogingen: 5,
  perUur: 5,
} as const;

export type Weigering = {
  ok: false;
  reden: string;
  waarden?: Record<string, string | number>;
  veld?: string;
};

/**
 * An e-mail address as it is used and compared, or null when it cannot be one. The part after the @ knows no
 * capitals and goes over the wire as punycode; the part before it is left as it was typed, for that is up to whoever
 * receives it. The one reader for every door.
 */
export function readEmail(text: string): string | null {
  const typed = plainText(text).replace(/^mailto:/i, '');
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, at);
  const domain = asciiDomain(typed.slice(at + 1));
  if (at < 1 || local.length > 64 || local.length + domain.length > 253) return null;
  if (!/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)) return null;
  if (!/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$/.test(domain)) return null;
  return `${local}@${domain}`;
}

/** A domain in letters of its own language as punycode (IDNA, by UTS 46); '' when it is no domain. */
function asciiDomain(typed: string): string {
  if (/^[\x21-\x7e]*$/.test(typed)) return typed.toLowerCase();
  return /^[\p{L}\p{N}\p{M}.-]+$/u.test(typed) ? domainToASCII(typed) : '';
}

/** Whether two addresses reach the same mailbox, as far as anybody can know. */
export const isZelfdeAdres = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * A telephone number as digits, or null when it cannot be one: a Dutch one with its ten digits, however the country
 * was written before it, and one of another country behind 00. The one reader for every door.
 */
export function readTelefoon(text: string): string | null {
  const typed = plainHyphens(plainText(text))
    .replace(/^\+/, '00')
    // "+31 (0)6": the zero between brackets is left out behind a country.
    .replace(/^(00\s*\d{1,3}\s*)\(0\)/, '$1')
    .replace(/[\s()./-]/g, '');
  if (/^0[1-9]\d{8}$/.test(typed)) return typed;
  // Exactly nine digits behind the country of ours; a zero that slipped in, or a + that fell off, has one reading.
  const dutch = /^(?:0031|31)0?([1-9]\d{8})$/.exec(typed);
  if (dutch) return `0${dutch[1]}`;
  return /^00(?!31)[1-9]\d{7,13}$/.test(typed) ? typed : null;
}

/** The six digits of a code, however they were typed; null when it is something else, which is no attempt. */
export function readCode(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

/**
 * Whether another code may be sent, given when the earlier ones were asked. Without an end to it our mail server
 * could be used to bother somebody. A refusal tells from when it may again.
 */
export function judgeAanvraag(
  gevraagdOp: readonly Date[],
  now: Date,
): { ok: true } | { ok: false; weerOp: Date } {
  const since = now.getTime() - 60 * MINUTE_MS;
  const recent = gevraagdOp.map((moment) => moment.getTime()).filter((moment) => moment > since);
  if (recent.length < CODE.perUur) return { ok: true };
  const [oldestThatCounts] = recent.sort((a, b) => b - a).slice(CODE.perUur - 1);
  return { ok: false, weerOp: new Date((oldestThatCounts ?? since) + 60 * MINUTE_MS) };
}

export type OpenCode = { geldigTot: Date; pogingen: number };

/**
 * What a typed code does: it confirms, or it is one attempt less, and the last one blocks. A code that ran out is not
 * compared any more and costs no attempt.
 */
export function judgeCode(
  code: OpenCode | null,
  klopt: boolean,
  now: Date,
): { soort: 'geen' } | { soort: 'verlopen' } | { soort: 'goed' } | { soort: 'fout'; over: number } {
  if (code === null) return { soort: 'geen' };
  if (now.getTime() >= code.geldigTot.getTime()) return { soort: 'verlopen' };
  if (klopt) return { soort: 'goed' };
  return { soort: 'fout', over: Math.max(0, CODE.hoogstePogingen - code.pogingen - 1) };
}

/** What a gemeente wants: not asked, asked, or asked until it is there. */
export type Vraagnorm = 'nee' | 'vragen' | 'verplicht';

/** Where nothing was set. */
export const STANDAARD: Vraagnorm = 'vragen';

export type Bereikbaarheid = {
  /** A confirmed e-mail address, or a number of his own. */
  bereikbaar: boolean;
  /** The day on which he last said "not now". */
  overgeslagen: LocalDate | null;
};

/**
 * Whether somebody who just logged in is asked how he can be reached. Asked once and not again where it is a
 * question; where the gemeente wants it, again on a next day. It never stands before paying or asking: it is asked
 * at the entrance only, and "not now" is always an answer (decision 0028).
 */
export function mayAsk(norm: Vraagnorm, stand: Bereikbaarheid, vandaag: LocalDate): boolean {
  if (norm === 'nee' || stand.bereikbaar) return false;
  if (stand.overgeslagen === null) return true;
  return norm === 'verplicht' && stand.overgeslagen < vandaag;
}

const STRENG: readonly Vraagnorm[] = ['nee', 'vragen', 'verplicht'];

/** Of several gemeenten the one that wants it most; the first of those that want it alike, null when none asks. */
export function strictest<T extends { norm: Vraagnorm }>(gemeenten: readonly T[]): T | null {
  return gemeenten.reduce<T | null>(
    (found, next) =>
      next.norm !== 'nee' && STRENG.indexOf(next.norm) > STRENG.indexOf(found?.norm ?? 'nee') ? next : found,
    null,
  );
}
