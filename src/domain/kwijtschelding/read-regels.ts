import { afspraakOp } from '@/domain/gemeenten/afspraak';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Kwijtscheldingsregels, regelsVan } from './regels';

/** The rules of a gemeente on a day, or null when nobody entered them. Throws NotFound outside the read. */
export async function findRegels(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<Kwijtscheldingsregels | null> {
  const gegevens = await readGegevens(read, gemeenteId);
  const { waarde } = geldendOp('kwijtschelding', gegevens, dag);
  return waarde && regelsVan(waarde, dag, afspraakOp('beslistermijn-verzoek', gegevens, dag));
}

/** The same for who cannot go on without them. Throws Refused in words. */
export async function readRegels(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<Kwijtscheldingsregels> {
  const regels = await findRegels(read, gemeenteId, dag);
  if (!regels) throw new Refused('kwijtschelding.geen-regels');
  return regels;
}
