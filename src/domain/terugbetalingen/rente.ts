import { calculateRenteTeVergoeden } from '@/law/rente';
import type { Stap } from '@/law/uitleg';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Tegoedregel } from './tegoed';

/** The interest that the office owes on what is due back, with the rule worked out per vermindering. */
export type RenteTeVergoeden = { centen: Cents; uitleg: Stap[] };

/** What is left of each boeking that made something due back; what went out took from the oldest first. */
export function delenVan(regels: readonly Tegoedregel[]): Tegoedregel[] {
  const delen: Tegoedregel[] = [];
  for (const regel of regels) {
    if (regel.centen > 0n) delen.push({ ...regel });
    let weg = regel.centen < 0n ? -regel.centen : 0n;
    for (const deel of delen) {
      const eraf = deel.centen < weg ? deel.centen : weg;
      deel.centen -= eraf;
      weg -= eraf;
    }
  }
  return delen.filter(({ centen }) => centen > 0n);
}

/**
 * Interest on what is due back, when it is paid on this day (Iw 28a): only on what an aanslag was lowered by, of which the day
 * of the vermindering is the dagtekening. Who paid too much by himself gets none. Each vermindering is a decision of its own
 * and is rounded by itself. Null where nothing was lowered.
 */
export function renteOver(regels: readonly Tegoedregel[], uitbetaaldOp: LocalDate): RenteTeVergoeden | null {
  const uitkomsten = delenVan(regels)
    .filter(({ soort, boekdatum }) => soort === 'vermindering' && boekdatum <= uitbetaaldOp)
    .map(({ centen, boekdatum: dagtekening }) =>
      calculateRenteTeVergoeden({ bedragCenten: toCents(centen), dagtekening, uitbetaaldOp }),
    );
  return uitkomsten.length === 0
    ? null
    : {
        centen: sumCents(uitkomsten.map(({ waarde }) => waarde)),
        uitleg: uitkomsten.flatMap(({ uitleg }) => uitleg),
      };
}
