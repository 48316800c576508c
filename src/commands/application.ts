import { createHmac } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { migrate } from './migrate';
import { projectRoot, stateFolder } from './postgres/folders';
import { firstFreePort } from './postgres/ports';
import { createDatabase, databaseOf, MIGRATION_ROLE, withClient, withUrl } from './postgres/roles';
import type { DatabaseServer } from './postgres/server';
import { binOf, type Companion, run, startCompanion, waitForUrl } from './processes';

/** Environment of a program of the application, as text. */
export type Variables = Record<string, string>;

const WORLDS = ['INWONER', 'ONDERNEMER', 'MEDEWERKER'];
const part = (file: string) => {
  const full = path.join(projectRoot, 'src', 'commands', file);
  return fs.existsSync(full) ? full : undefined;
};

const anchorFolder = (database: string) => path.join(stateFolder(), `anker-${database}`);

/** URLs of one database on a server. */
export const databaseVariables = (server: DatabaseServer, name: string): Variables => ({
  DATABASE_URL: withUrl(server.appUrl, { database: name }),
  DATABASE_URL_BEHEER: withUrl(server.adminUrl, { database: name }),
});

/**
 * A whole environment for demo and test. The secrets follow from the server's own password: they stay the same
 * as long as the checkout that holds it, and stand nowhere on disk themselves.
 */
export async function demoVariables(
  server: DatabaseServer,
  database: string,
  firstPort: number,
): Promise<Variables> {
  const owner = decodeURIComponent(new URL(server.adminUrl).password);
  const secret = (name: string) => createHmac('sha256', owner).update(`${name} ${database}`).digest('hex');
  const webPort = await firstFreePort(firstPort);
  const oidcPort = await firstFreePort(webPort + 1000);
  const smtpPort = await firstFreePort(webPort + 2000);
  const postvakPort = await firstFreePort(smtpPort + 1);
  const berichtenboxPort = await firstFreePort(postvakPort + 1);
  const betaalPort = await firstFreePort(berichtenboxPort + 1);
  const registerPort = await firstFreePort(betaalPort + 1);
  const perKantoor = (naam: string) => [1, 2].map((id) => `${id}=${secret(`${naam} ${id}`)}`).join(',');
  const variables: Variables = {
    ...databaseVariables(server, database),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(webPort),
    NEXTAUTH_URL: `http://localhost:${webPort}`,
    NEXTAUTH_SECRET: secret('nextauth'),
    // The same in every demo: ids and numbers of its people follow from it, so that two demos show the same.
    KOHIER_SLEUTEL_BSN: createHmac('sha256', 'demo').update('bsn').digest('hex'),
    KOHIER_SLEUTEL_AUDIT: secret('audit'),
    KOHIER_ANKER_MAP: anchorFolder(database),
    KOHIER_DEMO: 'ja',
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: 'geen-antwoord@kohier.example',
    POSTVAK_URL: `http://127.0.0.1:${postvakPort}`,
    BERICHTENBOX_URL: `http://127.0.0.1:${berichtenboxPort}`,
    BERICHTENBOX_OIN: '1=00000009999999990000,2=00000009999999991000',
    BRP_URL: `http://127.0.0.1:${registerPort}/brp`,
    BRP_TOEGANG: perKantoor('brpsleutel'),
    KVK_URL: `http://127.0.0.1:${registerPort}/kvk`,
    KVK_TOEGANG: perKantoor('kvksleutel'),
    BETAALPROVIDER_URL: `http://127.0.0.1:${betaalPort}`,
    BETAALPROVIDER_TOEGANG: perKantoor('betaalsleutel'),
    BETAALPROVIDER_GEHEIM: perKantoor('betaalgeheim'),
    INLICHTINGENBUREAU_MAP: path.join(stateFolder(), `inlichtingenbureau-${database}`),
    OIDC_PORT: String(oidcPort),
    OIDC_SLEUTELS: path.join(stateFolder(), `oidc-${database}.json`),
  };
  for (const world of WORLDS) {
    variables[`OIDC_${world}_ISSUER`] = `http://localhost:${oidcPort}/${world.toLowerCase()}`;
    variables[`OIDC_${world}_CLIENT_ID`] = `kohier-${world.toLowerCase()}`;
    variables[`OIDC_${world}_CLIENT_SECRET`] = secret(`oidc ${world}`);
  }
  return variables;
}

/** Makes the database when it is not there and brings it up to date. */
export async function prepareDatabase(
  server: DatabaseServer,
  name: string,
  report: (line: string) => void,
): Promise<void> {
  await withClient(server.adminUrl, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount !== 0) return;
    // What was kept of the seals of another database that had this name is of no use to this one.
    fs.rmSync(anchorFolder(name), { recursive: true, force: true });
    await createDatabase(client, name);
  });
  const { adminUrl, appPassword } = server;
  await migrate(withUrl(adminUrl, { database: name }), { appPassword, report });
}

