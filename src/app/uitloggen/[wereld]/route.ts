import { now } from '@/platform/clock';
import { signOut } from '@/platform/login/sign-out';
import { isWereld } from '@/platform/login/wereld';
import { fromOwnPage } from '@/platform/origin';

type Next = { params: Promise<{ wereld: string }> };

/**
 * Log-out as a plain form, so that it works without JavaScript and also when the session is already over. Not one
 * of the four doors: there may be nobody to admit any more. Ends our session first, then the provider's.
 */
export async function POST(request: Request, next: Next): Promise<Response> {
  const { wereld } = await next.params;
  if (!isWereld(wereld)) return new Response(null, { status: 404 });
  if (!fromOwnPage(request.headers)) return new Response(null, { status: 403 });
  const overal = new URL(request.url).searchParams.get('overal') === '1';
  const { naar, cookie } = await signOut(wereld, request.headers.get('cookie') ?? '', overal, now());
  const secure = cookie.startsWith('__Host-') ? '; Secure' : '';
  return new Response(null, {
    status: 303,
    headers: {
      Location: naar,
      'Set-Cookie': `${cookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
