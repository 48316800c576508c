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
  {
    rechtsmiddel,
    bestredenOp,
    verdaagd,
  }: Pick<AdministratiefBeroep, 'rechtsmiddel' | 'bestredenOp' | 'verdaagd'>,
  ontvangen: LocalDate,
  afspraak: Afspraak | null,
): Uitkomst<LocalDate> {
  if (rechtsmiddel === 'bezwaar') return zesWekenNaBezwaartermijn({ dagtekening: bestredenOp, ontvangen });
  return beslistermijnAdministratiefBeroep(ontvangen, afspraak === null ? { verdaagd } : { afspraak });
}

/**
 * The last day after the one time that it may be postponed; null where that cannot be: it was, a contract gives the weeks and
 * knows no more, or bezwaar took its place, for which no step is written here.
 */
export function verdagenTot(
  beroep: Pick<AdministratiefBeroep, 'rechtsmiddel' | 'bestredenOp' | 'verdaagd'>,
  ontvangen: LocalDate,
  afspraak: Afspraak | null,
): LocalDate | null {
  if (beroep.verdaagd || beroep.rechtsmiddel === 'bezwaar' || afspraak !== null) return null;
  return beroepdagVan({ ...beroep, verdaagd: true }, ontvangen, null).waarde;
}

/** The source of the step that gave the day. */
export const bronVan = ({ uitleg }: Uitkomst<LocalDate>): string => {
  const stap = uitleg.find(({ sleutel }) => sleutel.endsWith('.beslissen')) ?? uitleg.at(-1);
  return stap ? formatBron(stap.bron) : '';
};
