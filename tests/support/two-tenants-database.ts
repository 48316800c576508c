import { closeConnections, openConnections, replaceConnections } from '@/platform/database';
import { createFilledDatabase, type TestDatabase } from './database';
import { testEnvironment } from './test-environment';
import { seedTwoTenants } from './two-tenants';

/**
 * A database with the two kantoren, and this process connected to it as the application is. Call in `beforeAll`;
 * call `close` in `afterAll`.
 */
export async function openWalled(pool = 4): Promise<{ database: TestDatabase; close: () => Promise<void> }> {
  const database = await createFilledDatabase('twee', async ({ migratieUrl }) => {
    await seedTwoTenants(migratieUrl);
  });
  Object.assign(process.env, testEnvironment, { DATABASE_URL: database.appUrl });
  await replaceConnections(openConnections(database.appUrl, pool));
  return {
    database,
    close: async () => {
      await closeConnections();
      await database.drop();
    },
  };
}
