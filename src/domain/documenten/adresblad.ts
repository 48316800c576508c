import { type LocalDate, partsOf } from '@/platform/local-date';
import { adresPunten } from './briefhoofd';
import { briefwoorden as words } from './briefwoorden';

/** A sheet in front of a letter that goes to another address than stands in it, as its template takes it. */
export function adresblad({
  regels,
  retouradres,
  dag,
}: {
  regels: readonly string[];
  retouradres: string;
  dag: LocalDate;
}) {
  const { year: jaar, month: maand, day } = partsOf(dag);
  return {
    titel: words('brief.adresblad'),
    datum: { jaar, maand, dag: day },
    retour: words('brief.retour', { adres: retouradres }),
    adres: regels,
    adresPunten: adresPunten(regels),
  };
}
