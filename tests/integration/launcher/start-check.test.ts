import { createTestDatabase, type TestDatabase } from '@tests/support/database';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { withUrl } from '@/commands/postgres/roles';
import { readLoginFacts, refuseLogin } from '@/platform/start-check';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const reasons = async (url: string) =>
  refuseLogin({ ...(await readLoginFacts(url)), version: 180_007 }).join(' ');

test('the application its own login may serve', async () => {
  expect(await reasons(database.appUrl)).toBe('');
});

test('a login that walks through the wall may not', async () => {
  const admin = withUrl(inject('kohierTestServer').adminUrl, {
    database: new URL(database.appUrl).pathname.slice(1),
  });
  const refused = await reasons(admin);
  expect(refused).toMatch(/superuser/);
  expect(refused).toMatch(/omzeilt/);
  expect(refused).toMatch(/eigenaar van tabellen/);
});
