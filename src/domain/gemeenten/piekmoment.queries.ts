import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { listKantoorInstellingen } from './gemeente.queries';
import { laatsteDag, standOp } from './instelling';
import { toInstellingen } from './instelling.store';
import { isPiekrij, type Piekrij } from './piekmoment';

export type PiekmomentView = Piekrij & {
  /** Null: of the kantoor, for all its gemeenten. */
  gemeenteId: number | null;
  laatste: LocalDate;
  stand: ReturnType<typeof standOp>;
};

/** Every busy time of the kantoor and of the gemeenten of this read, withdrawn ones included, the latest first. */
export async function listPiekmomenten(read: Read): Promise<PiekmomentView[]> {
  const rijen = await read.db.gemeenteInstelling.findMany({
    where: { gemeenteId: { in: [...read.gemeenten] }, soort: 'piekmoment' },
  });
  const vandaag = localDateOf(read.ctx.now);
  const view = (gemeenteId: number | null, rij: Piekrij): PiekmomentView => ({
    ...rij,
    gemeenteId,
    laatste: laatsteDag(rij),
    stand: standOp(rij, vandaag),
  });
  const vanKantoor = (await listKantoorInstellingen(read)).filter(isPiekrij).map((rij) => view(null, rij));
  const vanGemeente = rijen.flatMap(({ gemeenteId, ...rij }) =>
    toInstellingen([rij])
      .filter(isPiekrij)
      .map((een) => view(gemeenteId, een)),
  );
  return [...vanKantoor, ...vanGemeente].sort(
    (a, b) => b.vanaf.localeCompare(a.vanaf) || b.id.localeCompare(a.id),
  );
}

/** One busy time, or null when it is not of the kantoor or of a gemeente of this read. */
export const getPiekmoment = async (read: Read, id: string): Promise<PiekmomentView | null> =>
  (await listPiekmomenten(read)).find((rij) => rij.id === id) ?? null;
