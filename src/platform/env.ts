import { z } from 'zod';

/**
 * The environment, validated once. The only file of the application that reads `process.env`;
 * `.env.example` explains every variable and a test holds the two against each other.
 */

const hex32 = z
  .string()
  .regex(
    /^[0-9a-f]{64}$/i,
    'moet 32 bytes zijn, geschreven als 64 hexadecimale tekens (openssl rand -hex 32)',
  );
const postgresUrl = z
  .string()
  .regex(
    /^postgres(ql)?:\/\/[^\s]+$/,
    'moet een adres zijn als postgresql://gebruiker:wachtwoord@server:5432/database',
  );
const webUrl = z
  .url({ protocol: /^https?$/, error: 'moet een webadres zijn dat met https:// begint' })
  .transform((url) => url.replace(/\/+$/, ''));
const yesNo = z
  .enum(['ja', 'nee'], { error: 'mag alleen ja of nee zijn' })
  .default('nee')
  .transform((value) => value === 'ja');
const wholeNumber = (low: number, high: number, standard: number) =>
  z.coerce
    .number({ error: 'moet een getal zijn' })
    .int('moet een heel getal zijn')
    .min(low, `moet minstens ${low} zijn`)
    .max(high, `mag hoogstens ${high} zijn`)
    .default(standard);
const clock = z
  .string()
  .refine(
    (value) =>
      /^[+-]P\d{1,5}D$/.test(value) ||
      (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value))),
    'moet een moment zijn als 2027-03-01T09:00:00Z, of een verschuiving in dagen als +P30D',
  );
/** Addresses beside each other, with a comma between them; kept as scheme and host. */
const origins = z
  .string()
  .transform((list) => list.split(',').map((part) => part.trim()))
  .pipe(
    z.array(
      z
        .url({ protocol: /^https?$/, error: "moet een lijst van webadressen zijn, met komma's ertussen" })
        .transform((url) => new URL(url).origin),
    ),
  );
const reportAddress = z
  .string()
  .regex(
    /^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/,
    'moet een adres zijn als mailto:security@gemeente.nl of https://www.gemeente.nl/melden',
  );
const scanAddress = z
  .string()
  .regex(
    /^(tcp:\/\/(\[[0-9a-f:]+\]|[^\s/:]+)(:\d{1,5})?|unix:\/\S+)$/i,
    'moet een adres zijn als tcp://scanner:3310 of unix:/run/clamav/clamd.ctl',
  );
const text = z.string().min(1);
const smtpUrl = z
  .string()
  .regex(/^smtps?:\/\/[^\s/]+(:\d+)?\/?$/, 'moet een adres zijn als smtps://gebruiker:wachtwoord@server:465');

/** `1=00000001234567890000,2=...`: the OIN under which each kantoor sends. */
const oinPerKantoor = z
  .string()
  .regex(/^\d+=\d{20}(,\d+=\d{20})*$/, 'moet per kantoor een OIN noemen, als 1=00000001234567890000')
  .transform(
    (list) =>
      new Map(list.split(',').map((part): [number, string] => [Number(part.split('=')[0]), part.slice(-20)])),
  );

/** `1=secret,2=...`: a secret of at least 16 characters for each kantoor. */
const geheimPerKantoor = z
  .string()
  .regex(
    /^\d+=[^\s,=]{16,}(,\d+=[^\s,=]{16,})*$/,
    'moet per kantoor een geheim van minstens 16 tekens noemen, als 1=...,2=...',
  )
  .transform(
    (list) =>
      new Map(
        list
          .split(',')
          .map((part): [number, string] => [Number(part.split('=')[0]), part.split('=')[1] ?? '']),
      ),
  );

