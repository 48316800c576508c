import fs from 'node:fs';
import { testEnvironment } from '@tests/support/test-environment';
import { describe, expect, test } from 'vitest';
import { EnvironmentError, readEnvironment, variables } from '@/platform/env';

const random = (seed: string) => Buffer.from(seed.padEnd(32, '.')).toString('hex');
const production = {
  ...testEnvironment,
  NODE_ENV: 'production',
  NEXTAUTH_URL: 'https://belastingen.voorbeeld.nl/',
  KOHIER_MELDPUNT: 'mailto:security@voorbeeld.nl',
  OIDC_INWONER_ISSUER: 'https://login.voorbeeld.nl/a',
  OIDC_ONDERNEMER_ISSUER: 'https://login.voorbeeld.nl/b',
  OIDC_MEDEWERKER_ISSUER: 'https://login.voorbeeld.nl/c',
  KOHIER_SLEUTEL_BSN: random('een sleutel voor het zoeken'),
  KOHIER_SLEUTEL_AUDIT: random('een sleutel voor de audit'),
};
const refusal = (source: Record<string, string | undefined>): string => {
  try {
    readEnvironment(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
  return '';
};

describe('readEnvironment', () => {
  test('fills in the defaults and takes the slash off an address', () => {
    const environment = readEnvironment(production);
    expect(environment).toMatchObject({
      KOHIER_POOL: 10,
      KOHIER_DEMO: false,
      KOHIER_LOG: 'info',
      production: true,
    });
    expect(environment.NEXTAUTH_URL).toBe('https://belastingen.voorbeeld.nl');
    expect(environment.KOHIER_KLOK).toBeUndefined();
    expect(environment.KOHIER_ADRESSEN).toEqual([]);
  });

  test('keeps further addresses as scheme and host, and in production they are https with a place to report', () => {
    const list = { ...production, KOHIER_ADRESSEN: 'https://a.example/, https://B.example:8443/pad' };
    expect(readEnvironment(list).KOHIER_ADRESSEN).toEqual(['https://a.example', 'https://b.example:8443']);
    expect(refusal({ ...production, KOHIER_ADRESSEN: 'http://a.example' })).toContain('KOHIER_ADRESSEN');
    expect(refusal({ ...production, KOHIER_MELDPUNT: undefined })).toContain('KOHIER_MELDPUNT ontbreekt');
  });

  test('the payment provider is whole or not there, each kantoor with secrets of its own, over https in production', () => {
    const samen = {
      BETAALPROVIDER_URL: 'https://betalen.example/',
      BETAALPROVIDER_TOEGANG: '1=sleutel-van-zestien,2=een-andere-sleutel',
      BETAALPROVIDER_GEHEIM: '1=geheim-van-zestien-tekens',
    };
    const { BETAALPROVIDER_URL, BETAALPROVIDER_TOEGANG } = readEnvironment({ ...production, ...samen });
    expect(BETAALPROVIDER_URL).toBe('https://betalen.example');
    expect(BETAALPROVIDER_TOEGANG?.get(2)).toBe('een-andere-sleutel');
    for (const naam of Object.keys(samen))
      expect(refusal({ ...production, ...samen, [naam]: undefined })).toContain('horen bij elkaar');
    expect(refusal({ ...production, ...samen, BETAALPROVIDER_GEHEIM: '1=kort' })).toContain('16 tekens');
    expect(refusal({ ...production, ...samen, BETAALPROVIDER_URL: 'http://betalen.example' })).toContain(
      'BETAALPROVIDER_URL moet in productie met https:// beginnen',
    );
  });

  const at = (rest: string) => `postgresql://kohier_app:geheim@${rest}`;
  test.each([
    'db.example:5432/kohier',
    'db.example/kohier?sslmode=disable',
    'db.example/kohier?sslmode=prefer',
    'db.example/kohier?sslmode=require',
    'db.example/kohier?sslmode=no-verify',
    'db.example/kohier?sslmode=verify-full&sslmode=disable',
    'db.example/kohier?sslmode=verify-full&ssl=0',
    'db.example/kohier?sslmode=verify-full&uselibpqcompat=true',
    'localhost/kohier?host=db.example',
    '127.0.0.1.example/kohier',
  ])('in production refuses a database over the network that anybody can read along: %s', (rest) => {
    for (const name of ['DATABASE_URL', 'DATABASE_URL_WORKER']) {
      expect(refusal({ ...production, [name]: at(rest) })).toContain(
        `${name} gaat over het netwerk zonder TLS`,
      );
      expect(refusal({ ...production, NODE_ENV: 'development', [name]: at(rest) })).toBe('');
    }
    expect(refusal({ ...production, DATABASE_URL: at(rest) })).not.toContain('geheim');
  });

  test.each([
    'localhost:5432/kohier',
    '127.0.0.1/kohier',
    '[::1]/kohier',
    '%2Fvar%2Frun%2Fpostgresql/kohier',
    'localhost/kohier?host=/var/run/postgresql',
    'db.example/kohier?sslmode=verify-full',
    'db.example/kohier?sslmode=verify-full&sslrootcert=/etc/ssl/kantoor.pem',
  ])('in production takes a database that nobody reads along: %s', (rest) => {
    expect(refusal({ ...production, DATABASE_URL: at(rest), DATABASE_URL_WORKER: at(rest) })).toBe('');
  });

  test.each(Object.keys(testEnvironment))('names %s when it is missing or empty', (name) => {
    expect(refusal({ ...testEnvironment, [name]: undefined })).toContain(`${name} ontbreekt`);
    expect(refusal({ ...testEnvironment, [name]: '' })).toContain(`${name} ontbreekt`);
  });

  test.each([
    ['DATABASE_URL', 'mysql://a@b/c'],
    ['KOHIER_POOL', 'veel'],
    ['KOHIER_POOL', '0'],
    ['NEXTAUTH_URL', 'localhost:3000'],
    ['NEXTAUTH_SECRET', 'te kort'],
    ['KOHIER_SLEUTEL_BSN', '12ab'],
    ['KOHIER_SLEUTEL_AUDIT', 'z'.repeat(64)],
    ['OIDC_INWONER_ISSUER', 'geen adres'],
    ['KOHIER_LOG', 'luid'],
    ['KOHIER_DEMO', 'true'],
    ['KOHIER_KLOK', '2027-03-01'],
    ['KOHIER_KLOK', '2027-13-45T09:00:00Z'],
    ['KOHIER_KLOK', 'P30D'],
    ['OIDC_PORT', '70000'],
    ['KOHIER_ADRESSEN', 'https://a.example, b.example'],
    ['KOHIER_MELDPUNT', 'security@voorbeeld.nl'],
  ])('names %s when it is %j', (name, value) => {
    expect(refusal({ ...testEnvironment, [name]: value })).toMatch(
      new RegExp(`start niet: ${name} (moet|mag) `),
    );
  });

  test('names all wrong variables in one sentence and never repeats a value', () => {
    const message = refusal({
      ...testEnvironment,
      NEXTAUTH_SECRET: 'geheimpje',
      KOHIER_SLEUTEL_BSN: 'abc123',
    });
    expect(message).toContain('NEXTAUTH_SECRET');
    expect(message).toContain('KOHIER_SLEUTEL_BSN');
    expect(message).not.toMatch(/geheimpje|abc123/);
  });

  test('moves the clock in demo and test and refuses it in production', () => {
    expect(readEnvironment({ ...testEnvironment, KOHIER_KLOK: '+P30D' }).KOHIER_KLOK).toBe('+P30D');
    expect(
      readEnvironment({ ...testEnvironment, KOHIER_KLOK: '2027-03-01T09:00:00+01:00' }).KOHIER_KLOK,
    ).toBeDefined();
    const demo = { ...testEnvironment, NODE_ENV: 'production', KOHIER_DEMO: 'ja', KOHIER_KLOK: '+P30D' };
    expect(readEnvironment(demo).production).toBe(false);
    expect(refusal({ ...production, KOHIER_KLOK: '+P30D' })).toContain(
      'KOHIER_KLOK mag in productie niet gezet zijn',
    );
  });

  test('refuses a demo that others than this machine can reach', () => {
    expect(refusal({ ...production, KOHIER_DEMO: 'ja' })).toContain('KOHIER_DEMO mag alleen aan staan');
  });

  test('refuses in production: http, a key that is no secret; and equal keys anywhere', () => {
    expect(refusal({ ...production, NEXTAUTH_URL: 'http://a.nl' })).toContain(
      'NEXTAUTH_URL moet in productie',
    );
    expect(refusal({ ...production, OIDC_INWONER_ISSUER: 'http://a.nl' })).toContain(
      'INWONER_ISSUER moet in',
    );
    expect(refusal({ ...production, KOHIER_SLEUTEL_BSN: 'ab'.repeat(32) })).toContain(
      'KOHIER_SLEUTEL_BSN is geen',
    );
    expect(
      refusal({ ...testEnvironment, KOHIER_SLEUTEL_BSN: testEnvironment.KOHIER_SLEUTEL_AUDIT }),
    ).toContain('moeten verschillend zijn');
  });
});

describe('.env.example', () => {
  const lines = fs.readFileSync('.env.example', 'utf8').split('\n');
  const assigned = lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split('=', 1)[0] ?? '');

  test('names exactly the variables that Kohier reads, in the same order', () => {
    expect(assigned).toEqual(Object.keys(variables));
  });

  test('explains each of them, or the group it stands in', () => {
    const blocks = lines
      .join('\n')
      .split(/\n\s*\n/)
      .filter((block) => /^[A-Z]/m.test(block));
    expect(blocks.filter((block) => !block.startsWith('#'))).toEqual([]);
  });

  test('needs nothing but its empty secrets to be a valid production environment', () => {
    const example = Object.fromEntries(
      lines
        .filter((line) => /^[A-Z]/.test(line))
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const filled = Object.fromEntries(
      Object.entries({ ...example, NODE_ENV: 'production' }).map(([name, value]) => [
        name,
        value === '' && /SECRET|SLEUTEL/.test(name) ? random(name.slice(-30)) : value,
      ]),
    );
    expect(refusal(filled)).toBe('');
  });
});
