import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { withUrl } from '@/commands/postgres/roles';
import { createCopy, createFilledCopy, dropTestDatabase, type Filled, type TestServer } from './test-server';

/** A database of its own for one test file. */
export interface TestDatabase {
  /** What the application uses: `kohier_app`, walled by the policies. */
  readonly appUrl: string;
  /** Acts as `kohier_eigenaar`: may alter tables and policies, and is walled as well (FORCE). */
  readonly ownerUrl: string;
  /** Acts as `kohier_migratie`: reads and writes over all gemeenten; for arranging and for counting what is really there. */
  readonly migratieUrl: string;
  /** Ends all connections to it and throws it away. */
  readonly drop: () => Promise<void>;
}

/**
 * Copies the migrated template, in a fraction of a second. Call it in `beforeAll`, call `drop` in `afterAll`.
 * The name contains `kohier_test_`; nothing else is ever dropped.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('kohierTestServer');
  const name = newName();
  await createCopy(server, name);
  return databaseOn(server, name);
}

/** The same, with what `fill` writes in it. The first file of a run that asks for it fills, all others copy: `fill` writes the same for each. */
export async function createFilledDatabase(
  filled: Filled,
  fill: (database: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const server = inject('kohierTestServer');
  const name = newName();
  await createFilledCopy(server, name, filled, (draft) => fill(databaseOn(server, draft)));
  return databaseOn(server, name);
}

const newName = () => `kohier_test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;

const databaseOn = (server: TestServer, name: string): TestDatabase => ({
  appUrl: withUrl(server.appUrl, { database: name }),
  ownerUrl: withUrl(server.adminUrl, { database: name, role: 'kohier_eigenaar' }),
  migratieUrl: withUrl(server.adminUrl, { database: name, role: 'kohier_migratie' }),
  drop: () => dropTestDatabase(server.adminUrl, name),
});
