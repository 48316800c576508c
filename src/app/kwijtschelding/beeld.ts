import type { Kwijtscheldingstand } from '@/domain/kwijtschelding/kwijtschelding.queries';
import type { EigenToets } from '@/domain/toetslijsten/toetslijst.queries';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';

type Verzoek = Kwijtscheldingstand['zaken'][number];

/** How kwijtschelding stands for somebody: tested by itself, not asked, in hand, decided and sent, or taken back (C-07). */
export type Beeldregel =
  | { stand: 'niet-aangevraagd'; op: LocalDate; jaar: number }
  | { stand: 'geautomatiseerd'; op: LocalDate; toets: EigenToets }
  | { stand: 'in-behandeling' | 'ingetrokken'; op: LocalDate; verzoek: Verzoek }
  /** `verzondenOp`: when the letter went; null while it did not. */
  | { stand: 'uitspraak'; op: LocalDate; verzoek: Verzoek; verzondenOp: LocalDate | null };

/** All that is known of somebody's kwijtschelding, in the one order in which citizen and clerk read it: the latest first. */
export function beeldVan(
  zaken: readonly Verzoek[],
  toetsen: readonly EigenToets[],
  verzonden: ReadonlyMap<string, Date>,
  vandaag: LocalDate,
): Beeldregel[] {
  const jaar = Number(vandaag.slice(0, 4));
  const gevraagd = zaken.some(({ gevraagdOp }) => Number(gevraagdOp.slice(0, 4)) === jaar);
  const vanzelf = toetsen.some(
    ({ status, belastingjaar }) => status === 'positief' && belastingjaar === jaar,
  );
  const regels: Beeldregel[] = [
    ...zaken.map((verzoek): Beeldregel => {
      if (verzoek.besluitOp !== null) {
        const brief = verzoek.documentId === null ? undefined : verzonden.get(verzoek.documentId);
        const verzondenOp = brief ? localDateOf(brief) : null;
        return { stand: 'uitspraak', op: verzoek.besluitOp, verzoek, verzondenOp };
      }
      return { stand: verzoek.loopt ? 'in-behandeling' : 'ingetrokken', op: verzoek.gevraagdOp, verzoek };
    }),
    ...toetsen.map((toets): Beeldregel => {
      const moment = toets.uitslagOp ?? toets.verzondenOp;
      return { stand: 'geautomatiseerd', op: moment ? localDateOf(moment) : toets.maand, toets };
    }),
  ];
  regels.sort((a, b) => b.op.localeCompare(a.op));
  return gevraagd || vanzelf ? regels : [{ stand: 'niet-aangevraagd', op: vandaag, jaar }, ...regels];
}
