import type { Context } from '@/platform/context';
import { writeRaw } from '@/platform/tenant';

/**
 * Works on a run while nobody else does. A transaction of its own holds the lock and nothing more, so that parts can
 * be committed one by one; a process that dies lets go of it with its connection. `bezig` when somebody has it.
 */
export async function holdRun<T>(
  ctx: Context,
  run: { gemeenteId: number; runId: string },
  fn: () => Promise<T>,
): Promise<T | 'bezig'> {
  return writeRaw(ctx, run.gemeenteId, async (client) => {
    const { rows } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held',
      [`run:${run.gemeenteId}:${run.runId}`],
    );
    return rows[0]?.held ? fn() : 'bezig';
  });
}
