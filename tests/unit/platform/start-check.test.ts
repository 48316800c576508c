import { expect, test } from 'vitest';
import { type LoginFacts, refuseLogin } from '@/platform/start-check';

const good: LoginFacts = {
  version: 180_007,
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
  [160_000, false],
  [160_015, false],
  [160_016, true],
  [170_011, false],
  [170_012, true],
  [180_004, false],
  [180_006, false],
  [180_007, true],
  [190_000, true],
  [200_001, true],
])('[R7] PostgreSQL %i is accepted in production: %s', (version, accepted) => {
  expect(refuseLogin({ ...good, version }).length === 0).toBe(accepted);
});

test('names the version as people write it', () => {
  expect(refuseLogin({ ...good, version: 150_018 })[0]).toContain('PostgreSQL 15.18 ');
});

test('names the version to take of the same major, and the oldest major that may', () => {
  expect(refuseLogin({ ...good, version: 180_004 })[0]).toContain('neem 18.7 of nieuwer');
  expect(refuseLogin({ ...good, version: 160_001 })[0]).toContain('neem 16.16 of nieuwer');
  expect(refuseLogin({ ...good, version: 140_025 })[0]).toContain('neem 15.20 of nieuwer');
});
