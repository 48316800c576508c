import autocannon from 'autocannon';
import { openConnections, replaceConnections } from '@/platform/database';
import { startApplication, type Variables } from '../application';
import { percentile, ratio } from './measure';
import { logIn } from './pages';

/** What came of asking this often: answers a second, and within how many milliseconds nearly all of them came. */
type Tally = { perSeconde: number; p95: number; geweigerd: number; fouten: number };

/** Nobody waits longer than this for a page: what comes later is no answer. */
const SOMEBODY_WAITS_MS = 5_000;
const EVERY_MS = 250;

/** Asks `rate` times a second whatever the answers do, or, without a rate, as fast as eight browsers get them. */
async function flood(url: string, cookie: string, seconds: number, rate: number | null): Promise<Tally> {
  const took: number[] = [];
  let refused = 0;
  const asked = {
    url,
    headers: { cookie, accept: 'text/html' },
    duration: seconds,
    ...(rate === null ? { connections: 8 } : { connections: 400, overallRate: Math.round(rate) }),
  };
  const { errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(asked, (error, result) => (error ? reject(error) : resolve(result)));
    running.on('response', (_client, status, _bytes, ms) => {
      if (status === 503) refused += 1;
      else if (status === 200 && ms <= SOMEBODY_WAITS_MS) took.push(ms);
    });
  });
  took.sort((a, b) => a - b);
  return {
    perSeconde: Number((took.length / seconds).toFixed(1)),
    p95: percentile(took, 0.95),
    geweigerd: refused,
    fouten: errors,
  };
}

/** How many of these asked every quarter of a second, while something else goes on, were let in. */
async function letIn(ask: () => Promise<Response>, meanwhile: Promise<unknown>): Promise<number> {
  let on = true;
  const end = () => {
    on = false;
  };
  void meanwhile.then(end, end);
  const answers: Promise<boolean>[] = [];
  while (on) {
    answers.push(
      ask().then(
        ({ status }) => status !== 503,
        () => false,
      ),
    );
    await new Promise((later) => setTimeout(later, EVERY_MS));
  }
  const found = await Promise.all(answers);
  return ratio(found.filter(Boolean).length, found.length);
}

/** Milliseconds until a page comes as it did before, three times one after the other. */
async function backToNormal(url: string, cookie: string, before: number): Promise<number> {
  const from = performance.now();
  for (let right = 0; right < 3 && performance.now() - from < 60_000; ) {
    const asked = performance.now();
    const { status, ok } = await fetch(url, { headers: { cookie, accept: 'text/html' } });
    right = ok && status === 200 && performance.now() - asked <= Math.max(2 * before, 100) ? right + 1 : 0;
    await new Promise((later) => setTimeout(later, EVERY_MS));
  }
  return Math.round(performance.now() - from);
}

/**
 * P9: the first page of /mijn, asked as often as can be answered, at four fifths of that, and at three and five times as
 * much; with the payment provider calling all the while, and how soon it is over.
 */
export async function reportOverload(variables: Variables, seconds: number, now: Date) {
  await replaceConnections(openConnections(variables.DATABASE_URL ?? '', 2));
  const application = await startApplication(variables, 'start', () => undefined);
  try {
    const cookie = await logIn(now);
    const url = `${application.url}/mijn/bench-a`;
    const callback = () =>
      fetch(`${application.url}/api/online-betalingen/bench-a`, { method: 'POST', body: '{}' });
    await flood(url, cookie, seconds, null);
    const piek = await flood(url, cookie, seconds, null);
    const rustig = await flood(url, cookie, seconds, piek.perSeconde * 0.8);
    const drie = await flood(url, cookie, seconds, piek.perSeconde * 3);
    const running = flood(url, cookie, seconds, piek.perSeconde * 5);
    const terugmeldingen = await letIn(callback, running);
    const vijf = await running;
    const herstelMs = await backToNormal(url, cookie, rustig.p95);
    return {
      P9: {
        goodput: {
          doel: '>= 0.90',
          drie: ratio(drie.perSeconde, piek.perSeconde),
          vijf: ratio(vijf.perSeconde, piek.perSeconde),
        },
        wachttijd: { doel: '<= 2', drie: ratio(drie.p95, rustig.p95), vijf: ratio(vijf.p95, rustig.p95) },
        herstel: { doel: '<= 10000', milliseconden: herstelMs },
        terugmeldingen: { doel: '1', binnengelaten: terugmeldingen },
        gemeten: { piek, rustig, drie, vijf },
      },
    };
  } finally {
    await application.stop();
  }
}
