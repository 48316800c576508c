import { closeConnections } from '@/platform/database';
import { databaseUrls } from '@/platform/env';
import { persoonSleutel } from '@/platform/identiteit';
import { demoVariables } from '../application';
import { buildWhenChanged } from '../build';
import { migrate } from '../migrate';
import { createDatabase, withClient, withUrl } from '../postgres/roles';
import { type DatabaseServer, findServer } from '../postgres/server';
import { benchNummers, fillBench, GEMEENTEN, KANTOOR } from './fill';
import { measureKwijtschelding } from './kwijtschelding';
import { reportLetters } from './letters';
import { measureLookups, measureWall } from './lookups';
import { ratio } from './measure';
import { reportOverload } from './overload';
import { reportPages } from './pages';
import { exponent, measureRuns } from './runs';
import { measureSelection } from './selection';

/**
 * `npm run bench [-- --klein] [--alleen=P3,P8]`: ratios measured side by side in one run, as JSON on stdout. Absolute
 * figures say something of this machine only; the ratios are what is promised. With `--alleen` only the parts that
 * hold these promises: the whole of it takes long at full size, and a part needs no more than its own data.
 */
const SIZES = {
  klein: { perGemeente: 1_500, rondes: 5, vragen: 150, seconden: 2, objecten: 500, runs: 3, brieven: 60 },
  vol: { perGemeente: 15_000, rondes: 5, vragen: 600, seconden: 10, objecten: 30_000, runs: 1, brieven: 300 },
} as const;
type Size = (typeof SIZES)[keyof typeof SIZES];

const say = (line: string) => process.stderr.write(`${line}\n`);

