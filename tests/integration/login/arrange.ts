import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@tests/support/database';
import { testEnvironment } from '@tests/support/test-environment';
import pg from 'pg';
import { type DemoPersoon, readPersonen } from '@/commands/oidc-provider/personen';
import { type RunningServer, startServer } from '@/commands/oidc-provider/server';
import { closeConnections } from '@/platform/database';

export const APP = 'http://localhost:39871';
const secret = (name: string) => `${name}-only-for-tests-0123456789abcdef`;

export type World = {
  database: TestDatabase;
  admin: pg.Client;
  provider: RunningServer;
  close(): Promise<void>;
};

const ACR_MIDDEN = 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract';
const ACR_BASIS = 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport';
const ACR_MFA = 'https://refeds.org/profile/mfa';
const ACR_SFA = 'https://refeds.org/profile/sfa';

/** The built-in demo persons, with some who must not get in. */
const extra: DemoPersoon[] = [
  {
    wereld: 'ondernemer',
    kantoor: 'gbtwente',
    naam: 'Test EMZ Dagobert',
    subject: 'eenmanszaak',
    kvk: '69599084',
    acr: 'urn:etoegang:core:assurance-class:loa3',
  },
  {
    wereld: 'inwoner',
    kantoor: 'gbtwente',
    naam: 'Sector',
    subject: 'sofi',
    bsn: '999200021',
    acr: ACR_MIDDEN,
    sector: 'S00000001',
  },
  {
    wereld: 'inwoner',
    kantoor: 'gbtwente',
    naam: 'Basis',
    subject: 'basis',
    bsn: '999200021',
    acr: ACR_BASIS,
  },
  {
    wereld: 'medewerker',
    kantoor: 'gbtwente',
    naam: 'Een factor',
    subject: 'een-factor',
    acr: ACR_SFA,
    rol: 'frontoffice',
  },
  {
    wereld: 'medewerker',
    kantoor: 'gbtwente',
    naam: 'Onbekend',
    subject: 'onbekend',
    acr: ACR_MFA,
    rol: 'frontoffice',
  },
  {
    wereld: 'medewerker',
    kantoor: 'gbtwente',
    naam: 'Gestopt',
    subject: 'gestopt',
    acr: ACR_MFA,
    rol: 'frontoffice',
  },
  {
    wereld: 'medewerker',
    kantoor: 'gbtwente',
    naam: 'Straks',
    subject: 'straks',
    acr: ACR_MFA,
    rol: 'frontoffice',
  },
];

/** A database with two kantoren and staff, and a running local provider; the environment points to both. */
export async function arrangeWorld(): Promise<World> {
  const database = await createTestDatabase();
  const clients = {
    inwoner: { id: 'kohier-inwoner', secret: secret('inwoner') },
    ondernemer: { id: 'kohier-ondernemer', secret: secret('ondernemer') },
    medewerker: { id: 'kohier-medewerker', secret: secret('medewerker') },
  };
  const provider = await startServer({ port: 0, app: APP, clients, personen: [...readPersonen(), ...extra] });
  Object.assign(process.env, testEnvironment, {
    DATABASE_URL: database.appUrl,
    NEXTAUTH_URL: APP,
    KOHIER_DEMO: 'ja',
    KOHIER_LOG: 'silent',
    KOHIER_POOL: '4',
  });
  for (const [wereld, { id, secret: value }] of Object.entries(clients)) {
    const prefix = `OIDC_${wereld.toUpperCase()}`;
    process.env[`${prefix}_ISSUER`] = provider.issuers[wereld as keyof typeof clients];
    process.env[`${prefix}_CLIENT_ID`] = id;
    process.env[`${prefix}_CLIENT_SECRET`] = value;
  }
  const admin = new pg.Client({ connectionString: database.migratieUrl });
  await admin.connect();
  await fill(admin, provider.issuers.medewerker);
  const close = async () => {
    await closeConnections();
    await admin.end();
    await provider.close();
    await database.drop();
  };
  return { database, admin, provider, close };
}

async function fill(admin: pg.Client, issuer: string): Promise<void> {
  await admin.query(
    `insert into kantoor (id, sleutel, naam, zetel, website, host) values
      (1, 'gbtwente', 'GBTwente', 'Hengelo', 'https://gbtwente.example', null),
      (2, 'cocensus', 'Cocensus', 'Hoofddorp', 'https://cocensus.example', null),
      (3, 'gasthuis', 'Kantoor met eigen host', 'Ergens', 'https://gasthuis.example', 'gasthuis.example')`,
  );
  const staff: [number, string, string, string | null][] = [
    [1, 'frontoffice-borne', '2020-01-01', null],
    [2, 'frontoffice-haarlem', '2020-01-01', null],
    [1, 'een-factor', '2020-01-01', null],
    [1, 'gestopt', '2020-01-01', '2026-06-01'],
    [1, 'straks', '2028-01-01', null],
  ];
  for (const [kantoor, subject, start, stop] of staff) {
    await admin.query(
      `insert into medewerker (kantoor_id, id, issuer, subject, naam, email, werkgever, startdatum, stopdatum)
       values ($1, $2, $3, $4, $4, 'gedeeld@voorbeeld.example', 'kantoor', $5, $6)`,
      [kantoor, randomUUID(), issuer, subject, start, stop],
    );
  }
}
