import { createHash } from 'node:crypto';

/** The three ways in. Each has its own provider, cookies and terms; a session of one is worth nothing in another. */
export const WERELDEN = ['inwoner', 'ondernemer', 'medewerker'] as const;
export type Wereld = (typeof WERELDEN)[number];

export const isWereld = (text: string): text is Wereld => (WERELDEN as readonly string[]).includes(text);

const MINUTE_MS = 60_000;

/**
 * How long a session lasts, in milliseconds. Idle: DigiD asks for at most 15 minutes without activity
 * (Normenkader ICT-beveiligingsassessments DigiD; confirm with the broker: te-bevestigen, seen 2026-11). Absolute:
 * our own choice, one sitting of a citizen and one working day of staff; longer than that is a new log-in.
 */
export const SESSIE_TERMIJN: Record<Wereld, { inactiefMs: number; hoogstensMs: number }> = {
  inwoner: { inactiefMs: 15 * MINUTE_MS, hoogstensMs: 2 * 60 * MINUTE_MS },
  ondernemer: { inactiefMs: 15 * MINUTE_MS, hoogstensMs: 2 * 60 * MINUTE_MS },
  medewerker: { inactiefMs: 15 * MINUTE_MS, hoogstensMs: 8 * 60 * MINUTE_MS },
};

/** Activity is written at most once in this time: every request would make every page a write (ADR 0008). */
export const ACTIEF_SCHRIJVEN_MS = MINUTE_MS;

/** How long before the end a page warns (WCAG 2.2, 2.2.1: at least 20 seconds to respond; we give two minutes). */
export const WAARSCHUWING_MS = 2 * MINUTE_MS;

/** Where somebody lands after logging in when no page was asked for. */
export const LANDING: Record<Wereld, string> = {
  inwoner: '/mijn',
  ondernemer: '/mijn',
  medewerker: '/werk',
};

/**
 * The provider as next-auth knows it: wereld and kantoor in one. It stands in the path of the callback and,
 * encrypted, in the state, nonce and PKCE cookies, so that an answer that was started for another wereld or
 * another kantoor is refused.
 */
export const providerId = (wereld: Wereld, kantoorSleutel: string): string => `${wereld}-${kantoorSleutel}`;

/** Wereld and kantoor of a provider id, or null when it is none. */
export function parseProviderId(id: string): { wereld: Wereld; kantoorSleutel: string } | null {
  const at = id.indexOf('-');
  const wereld = id.slice(0, at);
  const kantoorSleutel = id.slice(at + 1);
  if (at < 1 || !isWereld(wereld) || !/^[a-z0-9-]{1,40}$/.test(kantoorSleutel)) return null;
  return { wereld, kantoorSleutel };
}

/** The names of the six cookies of a wereld. `__Host-` binds them to this host; browsers take it on https only. */
export function cookieNames(wereld: Wereld, secure: boolean) {
  const name = (use: string) => `${secure ? '__Host-' : ''}kohier-${wereld}-${use}`;
  return {
    sessie: name('sessie'),
    callback: name('terug'),
    csrf: name('csrf'),
    pkce: name('pkce'),
    state: name('state'),
    nonce: name('nonce'),
  };
}

/** Every value that a Cookie header gives to a name, in order. */
export function cookieValues(header: string, name: string): string[] {
  return header.split(';').flatMap((part) => {
    const at = part.indexOf('=');
    return at > 0 && part.slice(0, at).trim() === name ? [part.slice(at + 1).trim()] : [];
  });
}

/**
 * The session token in a Cookie header, or null. Two cookies with the same name mean that somebody planted one
 * from another host or path: neither is believed.
 */
export function sessieToken(header: string, wereld: Wereld, secure: boolean): string | null {
  const values = cookieValues(header, cookieNames(wereld, secure).sessie);
  const [token] = values;
  return values.length === 1 && token !== undefined && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}

/** What is stored of a token: who reads the table cannot log in with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A path of our own to go to after the log-in, or the landing of the wereld: never another site. */
export function safePath(asked: string | null | undefined, wereld: Wereld): string {
  if (!asked || !/^\/[A-Za-z0-9]/.test(asked) || !/^[A-Za-z0-9/_.~?&=%-]{1,300}$/.test(asked))
    return LANDING[wereld];
  if (asked.startsWith('/api/') || asked.startsWith('/inloggen') || asked.startsWith('/uitgelogd'))
    return LANDING[wereld];
  return asked;
}
