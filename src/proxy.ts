import { type NextRequest, NextResponse } from 'next/server';
import { refusalResponse } from '@/platform/refusal';
import { refuseEarly } from '@/platform/refuse-early';

/**
 * Answers what is refused before anything of it is read. Only that comes here: a pass through this proxy costs as much
 * again as a page that is kept, so `request-start` decides who does (ADR 0019).
 */
export function proxy(request: NextRequest): Response {
  const { method, headers, nextUrl } = request;
  const refused = refuseEarly({ method, path: nextUrl.pathname, headers });
  if (!refused) return NextResponse.next();
  const taal = request.cookies.get('kohier-taal')?.value === 'en' ? 'en' : 'nl';
  return refusalResponse(refused.status, refused.soort, { accept: headers.get('accept'), taal });
}

export const config = {
  matcher: [{ source: '/:path*', has: [{ type: 'header', key: 'x-weigering', value: '1' }] }],
};
