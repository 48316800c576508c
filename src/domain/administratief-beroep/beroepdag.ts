import type { Afspraak } from '@/law/afspraak';
import { formatBron } from '@/law/bron';
import { zesWekenNaBezwaartermijn } from '@/law/heffing/beslistermijn';
import { beslistermijnAdministratiefBeroep } from '@/law/invordering/administratief-beroep';
import type { Uitkomst } from '@/law/uitleg';
import type { LocalDate } from '@/platform/local-date';
import type { AdministratiefBeroep } from './administratief-beroep';

/**
 * The last day to decide, with every step: by Leidraad or contract as long as it is administratief beroep, by Awb 7:10
 * where bezwaar took its place. What is not known is told with its mark.
 */
export function beroepdagVan(
  { rechtsmiddel, bestredenOp }: Pick<AdministratiefBeroep, 'rechtsmiddel' | 'bestredenOp'>,
  ontvangen: LocalDate,
  afspraak: Afspraak | null,
): Uitkomst<LocalDate> {
  if (rechtsmiddel === 'bezwaar') return zesWekenNaBezwaartermijn({ dagtekening: bestredenOp, ontvangen });
  return beslistermijnAdministratiefBeroep(ontvangen, afspraak === null ? { verdaagd: false } : { afspraak });
}

/** The source of the step that gave the day. */
export const bronVan = ({ uitleg }: Uitkomst<LocalDate>): string => {
  const stap = uitleg.find(({ sleutel }) => sleutel.endsWith('.beslissen')) ?? uitleg.at(-1);
  return stap ? formatBron(stap.bron) : '';
};
