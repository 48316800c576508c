import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { localDateOf, now } from './clock';
import type { Context } from './context';
import { holdsOn } from './database-date';
import { inSysteem, type KantoorWrite, type Write } from './tenant';

/** A payload holds ids only; the data are read again when the job runs. */
type Payload = { kantoorId: number; gemeenteId?: number };

export type Job = { taak: string; run: (payload: unknown) => Promise<void> };

type Definition<P extends Payload> = {
  taak: string;
  doel: string;
  payload: z.ZodType<P>;
  run: (ctx: Context, payload: P) => Promise<void>;
};

/**
 * The door for background work: shape, tenant, use case. A job acts as `systeem`, for one kantoor and, where it
 * names one, one gemeente that the kantoor serves today.
 */
export function job<P extends Payload>(def: Definition<P>): Job {
  return {
    taak: def.taak,
    run: async (raw) => {
      const payload = def.payload.parse(raw);
      await def.run(await systemContext(def.taak, def.doel, payload), payload);
    },
  };
}

/** The context of work that nobody in particular does: commands and jobs. Empty when the gemeente is not served. */
export async function systemContext(
  taak: string,
  doel: string,
  { kantoorId, gemeenteId }: Payload,
): Promise<Context> {
  const moment = now();
  const kantoor = await inSysteem({}, (tx) =>
    tx.kantoor.findUniqueOrThrow({
      where: { id: kantoorId },
      include: {
        deelnames: {
          where: holdsOn(localDateOf(moment)),
          include: { gemeente: true },
          orderBy: { gemeenteId: 'asc' },
        },
      },
    }),
  );
  return {
    kantoorId,
    kantoorNaam: kantoor.naam,
    actor: { soort: 'systeem', taak },
    gemeenten: kantoor.deelnames
      .filter((d) => gemeenteId === undefined || d.gemeenteId === gemeenteId)
      .map((d) => ({
        gemeenteId: d.gemeenteId,
        sleutel: d.gemeente.sleutel,
        naam: d.gemeente.naam,
        rollen: [],
      })),
    kantoorRollen: [],
    doel,
    requestId: randomUUID(),
    now: moment,
  };
}

/**
 * Does the same in every gemeente of a job, one after the other. One that fails does not stop the next; `failed` takes
 * what went wrong within one that goes on. Throws an AggregateError of all of it at the end.
 */
export async function forEachGemeente(
  ctx: Context,
  fn: (gemeenteId: number, failed: unknown[]) => Promise<void>,
): Promise<void> {
  const failed: unknown[] = [];
  for (const { gemeenteId } of ctx.gemeenten) {
    try {
      await fn(gemeenteId, failed);
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, ctx.doel);
}

/**
 * Asks for a job in the transaction of the change that needs it: no change, no job. The key starts with the
 * gemeente (or kantoor), so that two tenants can never replace each other's job. `waitMs`: not before so long from now.
 */
export async function enqueue<P extends Payload>(
  write: Write | KantoorWrite,
  taak: Job['taak'],
  payload: P,
  key: string,
  waitMs = 0,
): Promise<void> {
  const tenant = payload.gemeenteId === undefined ? `k${payload.kantoorId}` : `${payload.gemeenteId}`;
  await write.db
    .$executeRaw`select graphile_worker.add_job(${taak}, ${JSON.stringify(payload)}::json, job_key := ${`${tenant}:${taak}:${key}`},
      run_at := now() + make_interval(secs => ${waitMs / 1000}::double precision))`;
}
