import { randomBytes } from 'node:crypto';
import autocannon from 'autocannon';
import { openConnections, replaceConnections } from '@/platform/database';
import { persoonSleutel } from '@/platform/identiteit';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { insertSessie } from '@/platform/session-store';
import { lookUp } from '@/platform/tenant';
import { startApplication, type Variables } from '../application';
import { cpuMilliseconds, serverOf } from './cpu';
import { startEmptyApplication } from './empty-application';
import { benchNummers, KANTOOR } from './fill';
import { everyTurn, ratio, spreadOf } from './measure';
import { weighPage } from './page-weight';

const CONNECTIONS = 8;

/** Logs a citizen of the benchmark in by making his session; answers the Cookie header. */
export async function logIn(now: Date): Promise<string> {
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

type Arm = 'leegNext' | 'vastNext' | 'leeg' | 'mijn' | 'gemeente';

/** Requests a second, and the processor time that each took of web server and database together (null: not told). */
type Load = { perSeconde: number; cpuMs: number | null };

async function load(url: string, cookie: string, seconds: number, server: number | null): Promise<Load> {
  const before = cpuMilliseconds(server);
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers: { cookie } });
  const after = cpuMilliseconds(server);
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers other than 2xx, ${result.errors} errors`);
  }
  const used = before === null || after === null ? null : after - before;
  return { perSeconde: result.requests.average, cpuMs: used && used / result.requests.total };
}

/**
 * P1, P1a, P1c and P2c: the first page of /mijn, our own emptiest page and the public page of a gemeente, against the
 * dynamic and the static page of an empty application of the same Next.js, served beside this one.
 */
export async function reportPages(variables: Variables, rounds: number, seconds: number, now: Date) {
  await replaceConnections(openConnections(variables.DATABASE_URL ?? '', 2));
  const empty = await startEmptyApplication(4900);
  const application = await startApplication(variables, 'start', () => undefined);
  try {
    const cookie = await logIn(now);
    const server = await databaseServer();
    const urls: Record<Arm, string> = {
      leegNext: `${empty.url}/`,
      vastNext: `${empty.url}/vast`,
      leeg: `${application.url}/ontwikkel/leeg`,
      mijn: `${application.url}/mijn/bench-a`,
      gemeente: `${application.url}/gemeente/bench-a`,
    };
    const arm = (name: Arm) => () => load(urls[name], name === 'mijn' ? cookie : '', seconds, server);
    const found = await everyTurn(
      {
        leegNext: arm('leegNext'),
        leeg: arm('leeg'),
        mijn: arm('mijn'),
        vastNext: arm('vastNext'),
        gemeente: arm('gemeente'),
      },
      rounds,
    );
    return {
      ...judge(found),
      ...(await reportWeight(urls, cookie)),
    };
  } finally {
    await application.stop();
    await empty.stop();
  }
}

function judge(found: Record<Arm, Load[]>) {
  const perSeconde = (name: Arm) => spreadOf(found[name].map((each) => each.perSeconde));
  const cpuMs = (name: Arm) => spreadOf(found[name].flatMap((each) => each.cpuMs ?? []));
  const against = (doel: string, name: Arm, control: Arm) => ({
    doel,
    verhouding: ratio(perSeconde(name).median, perSeconde(control).median),
    verhoudingCpu: ratio(cpuMs(control).median, cpuMs(name).median),
    perSeconde: { [name]: perSeconde(name), [control]: perSeconde(control) },
    cpuMsPerVerzoek: { [name]: cpuMs(name), [control]: cpuMs(control) },
  });
  return {
    P1: against('>= 0.40', 'mijn', 'leegNext'),
    P1a: against('>= 0.80', 'leeg', 'leegNext'),
    P1c: against('>= 0.90', 'gemeente', 'vastNext'),
  };
}

async function reportWeight(urls: Record<Arm, string>, cookie: string) {
  const mijn = await weighPage(urls.mijn, cookie);
  const leegNext = await weighPage(urls.leegNext, '');
  return {
    P2: { doel: '<= 1.15', verhouding: ratio(mijn.scripts, leegNext.scripts), brotli: { mijn, leegNext } },
    P2c: {
      doel: '<= 12',
      verhouding: ratio(mijn.bytes, mijn.tekens),
      bytes: mijn.bytes,
      tekens: mijn.tekens,
    },
  };
}

/** The process of the database server, when it runs on this machine: what a page costs there counts as well. */
async function databaseServer(): Promise<number | null> {
  const [row] = await lookUp<{ pid: number }>('select pg_backend_pid() as pid', []);
  return row ? serverOf(row.pid) : null;
}
