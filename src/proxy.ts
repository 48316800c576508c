import { type NextRequest, NextResponse } from 'next/server';
import { refusalResponse } from '@/platform/refusal';
import { refuseEarly } from '@/platform/refuse-early';

/**
 * Answers what is refused before anything of it is read, and what came before `request-start` was listening. Only that
 * comes here: a pass through this proxy costs as much again as a page that is kept (ADR 0019).
 */
export function proxy(request: NextRequest): Response {
  const { method, headers, nextUrl } = request;
  const taal = request.cookies.get('kohier-taal')?.value === 'en' ? 'en' : 'nl';
  const asked = { accept: headers.get('accept'), taal } as const;
  const refused = refuseEarly({ method, path: nextUrl.pathname, headers });
  if (refused) return refusalResponse(refused.status, refused.soort, asked);
  if (!headers.get('x-pas')) return refusalResponse(503, 'start', asked, { 'Retry-After': '2' });
  return NextResponse.next();
}

export const config = {
  matcher: [
    { source: '/:path*', has: [{ type: 'header', key: 'x-weigering', value: '1' }] },
    { source: '/:path*', missing: [{ type: 'header', key: 'x-pas' }] },
  ],
};
