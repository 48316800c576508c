import { toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';

/** One set-off as it is written down. */
export type Verrekening = {
  id: string;
  persoonId: string;
  vanAanslagId: string;
  naarAanslagId: string;
  bedragCenten: bigint;
  opVerzoek: boolean;
  dag: LocalDate;
  boekingId: string;
  gemaaktDoor: string;
  gemaaktOp: Date;
};

/** Writes set-offs down beside their boekingen; the database holds the two together. */
export async function insertVerrekeningen(
  { db, gemeenteId }: Write,
  rijen: readonly Verrekening[],
): Promise<void> {
  await db.verrekening.createMany({
    data: rijen.map((rij) => ({ ...rij, gemeenteId, dag: toDatabaseDate(rij.dag) })),
  });
}
