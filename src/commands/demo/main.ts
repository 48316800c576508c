import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { databaseUrls } from '@/platform/env';
import {
  type Application,
  demoVariables,
  fillDatabase,
  prepareDatabase,
  startApplication,
} from '../application';
import { buildWhenChanged, hasPages } from '../build';
import { readDotEnv } from '../dot-env';
import { generateClient } from '../generate';
import { destroyCluster } from '../postgres/cluster';
import { isAlive, readOrEmpty, stateFolder } from '../postgres/folders';
import { isPortFree } from '../postgres/ports';
import { withClient } from '../postgres/roles';
import { type DatabaseServer, findServer } from '../postgres/server';

const DATABASE = 'kohier_demo';
const FIRST_PORT = 3000;
const stateFile = () => path.join(stateFolder(), 'demo.json');
const say = (line: string) => console.info(line);

interface DemoState {
  readonly pid: number;
  readonly url: string;
}

/**
 * `npm run demo`: database, demo data, build, login provider, worker and web server, until Ctrl-C.
 * `--fresh` throws the demo's data away first. `--dev` follows the sources (`npm run dev`).
 */
export async function main(args: string[]): Promise<void> {
  const unknown = args.filter((arg) => !['--fresh', '--dev'].includes(arg));
  if (unknown.length > 0) throw new Error(`Onbekend: ${unknown.join(' ')}. De demo kent alleen --fresh.`);
  readDotEnv();
  await refuseSecondDemo();

  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stopping.abort());
  const stopAsked = new Promise<void>((resolve) =>
    stopping.signal.addEventListener('abort', () => resolve()),
  );

  let server: DatabaseServer | undefined;
  let application: Application | undefined;
  try {
    server = await startDatabase(args.includes('--fresh'));
    // Between the steps, so that Ctrl-C during the long ones does not start the next.
    const steps = prepareAndServe(server, args.includes('--dev') ? 'dev' : 'start', stopping.signal);
    application = await Promise.race([steps, stopAsked.then(() => undefined)]);
    if (application) await serveUntil(application, server, stopAsked);
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Error ? error.message : error);
  }
  if (application) say('\nStoppen ...');
  await application?.stop();
  await server?.embedded?.release();
  fs.rmSync(stateFile(), { force: true });
  if (application) say('Gestopt. Wat u invoerde is bewaard; npm run demo gaat verder.');
  // A build or an import that Ctrl-C broke off may still hold this process.
  process.exit(process.exitCode ?? 0);
}

/** Two demos of one checkout would share a database and a build; a killed one leaves only its note. */
async function refuseSecondDemo(): Promise<void> {
  const note = readOrEmpty(stateFile());
  if (note === '') return;
  const { pid, url }: DemoState = JSON.parse(note);
  const port = Number(new URL(url).port);
  if (isAlive(pid) && !(await isPortFree(port))) throw new Error(`De demo draait al: ${url}`);
  // The programs of a killed demo end by themselves within a moment: give back its port.
  for (let i = 0; i < 30 && !(await isPortFree(port)); i++)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

async function startDatabase(fresh: boolean): Promise<DatabaseServer> {
  const given = databaseUrls();
  const own = !given.DATABASE_URL && !given.DATABASE_URL_BEHEER;
  say(own ? 'Database starten ...' : 'Database op de opgegeven server ...');
  if (fresh && own) await destroyCluster('demo');
  const server = await findServer('demo', given);
  if (fresh && !own) {
    const drop = `drop database if exists ${pg.escapeIdentifier(DATABASE)} with (force)`;
    await withClient(server.adminUrl, (client) => client.query(drop));
  }
  return server;
}

async function prepareAndServe(
  server: DatabaseServer,
  mode: 'start' | 'dev',
  stopping: AbortSignal,
): Promise<Application | undefined> {
  generateClient();
  await prepareDatabase(server, DATABASE, say);
  const variables = await demoVariables(server, DATABASE, FIRST_PORT);
  if (stopping.aborted) return undefined;
  if (await fillDatabase(server, variables)) say('Demogegevens geladen.');
  if (stopping.aborted) return undefined;
  if (!hasPages()) throw new Error("Er zijn nog geen pagina's: src/app/layout.tsx ontbreekt.");
  if (mode === 'start') {
    say('Bouwen, als er iets is veranderd (de eerste keer duurt dit een paar minuten) ...');
    await buildWhenChanged();
  }
  if (stopping.aborted) return undefined;
  say('Kohier starten ...');
  const application = await startApplication(variables, mode, (program, line) => say(`[${program}] ${line}`));
  const note: DemoState = { pid: process.pid, url: application.url };
  fs.writeFileSync(stateFile(), JSON.stringify(note));
  return application;
}

/** How long it took from the command to the address. */
function duration(): string {
  const seconds = Math.round(performance.now() / 1000);
  return seconds < 60 ? `${seconds} seconden` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

async function serveUntil(
  application: Application,
  server: DatabaseServer,
  stopAsked: Promise<void>,
): Promise<void> {
  say(`\nKohier draait: ${application.url} (na ${duration()})`);
  for (const line of await whoCanLogIn()) say(line);
  say(`De mail die de demo stuurt: ${application.url}/ontwikkel/post`);
  say('Stoppen: Ctrl-C. Opnieuw beginnen: npm run demo -- --fresh\n');
  const watch = setInterval(() => void watchDatabase(server), 2_000);
  const broken = await Promise.race([application.ended, stopAsked]);
  clearInterval(watch);
  if (broken) {
    process.exitCode = 1;
    say(`Het onderdeel "${broken.name}" is gestopt.\n${broken.lastLines()}`);
  }
}

let watching = false;

async function watchDatabase(server: DatabaseServer): Promise<void> {
  if (watching || !server.embedded) return;
  watching = true;
  try {
    if (await server.embedded.revive()) say('De database was weg en is opnieuw gestart.');
  } catch (error) {
    say(`De database is weg: ${error instanceof Error ? error.message : error}`);
  } finally {
    watching = false;
  }
}

/** Lines about the demo persons, from the list that the login provider uses. */
async function whoCanLogIn(): Promise<string[]> {
  const file = new URL('../oidc-provider/personen.ts', import.meta.url);
  if (!fs.existsSync(file)) return [];
  const provider: typeof import('../oidc-provider/personen') = await import(file.href);
  const lines = ['Inloggen kan zonder wachtwoord, als een van deze verzonnen mensen:'];
  for (const wereld of ['inwoner', 'ondernemer', 'medewerker']) {
    const people = provider.readPersonen().filter((person) => person.wereld === wereld);
    for (const { naam, rol, kantoor } of people.slice(0, 4)) {
      lines.push(`  ${wereld.padEnd(11)} ${naam}${rol ? `, ${rol}` : ''} (${kantoor})`);
    }
    if (people.length > 4)
      lines.push(`  ${''.padEnd(11)} en ${people.length - 4} anderen, op de inlogpagina`);
  }
  return lines;
}
