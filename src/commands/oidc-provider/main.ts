import fs from 'node:fs';
import { z } from 'zod';
import { env } from '@/platform/env';
import { WERELDEN, type Wereld } from '@/platform/login/wereld';
import { makeSigningKey, type SigningKey } from './broker';
import { readPersonen } from './personen';
import { startServer } from './server';

/**
 * `tsx src/commands/oidc-provider/main.ts`: the local provider of the demo, in place of DigiD, eHerkenning and the
 * identity provider of the staff. Refuses to start where real people log in. `OIDC_PERSONEN` names another list of
 * persons, `OIDC_SLEUTELS` a file in which its signing keys survive a restart.
 */
async function main(): Promise<void> {
  const e = env();
  if (e.production) {
    throw new Error(
      'De demo-inlogdienst start niet: KOHIER_DEMO staat niet aan. Hier kan iedereen inloggen als iedereen.',
    );
  }
  const running = await startServer({
    port: e.OIDC_PORT,
    app: e.NEXTAUTH_URL,
    personen: readPersonen(process.env.OIDC_PERSONEN || undefined),
    keys: readKeys(process.env.OIDC_SLEUTELS || undefined),
    clients: {
      inwoner: { id: e.OIDC_INWONER_CLIENT_ID, secret: e.OIDC_INWONER_CLIENT_SECRET },
      ondernemer: { id: e.OIDC_ONDERNEMER_CLIENT_ID, secret: e.OIDC_ONDERNEMER_CLIENT_SECRET },
      medewerker: { id: e.OIDC_MEDEWERKER_CLIENT_ID, secret: e.OIDC_MEDEWERKER_CLIENT_SECRET },
    },
  });
  process.stdout.write(`Demo-inlogdienst: http://localhost:${running.port}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close().then(() => process.exit(0)));
  }
}

const keysSchema = z.record(z.enum(WERELDEN), z.looseObject({ kty: z.literal('RSA'), d: z.string() }));

function readKeys(file: string | undefined): Record<Wereld, SigningKey> | undefined {
  if (file === undefined) return undefined;
  if (fs.existsSync(file)) {
    const known = keysSchema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')));
    if (known.success) return known.data;
  }
  const keys = { inwoner: makeSigningKey(), ondernemer: makeSigningKey(), medewerker: makeSigningKey() };
  fs.writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
