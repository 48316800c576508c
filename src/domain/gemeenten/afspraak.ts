import type { Afspraak } from '@/law/afspraak';
import type { Aanlevernorm } from '@/law/heffing/verordeningstermijnen';
import { dateOf, type LocalDate } from '@/platform/local-date';
import { type Gegevens, geldendOp, kantoorWaardeOp } from './geldende-instelling';

/** What a contract says of a term, out of the dated settings and with its source. Null where it says nothing. Pure. */

/** The agreed weeks of one kind of decision on a day; null where the law or the Leidraad holds. */
export function afspraakOp(
  soort: 'beslistermijn-verzoek' | 'beslistermijn-beroep' | 'beslistermijn-kostenbezwaar',
  gegevens: Gegevens,
  dag: LocalDate,
): Afspraak | null {
  const { waarde, rij } = geldendOp(soort, gegevens, dag);
  return waarde && { weken: waarde.weken, bron: { regeling: rij.bron } };
}

/** Until when a gemeente delivers its verordeningen for a belastingjaar. */
export function aanlevernormVoor(gegevens: Gegevens, belastingjaar: number): Aanlevernorm | null {
  const { waarde, rij } = geldendOp('verordeningaanlevering', gegevens, dateOf(belastingjaar, 1, 1));
  return (
    waarde && {
      conceptVoor: { maand: waarde.conceptVoorMaand, dag: waarde.conceptVoorDag },
      voorstelVoor: { maand: waarde.voorstelVoorMaand, dag: waarde.voorstelVoorDag },
      bekendmakingDagen: waarde.bekendmakingDagen,
      bron: { regeling: rij.bron },
    }
  );
}

/** Within how many werkdagen the kantoor books a receipt. */
export const boekingsnormOp = (kantoor: Gegevens['kantoor'], dag: LocalDate): number | null =>
  kantoorWaardeOp('boekingsnorm', { gemeente: [], kantoor }, dag)?.waarde.werkdagen ?? null;
