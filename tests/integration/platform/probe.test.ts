import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET } from '@/app/api/health/ready/route';
import { connections } from '@/platform/database';

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await openWalled());
});
afterAll(() => close());

test('the health probe says whether it can serve and nothing else: no version, no migration, no cause', async () => {
  const ready = await GET();
  expect(ready.status).toBe(200);
  expect(ready.headers.get('cache-control')).toBe('no-store');
  expect(await ready.json()).toEqual({ status: 'ok' });
  const asked = vi.spyOn(connections().pool, 'query').mockImplementation(() => {
    throw new Error('connect ECONNREFUSED 10.0.0.5:5432');
  });
  const away = await GET().finally(() => asked.mockRestore());
  expect(away.status).toBe(503);
  expect(await away.json()).toEqual({ status: 'database-niet-bereikbaar' });
});

test('the application can read no more of the migrations than how far they are', async () => {
  await expect(connections().pool.query('select checksum from _prisma_migrations')).rejects.toThrow(
    /permission denied/,
  );
});
