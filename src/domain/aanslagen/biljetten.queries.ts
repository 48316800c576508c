import type { Read } from '@/platform/tenant';
import { omvangSchema } from './biljetten.store';

/** How the letters of an aanslagrun stand: the run of the latest batch, and how many all of them made. */
export type BiljettenStand = { laatsteId: string; gemaakt: number };

/** Null when nobody asked for the letters of this aanslagrun yet. */
export async function getBiljetten(
  read: Read,
  gemeenteId: number,
  aanslagrunId: string,
): Promise<BiljettenStand | null> {
  const runs = await read.db.run.findMany({
    where: {
      gemeenteId,
      soort: 'biljetten',
      parameters: { path: ['aanslagrunId'], equals: aanslagrunId },
    },
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'desc' }],
    select: { id: true, status: true, aantalGedaan: true, parameters: true },
  });
  const opgevolgd = new Set(runs.map((run) => omvangSchema.parse(run.parameters).vervolgOp));
  const open = runs.filter((run) => !opgevolgd.has(run.id));
  // In the place of one that stopped another may have been begun.
  const laatste = open.find((run) => run.status !== 'gestopt') ?? open[0];
  if (!laatste) return null;
  return {
    laatsteId: laatste.id,
    gemaakt: runs.reduce((som, run) => som + run.aantalGedaan, 0),
  };
}