/** Every variable, in the order of `.env.example`. */
export const variables = {
  DATABASE_URL: postgresUrl,
  DATABASE_URL_WORKER: postgresUrl.optional(),
  DATABASE_URL_BEHEER: postgresUrl.optional(),
  KOHIER_POOL: wholeNumber(1, 200, 10),
  NEXTAUTH_URL: webUrl,
  KOHIER_ADRESSEN: origins.default([]),
  KOHIER_MELDPUNT: reportAddress.optional(),
  KOHIER_PROXIES: wholeNumber(1, 10, 1),
  NEXTAUTH_SECRET: z.string().min(32, 'moet minstens 32 tekens lang zijn (openssl rand -hex 32)'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: text.optional(),
  KOHIER_SLEUTEL_BSN: hex32,
  KOHIER_SLEUTEL_AUDIT: hex32,
  KOHIER_ANKER_MAP: text.optional(),
  OIDC_INWONER_ISSUER: webUrl,
  OIDC_INWONER_CLIENT_ID: text,
  OIDC_INWONER_CLIENT_SECRET: text,
  OIDC_ONDERNEMER_ISSUER: webUrl,
  OIDC_ONDERNEMER_CLIENT_ID: text,
  OIDC_ONDERNEMER_CLIENT_SECRET: text,
  OIDC_MEDEWERKER_ISSUER: webUrl,
  OIDC_MEDEWERKER_CLIENT_ID: text,
  OIDC_MEDEWERKER_CLIENT_SECRET: text,
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z.email({ error: 'moet een e-mailadres zijn' }).optional(),
  BERICHTENBOX_URL: webUrl.optional(),
  BERICHTENBOX_OIN: oinPerKantoor.optional(),
  INLICHTINGENBUREAU_MAP: text.optional(),
  BRP_URL: webUrl.optional(),
  BRP_TOEGANG: geheimPerKantoor.optional(),
  KVK_URL: webUrl.optional(),
  KVK_TOEGANG: geheimPerKantoor.optional(),
  BETAALPROVIDER_URL: webUrl.optional(),
  BETAALPROVIDER_TOEGANG: geheimPerKantoor.optional(),
  BETAALPROVIDER_GEHEIM: geheimPerKantoor.optional(),
  KOHIER_VIRUSSCAN: scanAddress.optional(),
  KOHIER_LOG: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'mag alleen fatal, error, warn, info, debug, trace of silent zijn',
    })
    .default('info'),
  KOHIER_DEMO: yesNo,
  KOHIER_KLOK: clock.optional(),
  OIDC_PORT: wholeNumber(1, 65_535, 4000),
  OIDC_PERSONEN: text.optional(),
  OIDC_SLEUTELS: text.optional(),
  POSTVAK_URL: webUrl.optional(),
} as const;

const schema = z.object(variables);

/** The validated environment. Addresses are without a slash at the end, `KOHIER_DEMO` is a boolean. */
export type Environment = z.output<typeof schema> & {
  /** Node's own; anything but production and test counts as development. */
  readonly NODE_ENV: 'production' | 'development' | 'test';
  /** Real people are served: NODE_ENV is production and it is no demo. */
  readonly production: boolean;
};

/** The environment cannot be used; the message names each variable and says in Dutch what it must be. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** Validates `source` as the environment. Throws an EnvironmentError that names every wrong variable at once. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  // An empty line in .env means "not set".
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    throw refusal(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return set[name] === undefined ? `${name} ontbreekt` : `${name} ${issue.message}`;
      }),
    );
  }
  const environment = {
    ...parsed.data,
    NODE_ENV: nodeEnvOf(source.NODE_ENV),
    production: source.NODE_ENV === 'production' && !parsed.data.KOHIER_DEMO,
  };
  const wrong = [
    ...refusedTogether(environment),
    ...(environment.production ? refusedInProduction(environment) : []),
  ];
  if (wrong.length > 0) throw refusal(wrong);
  return environment;
}

function nodeEnvOf(value: string | undefined): Environment['NODE_ENV'] {
  return value === 'production' || value === 'test' ? value : 'development';
}

function refusedTogether(environment: Environment): string[] {
  const local = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(environment.NEXTAUTH_URL).hostname);
  return [
    ...(environment.KOHIER_DEMO && !local
      ? [
          'KOHIER_DEMO mag alleen aan staan als NEXTAUTH_URL naar deze machine wijst (localhost): anders kan iedereen inloggen als demopersoon',
        ]
      : []),
    ...(environment.KOHIER_SLEUTEL_BSN.toLowerCase() === environment.KOHIER_SLEUTEL_AUDIT.toLowerCase()
      ? ['KOHIER_SLEUTEL_BSN en KOHIER_SLEUTEL_AUDIT moeten verschillend zijn']
      : []),
    ...((environment.SMTP_URL === undefined) !== (environment.MAIL_FROM === undefined)
      ? ['SMTP_URL en MAIL_FROM horen bij elkaar: zet ze allebei of geen van beide']
      : []),
    ...((environment.BERICHTENBOX_URL === undefined) !== (environment.BERICHTENBOX_OIN === undefined)
      ? ['BERICHTENBOX_URL en BERICHTENBOX_OIN horen bij elkaar: zet ze allebei of geen van beide']
      : []),
    ...(['BRP', 'KVK'] as const).flatMap((register) =>
      (environment[`${register}_URL`] === undefined) !== (environment[`${register}_TOEGANG`] === undefined)
        ? [`${register}_URL en ${register}_TOEGANG horen bij elkaar: zet ze allebei of geen van beide`]
        : [],
    ),
    ...(new Set(
      [
        environment.BETAALPROVIDER_URL,
        environment.BETAALPROVIDER_TOEGANG,
        environment.BETAALPROVIDER_GEHEIM,
      ].map((value) => value === undefined),
    ).size > 1
      ? [
          'BETAALPROVIDER_URL, BETAALPROVIDER_TOEGANG en BETAALPROVIDER_GEHEIM horen bij elkaar: zet ze alle drie of geen',
        ]
      : []),
  ];
}

/** A host that is this machine itself, or a socket on it. */
const ON_THIS_MACHINE = /^(\/.*|localhost|127\.0\.0\.1|\[?::1\]?)$/;

