import { now } from '@/platform/clock';
import { isWereld } from '@/platform/login/wereld';
import { fromOwnPage } from '@/platform/origin';
import { type GeenSessie, peekSessie, readSessie, remaining } from '@/platform/session';

type Answer = { resterendSeconden: number; verlengbaar: boolean } | GeenSessie;

/**
 * How long the session of `?wereld=` lasts: asked by the warning on the screen, which must not keep it alive. Not
 * one of the four doors: it shows nothing but a number of seconds, and it must also answer who is no longer in.
 */
export async function GET(request: Request): Promise<Response> {
  return reply(request, (wereld, cookie, moment) => peekSessie(wereld, cookie, moment));
}

/** "Ingelogd blijven": counts as activity. Refused from a page of another site. */
export async function POST(request: Request): Promise<Response> {
  if (!fromOwnPage(request.headers)) return json({ geen: 'ontbreekt' }, 403);
  return reply(request, async (wereld, cookie, moment) => {
    const sessie = await readSessie(wereld, cookie, moment);
    return 'geen' in sessie ? sessie : remaining(sessie, moment);
  });
}

async function reply(
  request: Request,
  ask: (wereld: Parameters<typeof peekSessie>[0], cookie: string, moment: Date) => Promise<Answer>,
): Promise<Response> {
  const wereld = new URL(request.url).searchParams.get('wereld') ?? '';
  if (!isWereld(wereld)) return json({ geen: 'ontbreekt' }, 404);
  const answer = await ask(wereld, request.headers.get('cookie') ?? '', now());
  return json(answer, 'geen' in answer ? 401 : 200);
}

const json = (answer: Answer, status: number) =>
  Response.json(answer, { status, headers: { 'Cache-Control': 'private, no-store' } });
