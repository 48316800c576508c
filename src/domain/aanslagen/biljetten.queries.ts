import type { Read } from '@/platform/tenant';
import { getRun, type RunView } from '../runs/run.queries';
import { omvangSchema } from './biljetten.store';

/** How the letters of an aanslagrun stand: the latest batch, with what it left out, and what all of them made. */
export type BiljettenStand = { laatste: RunView; gemaakt: number };

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
    laatste: await getRun(read, gemeenteId, laatste.id),
    gemaakt: runs.reduce((som, run) => som + run.aantalGedaan, 0),
  };
}
