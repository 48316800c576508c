import { randomBytes } from 'node:crypto';
import { testEnvironment } from '@tests/support/test-environment';
import { createCopy, dropTestDatabase } from '@tests/support/test-server';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { measureRuns } from '@/commands/bench/runs';
import { closeConnections } from '@/platform/database';

const server = inject('kohierTestServer');
const database = `kohier_test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;

beforeAll(async () => {
  Object.assign(process.env, testEnvironment);
  await createCopy(server, database);
});
afterAll(async () => {
  await closeConnections();
  await dropTestDatabase(server.adminUrl, database);
});

/** A rule that a run must keep and that the data of the measurement does not, silences the measurement. */
test('wat een run meet, wordt opgelegd zoals een echte run', async () => {
  const { regels, seconden } = await measureRuns(server, database, 40, 1);
  expect(regels).toBeGreaterThan(400);
  for (const spread of Object.values(seconden)) expect(spread.median).toBeGreaterThan(0);
});
