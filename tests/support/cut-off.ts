import { setImmediate } from 'node:timers/promises';
import { inject } from 'vitest';
import { withClient } from '@/commands/postgres/roles';

/**
 * Ends every connection of the application to one database, as a server that goes down does. Comes back when the
 * last of them is gone and this process has read so: a pool that has not read it yet hands out a dead connection, and
 * whether it does is luck.
 *
 * @param naam the name of the database
 */
export async function cutOffApplication(naam: string): Promise<void> {
  await withClient(inject('kohierTestServer').adminUrl, (client) =>
    client.query(
      `select pg_terminate_backend(pid, 60000) from pg_stat_activity where usename = 'kohier_app' and datname = $1`,
      [naam],
    ),
  );
  await setImmediate();
}
