import { calculateRenteTeVergoeden } from '@/law/rente';
import type { Stap } from '@/law/uitleg';
import { type Cents, leastCents, sumCents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Tegoedregel } from './tegoed';

/** A part of what is paid back that carries interest: what one vermindering freed, and its dagtekening. */
export type Rentedeel = { dagtekening: LocalDate; centen: Cents };

/** The interest that the office owes on what it pays back, with the rule worked out per vermindering. */
export type RenteTeVergoeden = { centen: Cents; delen: readonly Rentedeel[]; uitleg: Stap[] };

/**
 * What is left of each boeking that made something due back; what went out took from the oldest first. Interest goes out
 * with the refund that it belongs to, so that it never eats into what interest is owed on.
 */
export function delenVan(regels: readonly Tegoedregel[]): Tegoedregel[] {
  const delen: Tegoedregel[] = [];
  for (const regel of regels) {
    if (regel.centen > 0n) delen.push({ ...regel });
    let weg = regel.centen < 0n ? -regel.centen : 0n;
    const rente = (deel: Tegoedregel) => deel.soort === 'rentevergoeding';
    const eerst = regel.soort === 'terugbetaling' ? delen.filter(rente) : [];
    for (const deel of [...eerst, ...delen]) {
      const eraf = deel.centen < weg ? deel.centen : weg;
      deel.centen -= eraf;
      weg -= eraf;
    }
  }
  return delen.filter(({ centen }) => centen > 0n);
}

/**
 * Interest on what is due back, when so much of it (all, when no amount is given) leaves on this day (Iw 28a): only on what
 * an aanslag was lowered by, of which the day of the vermindering is the dagtekening. Who paid too much by himself gets none.
 * Null where nothing of it was lowered.
 */
export function renteOver(
  regels: readonly Tegoedregel[],
  uitbetaaldOp: LocalDate,
  bedragCenten?: Cents,
): RenteTeVergoeden | null {
  let over = bedragCenten ?? null;
  const delen = delenVan(regels).flatMap(({ soort, boekdatum, centen }): Rentedeel[] => {
    const deel = over === null ? toCents(centen) : leastCents(over, toCents(centen));
    if (over !== null) over = toCents(over - deel);
    return soort === 'vermindering' && boekdatum <= uitbetaaldOp && deel > 0n
      ? [{ dagtekening: boekdatum, centen: deel }]
      : [];
  });
  return delen.length === 0 ? null : renteOverDelen(delen, uitbetaaldOp);
}

/** The same of parts that are known. Each vermindering is a decision of its own and is rounded by itself. */
export function renteOverDelen(delen: readonly Rentedeel[], uitbetaaldOp: LocalDate): RenteTeVergoeden {
  const uitkomsten = delen.map(({ dagtekening, centen }) =>
    calculateRenteTeVergoeden({ bedragCenten: centen, dagtekening, uitbetaaldOp }),
  );
  return {
    centen: sumCents(uitkomsten.map(({ waarde }) => waarde)),
    delen,
    uitleg: uitkomsten.flatMap(({ uitleg }) => uitleg),
  };
}
