import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMigrations } from '@/commands/migrate';
import { connections } from '@/platform/database';
import { probeDatabase } from '@/platform/tenant';

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await openWalled());
});
afterAll(() => close());

test('the health probe says, as the application, how far the migrations are, and can read no more of them', async () => {
  expect(await probeDatabase()).toEqual({ laatsteMigratie: readMigrations().at(-1)?.name });
  await expect(connections().pool.query('select checksum from _prisma_migrations')).rejects.toThrow(
    /permission denied/,
  );
});
