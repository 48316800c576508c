import { fileURLToPath } from 'node:url';
import { readPersonen } from '@/commands/oidc-provider/personen';
import { withClient } from '@/commands/postgres/roles';
import { seedAanwijzingen } from './aanwijzingen';
import { seedDienstbeloften } from './dienstbeloften';
import { seedKennis } from './kennis';
import { seedKwijtscheldingsregels } from './kwijtscheldingsregels';
import { seedOnderwerpen } from './onderwerpen';
import { seedRegister } from './register';
import type { SeedClient } from './seed-client';
import { seedStaff } from './staff';
import { seedTenants } from './tenants';
import { seedVerordeningen } from './verordeningen';

/** Everything that is there before the first person: kantoren, gemeenten, contracts, settings, staff and verordeningen. */
export async function seedBase(client: SeedClient, issuer: string): Promise<void> {
  await seedRegister(client);
  await seedTenants(client);
  await seedOnderwerpen(client);
  await seedKennis(client);
  await seedDienstbeloften(client);
  await seedStaff(client, { issuer, personen: readPersonen() });
  await seedAanwijzingen(client, readPersonen());
  await seedVerordeningen(client);
  await seedKwijtscheldingsregels(client);
}

/** `tsx prisma/seed/main.ts`: DATABASE_URL_BEHEER says where, OIDC_MEDEWERKER_ISSUER who lets staff in. */
async function main(): Promise<void> {
  const { DATABASE_URL_BEHEER, OIDC_MEDEWERKER_ISSUER } = process.env;
  if (!DATABASE_URL_BEHEER || !OIDC_MEDEWERKER_ISSUER) {
    throw new Error(
      'DATABASE_URL_BEHEER en OIDC_MEDEWERKER_ISSUER zijn nodig. Zie .env.example voor uitleg.',
    );
  }
  await withClient(DATABASE_URL_BEHEER, (client) => seedBase(client, OIDC_MEDEWERKER_ISSUER));
  console.info('Kantoren, gemeenten, instellingen en medewerkers staan klaar.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