/**
 * Fills a database with demo data by `demo-data.ts`, unless that was done before; answers whether it did.
 * That it was done stands with the database itself, so it goes where the data go.
 */
export async function fillDatabase(
  server: DatabaseServer,
  variables: Variables,
  args: string[] = [],
): Promise<boolean> {
  const script = part('demo-data.ts');
  const name = databaseOf(variables.DATABASE_URL ?? '');
  const provider = new URL(variables.OIDC_MEDEWERKER_ISSUER ?? '').origin;
  if (!script) return false;
  const before = await readNote(server, name);
  if (before?.startsWith(FILLED)) {
    await moveProvider(server, name, before.slice(FILLED.length), provider);
    return false;
  }
  const result = await run(process.execPath, ['--import', 'tsx', script, ...args], {
    env: variables,
    show: true,
  });
  if (result.code !== 0) throw new Error('De demogegevens laden is niet gelukt; zie hierboven.');
  await writeNote(server, name, provider);
  return true;
}

const FILLED = 'gevuld, inloggen bij ';

/** Staff are known by the address of their provider: where its old port was taken, they move along to the new. */
async function moveProvider(server: DatabaseServer, name: string, from: string, to: string): Promise<void> {
  if (from === to) return;
  await withClient(withUrl(server.adminUrl, { database: name, role: MIGRATION_ROLE }), (client) =>
    client.query(
      'update medewerker set issuer = $2 || substr(issuer, length($1) + 1) where starts_with(issuer, $1)',
      [`${from}/`, `${to}/`],
    ),
  );
  await writeNote(server, name, to);
}

async function readNote(server: DatabaseServer, name: string): Promise<string | undefined> {
  return withClient(server.adminUrl, async (client) => {
    const found = await client.query(
      "select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1",
      [name],
    );
    return found.rows[0]?.note ?? undefined;
  });
}

async function writeNote(server: DatabaseServer, name: string, provider: string): Promise<void> {
  const note = pg.escapeLiteral(FILLED + provider);
  const comment = `comment on database ${pg.escapeIdentifier(name)} is ${note}`;
  await withClient(server.adminUrl, (client) => client.query(comment));
}

/** The programs of a running application. */
export interface Application {
  readonly url: string;
  /** Settles with the first program that ends. */
  readonly ended: Promise<Companion>;
  stop(): Promise<void>;
}

/**
 * Starts login provider, mail catcher, worker and web server and waits until the web server answers. `mode` is `start` for the
 * built application, `dev` for one that follows the sources. Throws an Error with the last lines of what failed.
 */
export async function startApplication(
  variables: Variables,
  mode: 'start' | 'dev',
  write: (program: string, line: string) => void,
): Promise<Application> {
  const env: Record<string, string | undefined> = {
    ...variables,
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    // The owner's login is for migrating; a program that serves people does not get it.
    DATABASE_URL_BEHEER: undefined,
  };
  const start = (name: string, args: string[]) =>
    startCompanion(name, args, env, (line) => write(name, line));
  const companions: Companion[] = [];
  const provider = part('oidc-provider/main.ts');
  if (provider) companions.push(start('login', ['--import', 'tsx', provider]));
  const postvak = part('postvak/main.ts');
  if (postvak) companions.push(start('post', ['--import', 'tsx', postvak]));
  const berichtenbox = part('berichtenbox/main.ts');
  if (berichtenbox) companions.push(start('berichtenbox', ['--import', 'tsx', berichtenbox]));
  const bureau = part('inlichtingenbureau/main.ts');
  if (bureau) companions.push(start('inlichtingenbureau', ['--import', 'tsx', bureau]));
  const betaalprovider = part('betaalprovider/main.ts');
  if (betaalprovider) companions.push(start('betaalprovider', ['--import', 'tsx', betaalprovider]));
  const registers = part('registers/main.ts');
  if (registers) companions.push(start('registers', ['--import', 'tsx', registers]));
  const worker = part('worker.ts');
  if (worker) companions.push(start('worker', ['--import', 'tsx', worker]));
  const next = binOf('next', 'dist/bin/next');
  companions.push(start('web', [next, mode, '--port', env.PORT ?? '3000', '--hostname', '127.0.0.1']));

  const ended = Promise.race(companions.map((each) => each.ended.then(() => each)));
  const stop = async () => {
    await Promise.all(companions.map((each) => each.stop()));
  };
  const url = env.NEXTAUTH_URL ?? '';
  const waits = [waitForUrl(`http://127.0.0.1:${env.PORT}/`, 120_000, ended)];
  if (provider) {
    const discovery = `${env.OIDC_INWONER_ISSUER}/.well-known/openid-configuration`;
    waits.push(waitForUrl(discovery, 60_000, ended));
  }
  if (!(await Promise.all(waits)).every(Boolean)) {
    const broken = await Promise.race([ended, Promise.resolve(companions.at(-1))]);
    await stop();
    throw new Error(`Het onderdeel "${broken?.name}" start niet.\n${broken?.lastLines()}`);
  }
  return { url, ended, stop };
}
