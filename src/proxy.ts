import { type NextRequest, NextResponse } from 'next/server';
import { env } from '@/platform/env';
import { refusalResponse } from '@/platform/refusal';
import { refuseEarly } from '@/platform/refuse-early';

/**
 * Sets what a page reads of its request (nonce, path, gemeente, request id) and the content security policy.
 * It decides about nothing: who may see what is decided at the doors.
 */
export function proxy(request: NextRequest): Response {
  const { pathname: path } = request.nextUrl;
  const taal = request.cookies.get('kohier-taal')?.value === 'en' ? 'en' : 'nl';
  const refused = refuseEarly({ method: request.method, path, headers: request.headers });
  if (refused)
    return refusalResponse(refused.status, refused.soort, { accept: request.headers.get('accept'), taal });
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  // Overwritten always: what a client sends under these names is not believed.
  headers.set('x-nonce', nonce);
  headers.set('x-path', path);
  headers.set('x-request-id', crypto.randomUUID());
  headers.set('x-gemeente', gemeenteOf(path) ?? '');
  headers.set('x-taal', taal);
  headers.set('x-thema', request.cookies.get('kohier-thema')?.value ?? '');
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

/** The gemeente stands after the wereld in the path: /balie/borne/..., /mijn/enschede/... */
function gemeenteOf(path: string): string | null {
  const match =
    /^\/(?:gemeente|mijn|balie|serviceteam|kas|bestuur|beheer\/gemeenten|heffing|ondertekenen|invordering|bezwaar|kwijtschelding)\/([a-z-]{2,40})(?:\/|$)/.exec(
      path,
    );
  return match?.[1] ?? null;
}

function contentSecurityPolicy(nonce: string): string {
  const { OIDC_INWONER_ISSUER, OIDC_ONDERNEMER_ISSUER, OIDC_MEDEWERKER_ISSUER, NODE_ENV } = env();
  const issuers = [OIDC_INWONER_ISSUER, OIDC_ONDERNEMER_ISSUER, OIDC_MEDEWERKER_ISSUER].map(
    (url) => new URL(url).origin,
  );
  // React rebuilds server stacks with eval in development only.
  const development = NODE_ENV === 'development' ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    // The server HTML of react-aria carries style attributes (ADR 0019).
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // A form that ends at the log-in of the provider is followed there.
    `form-action 'self' ${[...new Set(issuers)].join(' ')}`,
  ].join('; ');
}

/**
 * Files that are served as they are, by their whole names: a path that only ends like a file is a page, and a page
 * that skips this proxy believes the x- headers of whoever asks. And the two addresses that take files in: for a request
 * that passes here Next keeps the body in memory, and cuts it off at the size of a form.
 */
export const config = {
  matcher: [
    '/((?!_next/static/|(?:favicon\\.ico|icon\\.svg|robots\\.txt|wachten\\.html|schermen/[a-z]+\\.png|huisstijl/[a-z-]+/[0-9a-z]+\\.css|(?:mijn|zaken)/[a-z-]+/bijlagen/ontvangen)$).*)',
  ],
};
