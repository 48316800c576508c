import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Toetsregels } from './toetslijst';

/** The dated rules of a gemeente about the test. Throws NotFound outside the read, Refused where nobody entered them. */
export async function readToetsregels(read: Read, gemeenteId: number, dag: LocalDate): Promise<Toetsregels> {
  const regels = geldendOp('kwijtscheldingstoets', await readGegevens(read, gemeenteId), dag).waarde;
  if (!regels) throw new Refused('toetslijst.fout.geen-regels');
  return regels;
}
