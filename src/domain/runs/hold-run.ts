import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { type Read, readIn, writeIn, writeRaw } from '@/platform/tenant';
import { reportRun } from './decide-run';
import type { RunRij } from './run';
import { loadRun } from './run.store';
import {
  GegevensGewijzigd,
  type RunSleutel,
  type RunsoortBasis,
  RunVerlaten,
  type RunWerk,
} from './runsoort';

/**
 * Works on a run that waits for this work while this process alone holds it; stops it with a reason when its ground is
 * gone. Nothing when somebody else is at it or it waits for something else. Throws NotFound for another soort.
 */
export async function holdWork<Grond>(
  ctx: Context,
  soort: RunsoortBasis,
  sleutel: RunSleutel,
  werk: RunWerk,
  prepare: (read: Read, run: RunRij) => Promise<{ grond: Grond } | { stop: string }>,
  fn: (grond: Grond) => Promise<void>,
): Promise<void> {
  const { gemeenteId, runId } = sleutel;
  const stop = (reden: string) =>
    writeIn(ctx, gemeenteId, (write) => reportRun(write, soort, runId, { act: 'stoppen', reden }));
  await holdRun(ctx, sleutel, async () => {
    const klaar = await readIn(ctx, [gemeenteId], async (read) => {
      const run = await loadRun(read, sleutel);
      if (run?.soort !== soort.soort) throw new NotFound();
      return run.status === werk ? prepare(read, run) : null;
    });
    if (klaar === null) return;
    if ('stop' in klaar) {
      await stop(klaar.stop);
      return;
    }
    try {
      await fn(klaar.grond);
    } catch (error) {
      if (error instanceof RunVerlaten) return;
      if (!(error instanceof GegevensGewijzigd)) throw error;
      await stop('gegevens-gewijzigd');
    }
  });
}

/**
 * Works on a run while nobody else does. A transaction of its own holds the lock and nothing more, so that parts can
 * be committed one by one; a process that dies lets go of it with its connection. Nothing is asked of it while the work
 * lasts, and that may be long: what ends a forgotten transaction (ADR 0030) must not end this one. Whether the work goes
 * on is told by the heartbeat of the run. `bezig` when somebody has it.
 */
async function holdRun<T>(
  ctx: Context,
  run: { gemeenteId: number; runId: string },
  fn: () => Promise<T>,
): Promise<T | 'bezig'> {
  return writeRaw(ctx, run.gemeenteId, async (client) => {
    const { rows } = await client.query<{ held: boolean }>(
      `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held, set_config('idle_in_transaction_session_timeout', '0', true)`,
      [`run:${run.gemeenteId}:${run.runId}`],
    );
    return rows[0]?.held ? fn() : 'bezig';
  });
}
