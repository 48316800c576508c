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
    select: { id: true, aantalGedaan: true, parameters: true },
  });
  const opgevolgd = new Set(runs.map((run) => omvangSchema.parse(run.parameters).vervolgOp));
  const laatste = runs.find((run) => !opgevolgd.has(run.id));
  if (!laatste) return null;
  return {
    laatsteId: laatste.id,
    gemaakt: runs.reduce((som, run) => som + run.aantalGedaan, 0),
  };
}