/**
 * Whether what goes to this database can be read by nobody on the way. `verify-full` by that name: the weaker modes are
 * the same in this driver today and will not be in the next, and without a check of the name anybody is the server.
 */
function goesUnread(database: string): boolean {
  if (!URL.canParse(database)) return false;
  const { hostname, searchParams } = new URL(database);
  // The driver lets a host among the parameters go before the one in the address.
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  if (ON_THIS_MACHINE.test(host)) return true;
  const modes = [...searchParams].filter(([name]) => /^(ssl|sslmode|uselibpqcompat)$/i.test(name));
  return modes.length === 1 && modes[0]?.[0] === 'sslmode' && modes[0][1] === 'verify-full';
}

function refusedInProduction(environment: Environment): string[] {
  const wrong: string[] = [];
  for (const name of ['DATABASE_URL', 'DATABASE_URL_WORKER'] as const)
    if (environment[name] !== undefined && !goesUnread(environment[name]))
      wrong.push(
        `${name} gaat over het netwerk zonder TLS: zet er sslmode=verify-full in (en sslrootcert=... bij een eigen CA)`,
      );
  if (environment.KOHIER_KLOK)
    wrong.push('KOHIER_KLOK mag in productie niet gezet zijn: de klok is daar de echte');
  if (environment.POSTVAK_URL)
    wrong.push('POSTVAK_URL mag in productie niet gezet zijn: het toont de mail van iedereen');
  if (environment.KOHIER_MELDPUNT === undefined)
    wrong.push('KOHIER_MELDPUNT ontbreekt: waar wie een lek vindt dat meldt');
  if (environment.KOHIER_ADRESSEN.some((address) => !address.startsWith('https://')))
    wrong.push('KOHIER_ADRESSEN moeten in productie met https:// beginnen');
  for (const [name, value] of Object.entries(environment)) {
    if (
      value !== undefined &&
      /^NEXTAUTH_URL$|^(BETAALPROVIDER|BRP|KVK)_URL$|_ISSUER$/.test(name) &&
      !String(value).startsWith('https://')
    ) {
      wrong.push(`${name} moet in productie met https:// beginnen`);
    }
    if (name.startsWith('KOHIER_SLEUTEL_') && /^(.{1,8})\1+$/.test(String(value))) {
      wrong.push(`${name} is geen willekeurige sleutel (openssl rand -hex 32)`);
    }
  }
  return wrong;
}

function refusal(sentences: string[]): EnvironmentError {
  return new EnvironmentError(`Kohier start niet: ${sentences.join('; ')}. Zie .env.example voor uitleg.`);
}

let known: Environment | undefined;

/** The environment of this process, validated at first use. Throws an EnvironmentError. */
export function env(): Environment {
  // Tests change variables as they go.
  if (process.env.NODE_ENV === 'test') return readEnvironment(process.env);
  known ??= readEnvironment(process.env);
  return known;
}

/** The two database URLs as they are set, without requiring either: for the commands that may start a server. */
export function databaseUrls(source: Record<string, string | undefined> = process.env) {
  return { DATABASE_URL: source.DATABASE_URL, DATABASE_URL_BEHEER: source.DATABASE_URL_BEHEER };
}
