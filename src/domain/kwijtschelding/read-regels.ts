import { afspraakOp } from '@/domain/gemeenten/afspraak';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { getKwijtscheldingsregeling } from '@/domain/verordeningen/get-kwijtscheldingsregeling';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Kwijtscheldingsregels, regelsVan } from './regels';

/** The rules of a gemeente on a day, or null when none were published for it. Throws NotFound outside the read. */
export async function findRegels(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<Kwijtscheldingsregels | null> {
  const regeling = await getKwijtscheldingsregeling(read, gemeenteId, dag);
  if (!regeling) return null;
  const gegevens = await readGegevens(read, gemeenteId);
  return regelsVan(regeling, dag, afspraakOp('beslistermijn-verzoek', gegevens, dag));
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
