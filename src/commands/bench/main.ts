import { closeConnections } from '@/platform/database';
import { databaseUrls } from '@/platform/env';
import { persoonSleutel } from '@/platform/identiteit';
import { demoVariables } from '../application';
import { buildWhenChanged } from '../build';
import { migrate } from '../migrate';
import { createDatabase, withClient, withUrl } from '../postgres/roles';
import { type DatabaseServer, findServer } from '../postgres/server';
import { benchNummers, fillBench, GEMEENTEN, KANTOOR } from './fill';
import { reportLetters } from './letters';
import { measureLookups, measureWall } from './lookups';
import { ratio } from './measure';
import { measurePages } from './pages';
import { exponent, measureRuns } from './runs';

/**
 * `npm run bench [-- --klein]`: ratios measured side by side in one run, as JSON on stdout. Absolute figures say
 * something of this machine only; the ratios are what is promised.
 */
const SIZES = {
  klein: { perGemeente: 1_500, rondes: 5, vragen: 150, seconden: 2, objecten: 500, runs: 3, brieven: 60 },
  vol: { perGemeente: 15_000, rondes: 5, vragen: 600, seconden: 10, objecten: 15_000, runs: 3, brieven: 300 },
} as const;

async function main(): Promise<void> {
  const name = process.argv.includes('--klein') ? 'klein' : 'vol';
  const size = SIZES[name];
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const server = await findServer('test', databaseUrls());
  // The moment comes first in the name: by it a later test run knows what was left behind.
  const stamp = Date.now().toString(36);
  const databases = {
    klein: `kohier_test_${stamp}_bench1`,
    groot: `kohier_test_${stamp}_bench10`,
    runs: `kohier_test_${stamp}_bench_runs`,
  };
  try {
    const variables = await demoVariables(server, databases.groot, 4600);
    Object.assign(process.env, variables);
    say(`vullen: ${size.perGemeente} en ${size.perGemeente * 10} personen per gemeente`);
    await make(server, databases.klein, size.perGemeente);
    await make(server, databases.groot, size.perGemeente * 10);
    await buildWhenChanged();
    const now = new Date();
    say('opzoeken (P5)');
    const urls = {
      klein: withUrl(server.appUrl, { database: databases.klein }),
      groot: withUrl(server.appUrl, { database: databases.groot }),
    };
    const p5 = await measureLookups(urls, size.vragen, size.rondes, now);
    say('muur (P6)');
    const [nummer = ''] = benchNummers();
    const sleutel = persoonSleutel(KANTOOR, nummer);
    const p6 = await measureWall(server.adminUrl, server.appUrl, databases.groot, size.rondes, sleutel);
    say('runs (P3, P4)');
    await makeEmpty(server, databases.runs);
    const runs = await measureRuns(server, databases.runs, size.objecten, size.runs);
    say('pagina (P1)');
    const p1 = await measurePages(variables, size.rondes, size.seconden, now);
    say('brieven (P8)');
    const report = {
      omvang: {
        naam: name,
        personenPerGemeente: [size.perGemeente, size.perGemeente * 10],
        gemeenten: GEMEENTEN.length,
        ...size,
      },
      P1: { doel: '>= 0.5', verhouding: ratio(p1.mijn.median, p1.leeg.median), perSeconde: p1 },
      P3: {
        doel: '>= 0.5',
        verhouding: ratio(runs.seconden.plat.median, runs.seconden.opleggen.median),
        regels: runs.regels,
        seconden: { opleggen: runs.seconden.opleggen, plat: runs.seconden.plat },
      },
      P4: {
        doel: '<= 1.05',
        exponent: exponent(runs.seconden.heelKlein.median, runs.seconden.heelGroot.median),
        seconden: { klein: runs.seconden.heelKlein, groot: runs.seconden.heelGroot },
      },
      P5: { doel: '<= 1.3', verhouding: ratio(p5.groot.median, p5.klein.median), p95Milliseconden: p5 },
      P6: {
        opzoeken: { doel: '<= 2.0', verhouding: ratio(p6.opzoekenMet.median, p6.opzoekenZonder.median) },
        overzicht: { doel: '<= 1.5', verhouding: ratio(p6.overzichtMet.median, p6.overzichtZonder.median) },
        milliseconden: p6,
      },
      ...(await reportLetters(size.brieven, size.rondes)),
    };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await closeConnections();
    for (const database of Object.values(databases)) await drop(server, database);
    await server.embedded?.release();
  }
}

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

if (process.argv.includes('--brieven')) {
  const { brieven, rondes } = SIZES[process.argv.includes('--klein') ? 'klein' : 'vol'];
  process.stdout.write(`${JSON.stringify(await reportLetters(brieven, rondes), null, 2)}\n`);
} else await main();
