import type { Prisma, Run } from '@/generated/prisma/client';
import { actorText } from '@/platform/context';
import { newId, type Write } from '@/platform/tenant';
import { isRunStatus, type RunSoort, type RunStatus } from './run';

/** A run as its use cases handle it; `parameters` and `totalen` are of the folder that owns the soort. */
export type RunRij = {
  id: string;
  soort: string;
  belastingjaar: number | null;
  parameters: unknown;
  status: RunStatus;
  gemaaktDoor: string;
  versie: number;
};

const toRij = (row: Run): RunRij => {
  if (!isRunStatus(row.status)) throw new Error(`Unknown status of run ${row.id}`);
  const { id, soort, belastingjaar, parameters, gemaaktDoor, versie } = row;
  return { id, soort, belastingjaar, parameters, status: row.status, gemaaktDoor, versie };
};

/** Null when another run of this soort and year is still going. */
export async function insertRun(
  { db, ctx, gemeenteId }: Write,
  run: { soort: RunSoort; belastingjaar: number | null; parameters: object },
): Promise<string | null> {
  const id = newId();
  // Without a row instead of an error: a failed statement would take the whole transaction along.
  const inserted = await db.$executeRaw`
    insert into run (gemeente_id, id, soort, belastingjaar, parameters, status, gemaakt_door, gemaakt_op, hartslag_op)
    values (${gemeenteId}, ${id}::uuid, ${run.soort}, ${run.belastingjaar}, ${JSON.stringify(run.parameters)}::jsonb, 'proefdraai',
      ${actorText(ctx.actor)}, ${ctx.now}, clock_timestamp())
    on conflict do nothing`;
  return inserted === 1 ? id : null;
}

/** The run, locked until the end of the transaction; null when there is none here. */
export async function lockRun({ db, gemeenteId }: Write, id: string): Promise<RunRij | null> {
  await db.$executeRaw`select 1 from run where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const row = await db.run.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return row && toRij(row);
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
