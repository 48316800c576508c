import type { Prisma, Run } from '@/generated/prisma/client';
import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { newId, type Read, type Write } from '@/platform/tenant';
import { isRunStatus, RUN_STILTE_SECONDEN, type RunRij, type RunStatus, WERKENDE_STATUSSEN } from './run';
import type { RunSleutel, RunsoortBasis } from './runsoort';

const toRij = (row: Run): RunRij => {
  if (!isRunStatus(row.status)) throw new Error(`Unknown status of run ${row.id}`);
  const { id, soort, belastingjaar, parameters, inhoudHash, versie } = row;
  const { gemaaktDoor, gemaaktOp, beslotenDoor, beslotenOp } = row;
  return {
    ...{ id, soort, belastingjaar, parameters, status: row.status, inhoudHash, versie },
    ...{ gemaaktDoor, gemaaktOp, beslotenDoor, beslotenOp },
  };
};

/** What is asked of a new run. Of two with the same soort and `sleutel` one is going at a time. */
export type NieuweRun = { sleutel: string; belastingjaar: number | null; parameters: object };

/** Null when another run of this soort and key is still going. */
export async function insertRun(
  { db, ctx, gemeenteId }: Write,
  soort: string,
  run: NieuweRun,
): Promise<string | null> {
  const id = newId();
  // Without a row instead of an error: a failed statement would take the whole transaction along.
  const inserted = await db.$executeRaw`
    insert into run (gemeente_id, id, soort, sleutel, belastingjaar, parameters, status, gemaakt_door, gemaakt_op, hartslag_op)
    values (${gemeenteId}, ${id}::uuid, ${soort}, ${run.sleutel}, ${run.belastingjaar}, ${JSON.stringify(run.parameters)}::jsonb, 'proefdraai',
      ${actorText(ctx.actor)}, ${ctx.now}, clock_timestamp())
    on conflict do nothing`;
  return inserted === 1 ? id : null;
}

/** The run as the work on it needs it; null when there is none here. */
export async function loadRun({ db }: Read, { gemeenteId, runId }: RunSleutel): Promise<RunRij | null> {
  const row = await db.run.findUnique({ where: { gemeenteId_id: { gemeenteId, id: runId } } });
  return row && toRij(row);
}

/** Runs, of every soort, that somebody should be working on and that gave no sign of life, by the clock of the database. */
export async function listSilentRuns({ db }: Read, gemeenteId: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from run where gemeente_id = ${gemeenteId} and status = any(${[...WERKENDE_STATUSSEN]}::text[])
      and coalesce(hartslag_op < clock_timestamp() - make_interval(secs => ${RUN_STILTE_SECONDEN}), true)
    order by id`;
  return rows.map(({ id }) => id);
}

/** The run of this soort, locked until the end of the transaction. Throws NotFound, also for one of another soort. */
export async function lockRunOf(
  { db, gemeenteId }: Write,
  { soort }: RunsoortBasis,
  id: string,
): Promise<RunRij> {
  await db.$executeRaw`select 1 from run where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const row = await db.run.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (row?.soort !== soort) throw new NotFound();
  return toRij(row);
}

/** Writes a new status with what belongs to it. */
export async function saveRun(
  { db, gemeenteId }: Write,
  id: string,
  data: {
    status: RunStatus;
    beslotenDoor?: string;
    beslotenOp?: Date;
    reden?: string | null;
    klaarOp?: Date;
    inhoudHash?: string;
    aantal?: number;
    totalen?: object;
  },
): Promise<void> {
  const { totalen, ...rest } = data;
  await db.run.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: {
      ...rest,
      ...(totalen === undefined ? {} : { totalen: totalen as Prisma.InputJsonObject }),
      versie: { increment: 1 },
    },
  });
}
