import { env } from './env';

type Headers = { get(name: string): string | null };

/** Where browsers reach this installation: scheme and host of its own address and of those beside it. */
export function publicOrigins(): ReadonlySet<string> {
  const { NEXTAUTH_URL, KOHIER_ADRESSEN } = env();
  return new Set([new URL(NEXTAUTH_URL).origin, ...KOHIER_ADRESSEN]);
}

/**
 * Whether a page of ours sent this form. A browser always names the origin when it posts; it is held against the
 * addresses in the environment and never against Host or X-Forwarded-Host, which the sender chooses.
 */
export function fromOwnPage(headers: Headers): boolean {
  const origin = headers.get('origin');
  return origin !== null && publicOrigins().has(origin);
}

/**
 * The same, also by the word of a browser that hides the origin and says that the site is the same. For the log-in, and
 * for what is refused before a door decides.
 */
export function maybeFromOwnPage(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin === null || origin === 'null') return headers.get('sec-fetch-site') === 'same-origin';
  return publicOrigins().has(origin);
}
