import { randomBytes } from 'node:crypto';
import autocannon from 'autocannon';
import { openConnections, replaceConnections } from '@/platform/database';
import { persoonSleutel } from '@/platform/identiteit';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { insertSessie } from '@/platform/session-store';
import { startApplication, type Variables } from '../application';
import { benchNummers, KANTOOR } from './fill';
import { inTurn, type Spread } from './measure';

const CONNECTIONS = 8;

/** Logs a citizen of the benchmark in by making his session; answers the Cookie header. */
async function logIn(now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const [nummer = ''] = benchNummers();
  await insertSessie({
    tokenHash: hashToken(token),
    wereld: 'inwoner',
    kantoorId: KANTOOR,
    issuer: 'http://bench.invalid',
    subject: 'bench',
    niveau: 'midden',
    persoonSleutel: persoonSleutel(KANTOOR, nummer),
    medewerkerId: null,
    naam: 'B. Naam',
    idToken: null,
    now,
    verlooptOp: new Date(now.getTime() + 3_600_000),
  });
  return `${cookieNames('inwoner', false).sessie}=${token}`;
}

async function requestsPerSecond(url: string, cookie: string, seconds: number): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers: { cookie } });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers other than 2xx, ${result.errors} errors`);
  }
  return result.requests.average;
}

/** P1: the first page of /mijn against an empty dynamic page of the same build. Requests per second. */
export async function measurePages(
  variables: Variables,
  rounds: number,
  seconds: number,
  now: Date,
): Promise<Record<'mijn' | 'leeg', Spread>> {
  await replaceConnections(openConnections(variables.DATABASE_URL ?? '', 2));
  const application = await startApplication(variables, 'start', () => undefined);
  try {
    const cookie = await logIn(now);
    return await inTurn(
      {
        mijn: () => requestsPerSecond(`${application.url}/mijn/bench-a`, cookie, seconds),
        leeg: () => requestsPerSecond(`${application.url}/ontwikkel/leeg`, '', seconds),
      },
      rounds,
    );
  } finally {
    await application.stop();
  }
}
