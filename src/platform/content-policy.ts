import { env } from './env';

/** What holds for every page, whatever it may run. */
function common(): string[] {
  const { OIDC_INWONER_ISSUER, OIDC_ONDERNEMER_ISSUER, OIDC_MEDEWERKER_ISSUER } = env();
  const issuers = [OIDC_INWONER_ISSUER, OIDC_ONDERNEMER_ISSUER, OIDC_MEDEWERKER_ISSUER].map(
    (url) => new URL(url).origin,
  );
  return [
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // A form that ends at the log-in of the provider is followed there.
    `form-action 'self' ${[...new Set(issuers)].join(' ')}`,
    // The server HTML of react-aria carries style attributes (ADR 0019).
    "style-src-attr 'unsafe-inline'",
  ];
}

const NONCE = '{nonce}';
let known: { page: string[]; open: string } | undefined;

function policies(): { page: string[]; open: string } {
  if (known) return known;
  // React rebuilds server stacks with eval in development only.
  const development = env().NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  const page = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${NONCE}' 'strict-dynamic'${development}`,
    `style-src-elem 'self' 'nonce-${NONCE}'`,
    ...common(),
  ];
  const open = [
    "style-src-elem 'self'",
    "frame-src 'none'",
    "worker-src 'none'",
    "media-src 'none'",
    "manifest-src 'none'",
    ...common(),
  ];
  known = { page: page.join('; ').split(NONCE), open: open.join('; ') };
  return known;
}

/** The content security policy of a page that is made for this request. */
export const pagePolicy = (nonce: string): string => policies().page.join(nonce);

/**
 * The same for a page that is kept for everybody. What it may run comes as a second policy, with the page itself: the
 * hashes of its scripts (`open-cache.mjs`). A browser holds a page to both.
 */
export const openPolicy = (): string => policies().open;
