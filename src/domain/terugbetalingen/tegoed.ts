import { type Cents, sumCents } from '@/platform/cents';
import { daysBetween, type LocalDate } from '@/platform/local-date';

/** Why money is due back, by the kind of boeking that freed it. */
export const TEGOEDREDENEN = ['ontvangst', 'vermindering', 'kwijtschelding', 'kosten', 'anders'] as const;
export type Tegoedreden = (typeof TEGOEDREDENEN)[number];

/** One line on what was received too much; positive where more came to be due back. Oldest first. */
export type Tegoedregel = { boekdatum: LocalDate; soort: string; centen: bigint };

export type Tegoed = {
  bedragCenten: Cents;
  /** The day on which something came to be due back that still is. */
  sinds: LocalDate;
  reden: Tegoedreden;
};

const isReden = (soort: string): soort is Tegoedreden => (TEGOEDREDENEN as readonly string[]).includes(soort);

/** What is due back on one aanslag: how much, since when and why; null when nothing is. */
export function tegoedUit(regels: readonly Tegoedregel[]): Tegoed | null {
  const bedragCenten = sumCents(regels.map(({ centen }) => centen));
  if (bedragCenten <= 0n) return null;
  let saldo = 0n;
  let sinds: LocalDate | null = null;
  for (const { boekdatum, centen } of regels) {
    saldo += centen;
    if (saldo <= 0n) sinds = null;
    else sinds ??= boekdatum;
  }
  // Interest that is due back with it is not why it is.
  const oorzaak = regels.findLast(({ centen, soort }) => centen > 0n && soort !== 'rentevergoeding');
  if (sinds === null || !oorzaak) return null;
  return { bedragCenten, sinds, reden: isReden(oorzaak.soort) ? oorzaak.soort : 'anders' };
}

/** How many days it has been due back. */
export const dagenOud = ({ sinds }: Pick<Tegoed, 'sinds'>, vandaag: LocalDate): number =>
  daysBetween(sinds, vandaag);
