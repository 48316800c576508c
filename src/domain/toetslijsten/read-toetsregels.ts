import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Toetsregels } from './toetslijst';

/** The dated rules of a gemeente about the test, or null when nobody entered them. Throws NotFound outside the read. */
export async function findToetsregels(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<Toetsregels | null> {
  return geldendOp('kwijtscheldingstoets', await readGegevens(read, gemeenteId), dag).waarde;
}

/** The same for who cannot go on without them. Throws Refused in words. */
export async function readToetsregels(read: Read, gemeenteId: number, dag: LocalDate): Promise<Toetsregels> {
  const regels = await findToetsregels(read, gemeenteId, dag);
  if (!regels) throw new Refused('toetslijst.fout.geen-regels');
  return regels;
}
