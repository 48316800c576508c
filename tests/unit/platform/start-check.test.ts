import { expect, test } from 'vitest';
import { type LoginFacts, refuseLogin } from '@/platform/start-check';

const good: LoginFacts = {
  version: 180_004,
  login: 'kohier_app',
  superuser: false,
  bypassesRls: false,
  ownedTables: 0,
};

test('refuses a superuser, a role that bypasses row-level security and an owner, each with its reason', () => {
  expect(refuseLogin(good)).toEqual([]);
  expect(refuseLogin({ ...good, superuser: true })[0]).toContain('superuser');
  expect(refuseLogin({ ...good, bypassesRls: true })[0]).toContain('omzeilt');
  expect(refuseLogin({ ...good, ownedTables: 1 })[0]).toContain('eigenaar');
});

test.each([
  [140_023, false],
  [150_018, false],
  [150_019, false],
  [150_020, true],
  [160_000, true],
  [180_004, true],
])('[R7] PostgreSQL %i is accepted in production: %s', (version, accepted) => {
  expect(refuseLogin({ ...good, version }).length === 0).toBe(accepted);
});

test('names the version as people write it', () => {
  expect(refuseLogin({ ...good, version: 150_018 })[0]).toContain('PostgreSQL 15.18 ');
});
