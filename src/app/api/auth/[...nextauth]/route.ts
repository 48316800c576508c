import { now } from '@/platform/clock';
import { handleLogin } from '@/platform/login/handler';

type Next = { params: Promise<{ nextauth: string[] }> };

/** The way to the provider and back (ADR 0016). Nobody is logged in here yet, so it is not one of the four doors. */
async function handler(request: Request, next: Next): Promise<Response> {
  return handleLogin(request, (await next.params).nextauth, now());
}

export { handler as GET, handler as POST };