async function main(asked: readonly string[]): Promise<void> {
  const naam = process.argv.includes('--klein') ? 'klein' : 'vol';
  const size = SIZES[naam];
  const wants = (...codes: string[]) => asked.length === 0 || codes.some((code) => asked.includes(code));
  const report: Record<string, unknown> = {
    omvang: {
      naam,
      personenPerGemeente: [size.perGemeente, size.perGemeente * 10],
      gemeenten: GEMEENTEN.length,
      ...size,
    },
  };
  if (wants('P1', 'P3', 'P4', 'P5', 'P6', 'P9', 'keuze')) {
    const server = await findServer('test', databaseUrls());
    try {
      if (wants('P1', 'P5', 'P6', 'P9')) Object.assign(report, await reportPersons(server, size, wants));
      if (wants('P3', 'P4')) Object.assign(report, await reportRuns(server, size));
      if (wants('keuze')) Object.assign(report, await reportSelection(server, size));
    } finally {
      await closeConnections();
      await server.embedded?.release();
    }
  }
  if (wants('kwijtschelding')) {
    say('10.000 berekeningen van kwijtschelding');
    report.kwijtschelding = measureKwijtschelding();
  }
  if (wants('P8', 'P8b')) {
    say('brieven (P8)');
    Object.assign(report, await reportLetters(size.brieven, size.rondes));
  }
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

/** P1 with its parts, P5, P6 and P9: what one citizen's page and look-up cost, among few and among ten times as many others. */
async function reportPersons(server: DatabaseServer, size: Size, wants: (...codes: string[]) => boolean) {
  const klein = nameOf('bench1');
  const groot = nameOf('bench10');
  const report: Record<string, unknown> = {};
  try {
    const variables = await demoVariables(server, groot, 4600);
    Object.assign(process.env, variables);
    say(`vullen: ${size.perGemeente} en ${size.perGemeente * 10} personen per gemeente`);
    await make(server, groot, size.perGemeente * 10);
    const now = new Date();
    if (wants('P5')) {
      await make(server, klein, size.perGemeente);
      say('opzoeken (P5)');
      const urls = {
        klein: withUrl(server.appUrl, { database: klein }),
        groot: withUrl(server.appUrl, { database: groot }),
      };
      const p5 = await measureLookups(urls, size.vragen, size.rondes, now);
      report.P5 = {
        doel: '<= 1.3',
        verhouding: ratio(p5.groot.median, p5.klein.median),
        p95Milliseconden: p5,
      };
    }
    if (wants('P6')) {
      say('muur (P6)');
      const [nummer = ''] = benchNummers();
      const sleutel = persoonSleutel(KANTOOR, nummer);
      const p6 = await measureWall(server.adminUrl, server.appUrl, groot, size.rondes, sleutel);
      report.P6 = {
        opzoeken: { doel: '<= 2.0', verhouding: ratio(p6.opzoekenMet.median, p6.opzoekenZonder.median) },
        overzicht: { doel: '<= 1.5', verhouding: ratio(p6.overzichtMet.median, p6.overzichtZonder.median) },
        milliseconden: p6,
      };
    }
    if (wants('P1')) {
      await buildWhenChanged();
      say("pagina's (P1, P1a, P1c, P2, P2c)");
      Object.assign(report, await reportPages(variables, size.rondes, size.seconden, now));
    }
    if (wants('P9')) {
      await buildWhenChanged();
      say('te veel tegelijk (P9)');
      Object.assign(report, await reportOverload(variables, size.seconden * 2, now));
    }
  } finally {
    await closeConnections();
    await drop(server, klein);
    await drop(server, groot);
  }
  return report;
}

/** P3 and P4: a run of aanslagen against plain copying of its rows, and against one of ten times the size. */
async function reportRuns(server: DatabaseServer, size: Size) {
  const database = nameOf('bench_runs');
  try {
    Object.assign(process.env, await demoVariables(server, database, 4600));
    await makeEmpty(server, database);
    say(`runs (P3, P4): ${size.objecten} en ${size.objecten * 10} objecten`);
    const { regels, seconden } = await measureRuns(server, database, size.objecten, size.runs);
    const { opleggen, plat, heelKlein, heelGroot } = seconden;
    return {
      P3: {
        doel: '>= 0.5',
        verhouding: ratio(plat.median, opleggen.median),
        regels,
        seconden: { opleggen, plat },
      },
      P4: {
        doel: '<= 1.05',
        exponent: exponent(heelKlein.median, heelGroot.median),
        seconden: { klein: heelKlein, groot: heelGroot },
      },
    };
  } finally {
    await closeConnections();
    await drop(server, database);
  }
}

/** The choice of what may be dunned, beside reading the debts alone, and in a gemeente of ten times the size. */
async function reportSelection(server: DatabaseServer, size: Size) {
  const database = nameOf('bench_keuze');
  try {
    Object.assign(process.env, await demoVariables(server, database, 4600));
    await makeEmpty(server, database);
    say(`keuze van vorderingen: ${size.objecten} en ${size.objecten * 10} objecten`);
    const { seconden, ...telling } = await measureSelection(server, database, size.objecten, size.rondes);
    return {
      keuze: {
        ...telling,
        tegenoverPlat: { doel: '<= 3', verhouding: ratio(seconden.groot.median, seconden.plat.median) },
        exponent: { doel: '<= 1.05', exponent: exponent(seconden.klein.median, seconden.groot.median) },
        seconden,
      },
    };
  } finally {
    await closeConnections();
    await drop(server, database);
  }
}

// The moment comes first in the name: by it a later test run knows what was left behind.
const stamp = Date.now().toString(36);
const nameOf = (part: string) => `kohier_test_${stamp}_${part}`;

async function makeEmpty(server: DatabaseServer, database: string): Promise<void> {
  await withClient(server.adminUrl, (client) => createDatabase(client, database));
  await migrate(withUrl(server.adminUrl, { database }), { appPassword: server.appPassword });
}

async function make(server: DatabaseServer, database: string, perGemeente: number): Promise<void> {
  await makeEmpty(server, database);
  await fillBench(server.adminUrl, database, perGemeente);
}

const drop = (server: DatabaseServer, database: string) =>
  withClient(server.adminUrl, (client) => client.query(`drop database if exists ${database} with (force)`));

const KNOWN = ['P1', 'P3', 'P4', 'P5', 'P6', 'P8', 'P8b', 'P9', 'keuze', 'kwijtschelding'];
const alleen = process.argv.find((each) => each.startsWith('--alleen='))?.slice('--alleen='.length);
const asked = alleen?.split(',') ?? [];
const unknown = asked.filter((code) => !KNOWN.includes(code));
if (unknown.length > 0) {
  say(`Deze code meet de bench niet: ${unknown.join(', ')}. Wel: ${KNOWN.join(', ')}.`);
  process.exitCode = 1;
} else await main(asked);
