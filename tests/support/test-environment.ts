/**
 * A complete environment for tests that need one but no real server: fixed keys, addresses that nobody answers.
 * Spread it and replace what a test is about.
 */
export const testEnvironment = {
  DATABASE_URL: 'postgresql://kohier_app:geheim@127.0.0.1:1/kohier_test_geen',
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'alleen-voor-tests-alleen-voor-tests-alleen',
  KOHIER_SLEUTEL_BSN: '1'.repeat(64),
  KOHIER_SLEUTEL_AUDIT: '2'.repeat(64),
  OIDC_INWONER_ISSUER: 'http://localhost:4000/inwoner',
  OIDC_INWONER_CLIENT_ID: 'kohier-inwoner',
  OIDC_INWONER_CLIENT_SECRET: 'alleen-voor-tests',
  OIDC_ONDERNEMER_ISSUER: 'http://localhost:4000/ondernemer',
  OIDC_ONDERNEMER_CLIENT_ID: 'kohier-ondernemer',
  OIDC_ONDERNEMER_CLIENT_SECRET: 'alleen-voor-tests',
  OIDC_MEDEWERKER_ISSUER: 'http://localhost:4000/medewerker',
  OIDC_MEDEWERKER_CLIENT_ID: 'kohier-medewerker',
  OIDC_MEDEWERKER_CLIENT_SECRET: 'alleen-voor-tests',
} as const;
