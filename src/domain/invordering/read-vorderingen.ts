import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { kandidatenOp } from './kandidaten.store';
import { loadDagfeiten, loadVorderingen, type Vorderingstand } from './vorderingfeiten.store';
import type { Dagfeiten } from './waarom-niet';

/** How these claims stand on a day, for later folders that only look. */
export const readVorderingen = (
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
  aanslagIds: readonly string[],
): Promise<Vorderingstand[]> =>
  aanslagIds.length === 0 ? Promise.resolve([]) : loadVorderingen(read, gemeenteId, dag, { aanslagIds });

/** What holds for every claim of a gemeente on a day. Throws NotFound outside the read. */
export const readDagfeiten = (read: Read, gemeenteId: number, dag: LocalDate): Promise<Dagfeiten> =>
  loadDagfeiten(read, gemeenteId, dag);

/**
 * Every open claim of a gemeente with its next step and all that speaks against it, as the rows of a statement of a later
 * folder (`kandidatenOp` says which columns). Throws NotFound outside the read.
 */
export async function selectKandidaten(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<ReturnType<typeof kandidatenOp>> {
  const { pad } = await loadDagfeiten(read, gemeenteId, dag);
  return kandidatenOp(gemeenteId, dag, pad?.waarde ?? null);
}
